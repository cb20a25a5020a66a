import type { Page, Ruling, Word } from '../../document/page.js';
import { type Box, unionBox } from '../../document/place.js';

/** A page as an OCR file gives it, in its own units. */
export interface OcrPage {
  /** As the file counts its pages, where it does. */
  number: number | undefined;
  width: number;
  height: number;
  /** Points per unit; undefined where the file does not say how large a unit is. */
  scale: number | undefined;
  lines: OcrLine[];
  /** Lines that were drawn: the separators that OCR found. */
  separators: Box[];
  /** Text was recognised without a place. */
  unplaced: boolean;
}

export interface OcrLine {
  words: OcrWord[];
  /** Font size, where the file tells it. */
  size: number | undefined;
}

export interface OcrWord {
  text: string;
  box: Box;
  /** 0 to 100, where the file tells it. */
  confidence: number | undefined;
  bold: boolean;
  italic: boolean;
}

/** The short side of A4 in points, which a page without a known resolution is taken to have. */
const A4_WIDTH = 595.28;
/** Short sides of pages in points from A6 to A2. Tools write 72 dpi for want of anything better: a page of 34 × 49 inches. */
const SHORTEST = 290;
const LONGEST = 1200;
/** A separator this many times longer than thick is a line. */
const SLIM = 3;
/** Extents of print in font sizes: small letters alone, and what ascenders and descenders add. */
const SMALL = 0.5;
const ASCENDER = 0.24;
const DESCENDER = 0.22;

/** The page in points from the top left, its words as printed. `number` is 1-based. */
export function toPage(page: OcrPage, number: number): Page {
  const all = unionBox([
    [0, 0, page.width, page.height],
    ...page.lines.flatMap(({ words }) => words.map(({ box }) => box)),
    ...page.separators,
  ]);
  const [width, height] = [all?.[2] ?? 0, all?.[3] ?? 0];
  const scale = sensibleScale(page.scale, Math.min(width, height));
  return {
    number,
    width: width * scale,
    height: height * scale,
    words: page.lines.flatMap((line) => wordsOf(line, scale)),
    rulings: page.separators.flatMap((box) => rulingOf(box, scale)),
  };
}

function sensibleScale(scale: number | undefined, shortSide: number): number {
  const points = shortSide * (scale ?? 0);
  return scale !== undefined && points >= SHORTEST && points <= LONGEST ? scale : A4_WIDTH / Math.max(shortSide, 1);
}

/** Rounded, so that a place reads as one: a hundredth of a point is far below what OCR can tell. */
function scaled([x0, y0, x1, y1]: Box, scale: number): Box {
  const round = (value: number) => Math.round(value * scale * 100) / 100;
  return [round(x0), round(y0), round(x1), round(y1)];
}

function wordsOf(line: OcrLine, scale: number): Word[] {
  const size = (line.size ?? sizeOf(line.words)) * scale;
  return line.words.flatMap(({ text, box, bold, italic }) => {
    // OCR takes the lines beside a cell for bars; reports do not print any.
    const printed = text.replace(/^\|+|\|+$/g, '');
    return printed === '' ? [] : [{ text: printed, box: scaled(box, scale), size, bold, italic }];
  });
}

/** Font size of a line by the height of its words: how much of it depends on their letters. */
function sizeOf(words: readonly OcrWord[]): number {
  const sizes = words.map(({ text, box }) => {
    const ascender = /[A-ZÀ-Þbdfhkltij0-9()[\]/%&"'!?]/.test(text) ? ASCENDER : 0;
    const descender = /[gjpqyQ(),;[\]/]/.test(text) ? DESCENDER : 0;
    return (box[3] - box[1]) / (SMALL + ascender + descender);
  });
  const letters = sizes.filter((_, at) => /[\p{L}\p{N}]/u.test(words[at]?.text ?? ''));
  const sorted = (letters.length > 0 ? letters : sizes).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rulingOf(separator: Box, scale: number): Ruling[] {
  const [x0, y0, x1, y1] = scaled(separator, scale);
  const [width, height] = [x1 - x0, y1 - y0];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  if (width >= SLIM * height) return [{ orientation: 'horizontal', x0, y0: y, x1, y1: y }];
  if (height >= SLIM * width) return [{ orientation: 'vertical', x0: x, y0, x1: x, y1 }];
  return [];
}
