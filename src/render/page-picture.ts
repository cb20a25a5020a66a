import type { Canvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfLibrary, openPdf } from '../ingest/pdf/pdfjs.js';

const DOTS_PER_POINT = 110 / 72;
/** Posters and damaged page sizes are drawn coarser, so that one page takes at most 16 MB. */
const MAX_PIXELS = 4_000_000;

/** A page as a picture. */
export interface DrawnPage {
  canvas: Canvas;
  /** Pixels per point. */
  scale: number;
  /** In points. */
  height: number;
}

/**
 * Opens a PDF for drawing its pages, images included.
 * @throws UnreadableError PDF_ENCRYPTED, PDF_DAMAGED
 */
export async function openForDrawing(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return openPdf(await loadPdfLibrary(), bytes, true);
}

/**
 * Makes a canvas of the copy of @napi-rs/canvas that pdf.js itself loads: shapes of another copy cannot be drawn on it.
 * pdf.js types its canvases as those of the DOM.
 */
export function createCanvas(pdf: PDFDocumentProxy, width: number, height: number): Canvas {
  const factory = pdf.canvasFactory as { create(width: number, height: number): { canvas: Canvas } };
  return factory.create(width, height).canvas;
}

/** Draws a page (1-based). @throws when pdf.js cannot draw it */
export async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS_PER_POINT, Math.sqrt(MAX_PIXELS / (width * height)));
  const canvas = createCanvas(pdf, Math.ceil(width * scale), Math.ceil(height * scale));
  const canvasContext = canvas.getContext('2d');
  const viewport = page.getViewport({ scale });
  const target = { canvasContext, viewport, canvas } as unknown as Parameters<typeof page.render>[0];
  await page.render(target).promise;
  page.cleanup();
  return { canvas, scale, height };
}
