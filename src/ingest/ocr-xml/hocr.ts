import type { Box } from '../../document/place.js';
import { findAll, textOf, type XmlElement } from '../xml/element.js';
import { parts } from './alto.js';
import type { OcrLine, OcrPage, OcrWord } from './ocr-page.js';

/** The attributes of hOCR that are read. */
export const HOCR_ATTRIBUTES: ReadonlySet<string> = new Set(['class', 'title']);

const LINES = /\b(?:ocr_line|ocr_caption|ocr_header|ocr_footer|ocr_textfloat|ocrx_line)\b/;
const WORD = /\bocrx_word\b/;
/** Coordinates beyond this are damage. */
const FAR = 1_000_000;

/** The pages of an hOCR file (hOCR 1.2): each thing's place and more stand in its `title`, as "bbox 0 0 9 9; x_wconf 95". */
export function hocrPages(root: XmlElement): OcrPage[] {
  return findAll(root, hasClass(/\bocr_page\b/)).map(pageOf);
}

function hasClass(wanted: RegExp): (element: XmlElement) => boolean {
  return ({ attributes }) => attributes.class !== undefined && wanted.test(attributes.class);
}

function pageOf(page: XmlElement): OcrPage {
  const box = boxOf(page);
  const found = findAll(page, hasClass(LINES));
  const lines = found.length > 0 ? found.map(lineOf) : [lineOf(page)];
  const number = property(page, 'ppageno')?.[0];
  const dpi = property(page, 'scan_res')?.[0];
  return {
    number,
    width: box?.[2] ?? 0,
    height: box?.[3] ?? 0,
    scale: dpi === undefined || dpi <= 0 ? undefined : 72 / dpi,
    lines,
    separators: findAll(page, hasClass(/\bocr_separator\b/))
      .map(boxOf)
      .filter((box) => box !== undefined),
    unplaced: textOf(page).trim() !== '' && lines.every(({ words }) => words.length === 0),
  };
}

function lineOf(line: XmlElement): OcrLine {
  const words = findAll(line, hasClass(WORD));
  const size = property(line, 'x_fsize') ?? property(line, 'x_size');
  return { words: (words.length > 0 ? words : [line]).flatMap(wordsOf), size: size?.[0] };
}

/** The words of a word, or of a line whose words are not told apart. */
function wordsOf(element: XmlElement): OcrWord[] {
  const text = textOf(element).trim();
  const box = boxOf(element);
  if (!box || text === '') return [];
  const confidence = property(element, 'x_wconf')?.[0];
  const inside = (names: RegExp) => findAll(element, ({ name }) => names.test(name)).length > 0;
  return parts({ box, confidence, bold: inside(/^(?:strong|b)$/i), italic: inside(/^(?:em|i)$/i) }, text);
}

/** The numbers of a property of the title. */
function property({ attributes }: XmlElement, name: string): number[] | undefined {
  const entry = attributes.title?.split(';').find((each) => each.trim().startsWith(`${name} `));
  const numbers = entry?.trim().slice(name.length).trim().split(/\s+/).map(Number);
  return numbers?.every((value) => Number.isFinite(value) && Math.abs(value) <= FAR) ? numbers : undefined;
}

function boxOf(element: XmlElement): Box | undefined {
  const [x0, y0, x1, y1] = property(element, 'bbox') ?? [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  return x1 > x0 && y1 > y0 && x0 >= 0 && y0 >= 0 ? [x0, y0, x1, y1] : undefined;
}
