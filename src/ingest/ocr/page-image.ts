import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawProxy } from '../pdf/draw-page.js';
import { asMatrix, IDENTITY, type Matrix, multiply } from '../pdf/matrix.js';
import type { OperatorCodes } from '../pdf/operator-codes.js';
import { decodedImage, luminances } from './decoded-image.js';
import type { PageImage } from './raster.js';
import { type SoleImage, soleImage } from './sole-image.js';
import { turned } from './turned.js';

/** Resolution at which pages are drawn that are not one image; what tesseract was trained on. */
const DRAWN_DPI = 300;
/** Larger pictures are made smaller: A3 at 300 dpi is 17 million pixels. */
const MAX_PIXELS = 18_000_000;

/**
 * The picture of a page (1-based) of a PDF that was opened with its images: its own image at its own resolution where the page
 * is one image, whatever its compression, else the page as drawn.
 * @throws when pdf.js cannot draw the page
 */
export async function pageImage(pdf: PDFDocumentProxy, number: number, codes: OperatorCodes): Promise<PageImage> {
  const page = await pdf.getPage(number);
  try {
    return (await ownImage(page, codes)) ?? (await drawnImage(pdf, page));
  } finally {
    page.cleanup();
  }
}

async function ownImage(page: PDFPageProxy, codes: OperatorCodes): Promise<PageImage | undefined> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const sole = soleImage(list, codes, asMatrix(transform) ?? IDENTITY, width, height);
  if (!sole) return undefined;
  return placed(await imageObject(page, sole.name), sole, width, height);
}

/** The decoded image of a name; null where it cannot be decoded. */
function imageObject(page: PDFPageProxy, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    objects.get(name, resolve);
  });
}

function placed(value: unknown, { matrix }: SoleImage, pageWidth: number, pageHeight: number): PageImage | undefined {
  const { width = 0, height = 0 } = (value ?? {}) as { width?: number; height?: number };
  const step = Math.max(1, Math.ceil(Math.sqrt((width * height) / MAX_PIXELS)));
  const image = decodedImage(value, step);
  if (!image) return undefined;
  // The unit square of an image has its origin at the bottom left; pixels count from the top left.
  const fromPixels: Matrix = [step / width, 0, 0, -step / height, 0, 1];
  const upright = turned(image, multiply(matrix, fromPixels));
  if (!upright) return undefined;
  const { toPage } = upright;
  return { ...upright, dpi: 72 / Math.sqrt(toPage[0] * toPage[3]), pageWidth, pageHeight, bilevel: image.bilevel };
}

async function drawnImage(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<PageImage> {
  const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });
  const scale = Math.min(DRAWN_DPI / 72, Math.sqrt(MAX_PIXELS / (pageWidth * pageHeight)));
  const canvas = await drawProxy(pdf, page, scale);
  const { width, height } = canvas;
  const grey = new Uint8Array(width * height);
  // In strips: the pixels of a whole page take four bytes each.
  for (let top = 0; top < height; top += 256) {
    const rows = Math.min(256, height - top);
    const { data } = canvas.getContext('2d').getImageData(0, top, width, rows);
    luminances(data, 4, grey.subarray(top * width, (top + rows) * width));
  }
  const toPage: Matrix = [1 / scale, 0, 0, 1 / scale, 0, 0];
  return { width, height, grey, dpi: scale * 72, pageWidth, pageHeight, toPage, bilevel: false };
}
