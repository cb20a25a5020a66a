import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useShell } from '../shell/context.js';
import type { LitPlace } from './lit.js';
import { markLine, shownLine } from './mark-text.js';

/** Lines laid out together: the browser skips blocks that are out of sight. */
const BLOCK = 100;

interface TextViewerProps {
  lines: readonly string[];
  lit: readonly LitPlace[];
  chosen: number | undefined;
  choose(number: number): void;
}

/** A text export line by line, with the lit lines and in them the lit values. */
export function TextViewer({ lines, lit, chosen, choose }: TextViewerProps) {
  const { strings } = useShell();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => lines.map(shownLine), [lines]);
  const byLine = useMemo(() => Map.groupBy(lit, ({ place }) => place.line ?? 0), [lit]);
  const target = (lit.find(({ number }) => number === chosen) ?? lit[0])?.place.line;
  useEffect(() => {
    if (target === undefined) return;
    scroller.current?.querySelector(`[data-line="${target}"]`)?.scrollIntoView({ block: 'center' });
  }, [target, lit]);
  const blocks = Array.from({ length: Math.ceil(shown.length / BLOCK) }, (_, at) => at * BLOCK);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="text" ref={scroller} tabIndex={0} aria-label={strings.sourceText}>
      {blocks.map((start) => (
        <div class="block" key={start}>
          {shown.slice(start, start + BLOCK).map((line, at) => (
            <Line
              key={start + at}
              number={start + at + 1}
              line={line}
              lit={byLine.get(start + at + 1)}
              {...{ chosen, choose }}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

interface LineProps extends Pick<TextViewerProps, 'chosen' | 'choose'> {
  number: number;
  line: string;
  lit: LitPlace[] | undefined;
}

function Line({ number, line, lit, chosen, choose }: LineProps) {
  const { strings } = useShell();
  const stretches = lit ? markLine(line, lit) : [];
  const found = new Set(stretches.map((stretch) => stretch.lit));
  const lost = lit?.filter((one) => !found.has(one)) ?? [];
  return (
    <div class={lit ? 'line has-lit' : 'line'} data-line={number}>
      <span class="line-number" aria-hidden="true">
        {number}
      </span>
      <span class="line-text">
        {lit ? stretches.map((stretch, at) => <Piece key={at} stretch={stretch} {...{ chosen, choose }} />) : line}
        {lost.map((one) => (
          <Mark key={one.number} one={one} text={one.place.empty ? strings.emptyPlace : ''} {...{ chosen, choose }} />
        ))}
      </span>
    </div>
  );
}

function Piece({
  stretch,
  ...rest
}: { stretch: { text: string; lit?: LitPlace } } & Pick<TextViewerProps, 'chosen' | 'choose'>) {
  if (!stretch.lit) return <>{stretch.text}</>;
  return <Mark one={stretch.lit} text={stretch.text} {...rest} />;
}

interface MarkProps extends Pick<TextViewerProps, 'chosen' | 'choose'> {
  one: LitPlace;
  text: string;
}

/** A lit value in running text. */
export function Mark({ one, text, chosen, choose }: MarkProps) {
  return (
    <button
      type="button"
      class={`mark ${one.role}${chosen === one.number ? ' chosen' : ''}`}
      data-place={one.number}
      aria-pressed={chosen === one.number}
      onClick={() => choose(one.number)}
    >
      {text}
      <span class="number">{one.number}</span>
    </button>
  );
}
