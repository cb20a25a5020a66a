import { straightenedPoint } from '../../document/displayed.js';
import type { Box } from '../../document/place.js';
import { loadPdfLibrary, openPdf } from '../pdf/pdfjs.js';
import { pageImage } from './page-image.js';
import { crop, type PixelBox, toPgm } from './pgm.js';
import { pixelRulings } from './pixel-rulings.js';
import { prepare } from './prepare.js';
import type { PageRaster, Raster } from './raster.js';
import { FIGURES, recognisePage } from './recognise-page.js';
import type { RecognisedWord } from './recognised-word.js';
import type { Lane } from './recogniser-pool.js';
import { secondReading } from './second-reading.js';

/** A part of a page of a PDF, in points from the top left of the page as displayed. */
export interface PageBox {
  /** 1-based. */
  page: number;
  box: Box;
}

/** What was recognised; `certain` where two readings of every figure agree, and letters were read with confidence. */
export interface BoxReading {
  text: string;
  certain: boolean;
}

export interface BoxOptions {
  /** Milliseconds. */
  limit: number;
  password?: string | undefined;
}

/** White around what is recognised, in pixels: tesseract finds no line that touches the edge. */
const MARGIN = 20;
/** Letters are believed with this confidence. */
const SURE = 80;

/** The picture of a part of a page, upright and without the lines of tables. @throws UnreadableError; RangeError where there is no such page */
export async function boxImage(bytes: Uint8Array, { page, box }: PageBox, password?: string): Promise<Raster> {
  const library = await loadPdfLibrary();
  const pdf = await openPdf(library, bytes, { images: true, password });
  try {
    if (page < 1 || page > pdf.numPages) throw new RangeError(`page ${page} of ${pdf.numPages}`);
    const raster = prepare(await pageImage(pdf, page, library.OPS));
    const { lineless } = pixelRulings(raster);
    return crop(lineless, pixelsOf(box, raster), MARGIN);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function pixelsOf([x0, y0, x1, y1]: Box, { pageWidth, pageHeight, turn, lean, toPage }: PageRaster): PixelBox {
  const shape = { width: pageWidth, height: pageHeight, lean, ...(turn !== 0 && { turn }) };
  const corners = [straightenedPoint(x0, y0, shape), straightenedPoint(x1, y1, shape)];
  const xs = corners.map(([x]) => x / toPage[0]);
  const ys = corners.map(([, y]) => y / toPage[3]);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** Recognises a part of a page. @throws UnreadableError, RangeError, RecognitionError */
export async function recogniseBox(
  bytes: Uint8Array,
  at: PageBox,
  lane: Lane,
  { limit, password }: BoxOptions,
): Promise<BoxReading> {
  const raster = await boxImage(bytes, at, password);
  const words = await recognisePage(raster, lane, limit);
  if (words.length === 0) return figuresAlone(raster, lane, limit);
  const certain = words.every(({ doubt, text, confidence }) => !doubt && (/\d/.test(text) || confidence >= SURE));
  return { text: inLines(words), certain };
}

/** A box with nothing but a short number in it, which is not found as a word: read as one line of figures by both models. */
async function figuresAlone(raster: Raster, lane: Lane, limit: number): Promise<BoxReading> {
  const image = toPgm(raster);
  const readings: string[] = [];
  for (const model of ['eng', 'ind'] as const)
    readings.push(secondReading(await lane.recognise(model, image, FIGURES, limit)).text);
  const [first = '', second = ''] = readings;
  return { text: first || second, certain: first !== '' && first === second };
}

/** The words line by line from the top, each from the left. */
function inLines(words: readonly RecognisedWord[]): string {
  const lines: RecognisedWord[][] = [];
  for (const word of [...words].sort((a, b) => a.baseline[0] - b.baseline[0])) {
    const line = lines.find(([first]) => first && Math.abs(first.baseline[0] - word.baseline[0]) < first.size / 2);
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines
    .flatMap((line) => line.sort((a, b) => a.ink.x0 - b.ink.x0))
    .map(({ text }) => text)
    .join(' ');
}
