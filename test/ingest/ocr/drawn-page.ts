import type { PageImage, PageRaster, Raster } from '../../../src/ingest/ocr/raster.js';
import { resample } from '../../../src/ingest/ocr/resample.js';

/** A4 at 150 dpi. */
export const WIDTH = 1240;
export const HEIGHT = 1754;
export const DPI = 150;
const POINT = 72 / DPI;

export function blank(width = WIDTH, height = HEIGHT): Raster {
  return { width, height, grey: new Uint8Array(width * height).fill(255) };
}

/** Fills a box of pixels. */
export function fill({ width, grey }: Raster, x0: number, y0: number, x1: number, y1: number, level = 0): void {
  for (let y = y0; y < y1; y++) grey.fill(level, y * width + x0, y * width + x1);
}

/** Letters as tesseract and the eye see them from afar: stems of 8 by 2 pixels with bars, in words of four. */
export function text(raster: Raster, x: number, y: number, words: number): void {
  for (let word = 0; word < words; word++)
    for (let letter = 0; letter < 4; letter++) {
      const left = x + word * 52 + letter * 11;
      fill(raster, left, y - (letter === 0 ? 5 : 0), left + 2, y + 11);
      fill(raster, left + 5, y, left + 7, y + 11);
      fill(raster, left, y + (letter % 2 === 0 ? 0 : 9), left + 7, y + (letter % 2 === 0 ? 2 : 11));
    }
}

/** Lines of text over a whole page. */
export function textPage(): Raster {
  const raster = blank();
  for (let y = 150; y < 1600; y += 30) text(raster, 140, y, 8 + ((y / 30) % 9));
  return raster;
}

/** The raster leaning clockwise around its middle. */
export function leaning(raster: Raster, degrees: number): Raster {
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [raster.width / 2, raster.height / 2];
  return resample(raster, raster.width, raster.height, [
    cos,
    sin,
    -sin,
    cos,
    x - cos * x + sin * y,
    y - sin * x - cos * y,
  ]);
}

/** A quarter turn counter-clockwise: what must be turned 90 degrees clockwise to be read. */
export function lying({ width, height, grey }: Raster): Raster {
  const out = blank(height, width);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out.grey[(width - 1 - x) * height + y] = grey[y * width + x] ?? 255;
  return out;
}

export function asImage(raster: Raster, bilevel = false): PageImage {
  const [pageWidth, pageHeight] = [raster.width * POINT, raster.height * POINT];
  return { ...raster, dpi: DPI, pageWidth, pageHeight, toPage: [POINT, 0, 0, POINT, 0, 0], bilevel };
}

export function asPage(raster: Raster, bilevel = false): PageRaster {
  return { ...asImage(raster, bilevel), turn: 0, lean: 0 };
}
