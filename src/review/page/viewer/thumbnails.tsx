import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'preact/hooks';
import { useShell } from '../shell/context.js';
import { thumbnail } from './pdf-page.js';

const WIDTH = 76;

interface ThumbnailsProps {
  pdf: PDFDocumentProxy;
  marked: ReadonlyMap<number, number>;
  page: number;
  turnTo(page: number): void;
}

/** Small pictures of the pages with lit cells, drawn as they come into sight. */
export function Thumbnails({ pdf, marked, page, turnTo }: ThumbnailsProps) {
  const { strings } = useShell();
  const pages = [...marked].toSorted(([a], [b]) => a - b);
  const row = useRef<HTMLElement>(null);
  useEffect(() => row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [page]);
  return (
    <nav class="thumbnails" ref={row} aria-label={strings.pages}>
      {pages.map(([number, count]) => (
        <button
          type="button"
          key={number}
          aria-current={number === page ? 'page' : undefined}
          onClick={() => turnTo(number)}
        >
          <Thumbnail pdf={pdf} number={number} />
          <span>
            <span class="unseen">{strings.pageWord}</span> {number}
            <span class="count">
              {count}
              <span class="unseen"> {strings.cellWord}</span>
            </span>
          </span>
        </button>
      ))}
    </nav>
  );
}

function Thumbnail({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const draw = () => {
      watch.disconnect();
      thumbnail(pdf, number, WIDTH).then(
        (canvas) => element.replaceChildren(canvas),
        () => {},
      );
    };
    // After the page itself: the browser calls when it has nothing better to do.
    const idle = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(draw, { timeout: 2_000 }) : draw());
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && idle());
    watch.observe(element);
    return () => watch.disconnect();
  }, [pdf, number]);
  return <div class="thumbnail" ref={holder} />;
}
