import type { Canvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawProxy } from '../ingest/pdf/draw-page.js';
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
 * @throws UnreadableError PDF_ENCRYPTED, WRONG_PASSWORD, PDF_DAMAGED
 */
export async function openForDrawing(bytes: Uint8Array, password?: string): Promise<PDFDocumentProxy> {
  return openPdf(await loadPdfLibrary(), bytes, { images: true, password });
}

/** Draws a page (1-based). @throws when pdf.js cannot draw it */
export async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS_PER_POINT, Math.sqrt(MAX_PIXELS / (width * height)));
  const canvas = await drawProxy(pdf, page, scale);
  page.cleanup();
  return { canvas, scale, height };
}
