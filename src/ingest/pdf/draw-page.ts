import type { Canvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Makes a canvas of the copy of @napi-rs/canvas that pdf.js itself loads: shapes of another copy cannot be drawn on it.
 * pdf.js types its canvases as those of the DOM.
 */
export function createCanvas(pdf: PDFDocumentProxy, width: number, height: number): Canvas {
  const factory = pdf.canvasFactory as { create(width: number, height: number): { canvas: Canvas } };
  return factory.create(width, height).canvas;
}

/** Draws a page at `scale` pixels per point, on white. The page keeps its decoded images. @throws when pdf.js cannot draw it */
export async function drawProxy(pdf: PDFDocumentProxy, page: PDFPageProxy, scale: number): Promise<Canvas> {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(pdf, Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  const canvasContext = canvas.getContext('2d');
  const target = { canvasContext, viewport, canvas } as unknown as Parameters<typeof page.render>[0];
  await page.render(target).promise;
  return canvas;
}
