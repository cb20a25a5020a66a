import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Turn } from './geometry.js';

/** Pixels of a canvas at most: more are slow, and some browsers draw nothing. */
const MOST_PIXELS = 16_000_000;

interface PdfPageProps {
  page: PDFPageProxy;
  scale: number;
  turn: Turn;
  label: string;
  drawn?(): void;
}

/** Draws a page on a fresh canvas and then puts it in place, so that the old picture stays until the new one is there. */
export function PdfPage({ page, scale, turn, label, drawn }: PdfPageProps) {
  const holder = useRef<HTMLDivElement>(null);
  const told = useRef(drawn);
  told.current = drawn;
  useLayoutEffect(() => {
    const [canvas, task] = draw(page, scale, turn);
    task.promise.then(
      () => {
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', label);
        holder.current?.replaceChildren(canvas);
        holder.current?.setAttribute('data-drawn', String(page.pageNumber));
        told.current?.();
      },
      () => {},
    );
    return () => task.cancel();
  }, [page, scale, turn, label]);
  return <div class="canvas" ref={holder} />;
}

function draw(page: PDFPageProxy, scale: number, turn: Turn): [HTMLCanvasElement, RenderTask] {
  const rotation = (page.rotate + turn) % 360;
  const shown = page.getViewport({ scale, rotation });
  const dense = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (shown.width * shown.height)));
  const viewport = page.getViewport({ scale: scale * dense, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${shown.width}px`;
  canvas.style.height = `${shown.height}px`;
  return [canvas, page.render({ canvas, viewport })];
}

/** Draws a small picture of a page once; used for the row of pages with findings. */
export async function thumbnail(pdf: PDFDocumentProxy, number: number, width: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const [canvas, task] = draw(page, scale, 0);
  await task.promise;
  return canvas;
}
