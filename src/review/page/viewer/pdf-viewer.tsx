import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../../document/place.js';
import { useShell } from '../shell/context.js';
import { useKeys } from '../shell/keys.js';
import { Waiting } from '../shell/parts.js';
import { useLoad } from '../shell/use-load.js';
import { DrawBox } from './draw-box.js';
import { type Fit, type Size, scaleFor, type Turn, turnedSize } from './geometry.js';
import type { LitPlace } from './lit.js';
import { Overlay } from './overlay.js';
import { PdfPage } from './pdf-page.js';
import { Thumbnails } from './thumbnails.js';
import { Toolbar } from './toolbar.js';

export interface Drawing {
  drawn(page: number, box: Box): void;
  cancel(): void;
}

interface PdfViewerProps {
  pdf: PDFDocumentProxy;
  lit: readonly LitPlace[];
  page: number;
  turnTo(page: number): void;
  chosen: number | undefined;
  choose(number: number): void;
  drawing: Drawing | undefined;
  /** Pages to offer beside the page, each with how many cells are lit on it. */
  marked: ReadonlyMap<number, number>;
}

const ZOOM = 1.2;

/** A page of a PDF with its lit cells, the tools for it, and the other pages with findings. */
export function PdfViewer({ pdf, lit, page, turnTo, chosen, choose, drawing, marked }: PdfViewerProps) {
  const { strings } = useShell();
  const [fit, setFit] = useState<Fit>('readable');
  const [turn, setTurn] = useState<Turn>(0);
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Size>();
  const loaded = useLoad(() => pdf.getPage(page), [pdf, page]);
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom({ width: element.offsetWidth, height: element.offsetHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const upright = loaded.data?.getViewport({ scale: 1 });
  const size = upright && { width: upright.width, height: upright.height };
  const turned = size && turnedSize(size, turn);
  const here = lit.filter(({ place }) => place.page === page);
  const boxes = here.flatMap(({ place, role }) => (place.box && role !== 'echo' ? [place.box] : []));
  const scale = turned && room ? scaleFor(fit, turned, room, boxes) : 1;
  const step = (by: number) => turnTo(Math.min(pdf.numPages, Math.max(1, page + by)));
  const tools = {
    zoomIn: () => setFit(scale * ZOOM),
    zoomOut: () => setFit(scale / ZOOM),
    fitWidth: () => setFit('width'),
    fitPage: () => setFit('page'),
    rotate: () => setTurn(((turn + 90) % 360) as Turn),
    previousPage: () => step(-1),
    nextPage: () => step(1),
  };
  useKeys({
    '+': tools.zoomIn,
    '=': tools.zoomIn,
    '-': tools.zoomOut,
    w: tools.fitWidth,
    f: tools.fitPage,
    r: tools.rotate,
    '[': tools.previousPage,
    ']': tools.nextPage,
  });
  return (
    <div class="pdf">
      <Thumbnails pdf={pdf} marked={marked} page={page} turnTo={turnTo} />
      <div class="sheet-side">
        <Toolbar tools={tools} fit={fit} place={strings.pageOf(page, pdf.numPages)} scale={scale} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section class="stage" ref={stage} tabIndex={0} aria-label={strings.document}>
          {!loaded.data && <Waiting error={loaded.error} retry={loaded.reload} />}
          {loaded.data && size && turned && room && (
            <div class="sheet" style={{ width: `${turned.width * scale}px`, height: `${turned.height * scale}px` }}>
              <PdfPage page={loaded.data} scale={scale} turn={turn} label={strings.pageOf(page, pdf.numPages)} />
              <Overlay lit={here} page={size} {...{ scale, turn, chosen, choose }} />
              {drawing && (
                <DrawBox
                  page={size}
                  {...{ scale, turn }}
                  drawn={(box) => drawing.drawn(page, box)}
                  cancel={drawing.cancel}
                />
              )}
            </div>
          )}
        </section>
      </div>
    </div>
  );
}
