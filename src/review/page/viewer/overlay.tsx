import { useEffect, useRef } from 'preact/hooks';
import { useShell } from '../shell/context.js';
import { plain } from '../shell/format.js';
import { type Size, type Turn, turnedBox } from './geometry.js';
import type { LitPlace } from './lit.js';

/** Points that a box is drawn wider than the value, so that its frame does not cover the digits. */
const PADDING = 2;

interface OverlayProps {
  lit: readonly LitPlace[];
  page: Size;
  scale: number;
  turn: Turn;
  chosen: number | undefined;
  choose(number: number): void;
}

/** The lit cells over the picture of a page, as buttons; the chosen one, or else the first, is brought into sight. */
export function Overlay({ lit, page, scale, turn, chosen, choose }: OverlayProps) {
  const shown = (lit.find(({ number }) => number === chosen) ?? lit[0])?.number;
  return (
    <div class="overlay">
      {lit.map((one) => (
        <LitBox
          key={one.number}
          {...{ one, page, scale, turn, choose }}
          chosen={chosen === one.number}
          shown={shown === one.number}
        />
      ))}
    </div>
  );
}

interface LitBoxProps extends Omit<OverlayProps, 'lit' | 'chosen'> {
  one: LitPlace;
  chosen: boolean;
  shown: boolean;
}

function LitBox({ one, page, scale, turn, chosen, shown, choose }: LitBoxProps) {
  const { strings } = useShell();
  const button = useRef<HTMLButtonElement>(null);
  const { place, number, role } = one;
  // Another scale or turn moves the box out of sight.
  useEffect(() => {
    if (shown) button.current?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [shown, chosen, place, scale, turn]);
  if (!place.box) return null;
  const [x0, y0, x1, y1] = turnedBox(place.box, page, turn);
  const text = place.empty ? strings.emptyPlace : plain(place.text ?? '');
  return (
    <button
      type="button"
      ref={button}
      class={`lit ${role}${chosen ? ' chosen' : ''}`}
      data-place={number}
      aria-label={`${number}: ${text}`}
      aria-pressed={chosen}
      title={text}
      onClick={() => choose(number)}
      style={{
        left: `${(x0 - PADDING) * scale}px`,
        top: `${(y0 - PADDING) * scale}px`,
        width: `${(x1 - x0 + 2 * PADDING) * scale}px`,
        height: `${(y1 - y0 + 2 * PADDING) * scale}px`,
      }}
    >
      <span class="number" aria-hidden="true">
        {number}
      </span>
    </button>
  );
}
