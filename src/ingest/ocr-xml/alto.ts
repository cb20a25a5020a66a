import type { Box } from '../../document/place.js';
import { findAll, localName, textOf, type XmlElement } from '../xml/element.js';
import type { OcrLine, OcrPage, OcrWord } from './ocr-page.js';

/** The attributes of ALTO that are read. */
export const ALTO_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['ID', 'HPOS', 'VPOS', 'WIDTH', 'HEIGHT', 'CONTENT', 'WC', 'STYLE', 'STYLEREFS'],
  ...['PHYSICAL_IMG_NR', 'FONTSTYLE', 'FONTSIZE'],
]);

/** Points per unit of ALTO's MeasurementUnit; a pixel has no size of its own. */
const UNITS: Record<string, number> = { mm10: 72 / 254, inch1200: 72 / 1200 };

interface Font {
  bold: boolean;
  italic: boolean;
  /** In points. */
  size: number | undefined;
}

/** The pages of an ALTO file (Library of Congress, versions 1 to 4), namespaces and prefixes as they come. */
export function altoPages(root: XmlElement): OcrPage[] {
  const named = (name: string) => findAll(root, (element) => localName(element) === name);
  const unit = named('MeasurementUnit').map(textOf)[0]?.trim() ?? 'pixel';
  const fonts = new Map(named('TextStyle').map((style) => [style.attributes.ID ?? '', fontOf(style)]));
  return named('Page').map((page) => pageOf(page, UNITS[unit], fonts));
}

function pageOf(page: XmlElement, scale: number | undefined, fonts: ReadonlyMap<string, Font>): OcrPage {
  const textLines = findAll(page, (element) => localName(element) === 'TextLine');
  const strings = textLines.map((line) => findAll(line, (element) => localName(element) === 'String'));
  const lines = strings.map((own, at): OcrLine => {
    const inherited = fontNamed(fonts, textLines[at]);
    const size = own.map((word) => (fontNamed(fonts, word) ?? inherited)?.size).find((value) => value !== undefined);
    return {
      words: own.flatMap((word) => wordOf(word, fontNamed(fonts, word) ?? inherited)),
      size: scale === undefined || size === undefined ? undefined : size / scale,
    };
  });
  const drawn = findAll(page, (element) => localName(element) === 'GraphicalElement');
  const number = Number.parseInt(page.attributes.PHYSICAL_IMG_NR ?? '', 10);
  return {
    number: Number.isNaN(number) ? undefined : number,
    width: length(page.attributes.WIDTH) ?? 0,
    height: length(page.attributes.HEIGHT) ?? 0,
    scale,
    lines,
    separators: drawn.map(boxOf).filter((box) => box !== undefined),
    unplaced: strings.flat().some((word) => (word.attributes.CONTENT ?? '') !== '' && !boxOf(word)),
  };
}

function wordOf(element: XmlElement, font: Font | undefined): OcrWord[] {
  const { CONTENT: text = '', WC: share, STYLE: style = '' } = element.attributes;
  const box = boxOf(element);
  if (!box || text.trim() === '') return [];
  const confidence = Number.parseFloat(share ?? '') * 100;
  const word = {
    box,
    confidence: Number.isFinite(confidence) ? confidence : undefined,
    bold: font?.bold === true || /\bbold\b/.test(style),
    italic: font?.italic === true || /\bitalics?\b/.test(style),
  };
  return text.trim().split(/\s+/).length === 1 ? [{ ...word, text: text.trim() }] : parts(word, text.trim());
}

/** Words written as one string, each with its share of the box. */
export function parts(whole: Omit<OcrWord, 'text'>, text: string): OcrWord[] {
  const [x0, y0, x1, y1] = whole.box;
  const width = (x1 - x0) / text.length;
  return [...text.matchAll(/\S+/g)].map(({ 0: own, index }) => ({
    ...whole,
    text: own,
    box: [x0 + index * width, y0, x0 + (index + own.length) * width, y1],
  }));
}

function fontOf({ attributes }: XmlElement): Font {
  const style = attributes.FONTSTYLE ?? '';
  return { bold: /\bbold\b/.test(style), italic: /\bitalics?\b/.test(style), size: length(attributes.FONTSIZE) };
}

/** The text style that an element refers to; paragraph styles are listed in the same attribute. */
function fontNamed(fonts: ReadonlyMap<string, Font>, element: XmlElement | undefined): Font | undefined {
  const name = element?.attributes.STYLEREFS?.split(/\s+/).find((each) => fonts.has(each));
  return name === undefined ? undefined : fonts.get(name);
}

/** Coordinates beyond this are damage. */
const FAR = 1_000_000;

function length(text: string | undefined): number | undefined {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) && value >= 0 && value <= FAR ? value : undefined;
}

function boxOf({ attributes }: XmlElement): Box | undefined {
  const [x, y] = [length(attributes.HPOS), length(attributes.VPOS)];
  const [width, height] = [length(attributes.WIDTH), length(attributes.HEIGHT)];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 ? [x, y, x + width, y + height] : undefined;
}
