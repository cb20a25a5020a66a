import type { Line, Page as Recognition, Word as TesseractWord } from 'tesseract.js';
import type { PixelBox } from './pgm.js';

/** A word as recognised, in pixels of the raster. */
export interface RecognisedWord {
  text: string;
  /** Around the ink. */
  ink: PixelBox;
  /** Where the letters stand, at the left and the right end of the word. */
  baseline: [left: number, right: number];
  /** Left edge of each letter. */
  starts: number[];
  /** Font size in pixels, estimated from the height of the line's letters. */
  size: number;
  /** 0–100. */
  confidence: number;
  /** Why its figures are not to be relied on. */
  doubt?: string;
}

/** Heights above the baseline in font sizes: capitals, figures and letters with ascenders; the other letters. */
const TALL = 0.72;
const LOW = 0.53;
const TALL_LETTER = /[A-Z0-9bdfhklt%()/]/;

/** The words of a page in the order of the recogniser; blank ones are left out. */
export function wordsOf({ blocks }: Recognition): RecognisedWord[] {
  const lines = (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => word.text.trim() !== '');
    const size = median(words.map((word) => sizeOf(word, line)).filter((one) => one > 0));
    return words.map((word) => ({
      text: word.text.trim(),
      starts: word.symbols.map((symbol) => symbol.bbox.x0),
      ink: word.bbox,
      baseline: [baselineAt(line, word.bbox.x0), baselineAt(line, word.bbox.x1)] as [number, number],
      size: size || word.bbox.y1 - word.bbox.y0,
      confidence: word.confidence,
    }));
  });
}

function sizeOf({ text, bbox }: TesseractWord, line: Line): number {
  if (!/[\p{L}\p{N}]/u.test(text)) return 0;
  const height = baselineAt(line, (bbox.x0 + bbox.x1) / 2) - bbox.y0;
  return height / (TALL_LETTER.test(text) ? TALL : LOW);
}

function baselineAt({ baseline, bbox }: Line, x: number): number {
  const { x0, y0, x1, y1 } = baseline;
  if (x1 - x0 < 1) return bbox.y1;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
