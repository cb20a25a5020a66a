import type { Paragraph } from '../document/document.js';
import { type Box, unionBox } from '../document/place.js';
import type { TextLine } from './lines.js';

/** A line of running text with its page. */
export interface BodyLine extends TextLine {
  /** 1-based. */
  page: number;
  bold: boolean;
  size: number;
}

const LIST_ITEM = /^(\(?(\d{1,2}|[a-z]|[ivx]{1,5})[.)]|[•▪●■□➢✓✗❑❖→–\-*o])(\s|$)|^\d{1,2}(\.\d{1,2})+\.?\s/i;
const HEADING =
  /^(BAB\s+[IVX]+\b|(Tabel|Table|Gambar|Grafik|Lampiran)\s*\.?\s*[\dIVX]|(Sasaran|Tujuan|Misi)( Strategis)? \d)/i;
const LEADERS = /\.{5,}|…{2,}|_{5,}/;

export function bodyLine(line: TextLine, page: number): BodyLine {
  const letters = line.words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const bold = letters.length > 0 && letters.every((word) => word.bold);
  return { ...line, page, bold, size: Math.max(...line.words.map((word) => word.size)) };
}

/** Joins lines, in reading order and with nothing between them, into paragraphs. `right` is the right edge of the text, in points. */
export function paragraphsOf(lines: readonly BodyLine[], right: (page: number) => number): Paragraph[] {
  const groups: BodyLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues(group, line, right)) group.push(line);
    else groups.push([line]);
  }
  return groups.map(toParagraph);
}

function continues(group: BodyLine[], line: BodyLine, right: (page: number) => number): boolean {
  const last = group.at(-1);
  const first = group[0];
  if (!last || !first) return false;
  if (LIST_ITEM.test(line.text) || HEADING.test(line.text) || LEADERS.test(last.text)) return false;
  if (last.bold !== line.bold && first.bold === last.bold)
    if (line.words[0]?.bold !== last.words.at(-1)?.bold) return false;
  if (Math.abs(last.size - line.size) > 1.2) return false;
  const room = right(last.page) - last.box[2];
  const firstWord = line.words[0];
  if (firstWord && room > firstWord.box[2] - firstWord.box[0] + last.size * 0.8) return false;
  if (last.page !== line.page) return /^[\p{Ll}(\d]/u.test(line.text) && !/[.:;]$/.test(last.text);
  return isNextLine(group, first, last, line);
}

function isNextLine(group: BodyLine[], first: BodyLine, last: BodyLine, line: BodyLine): boolean {
  const pitch = line.box[1] - last.box[1];
  if (pitch > last.size * 2.7) return false;
  const before = group.at(-2);
  if (before && before.page === last.page && pitch > (last.box[1] - before.box[1]) * 1.25 + 1) return false;
  const indent = line.box[0] - last.box[0];
  const hanging = group.length === 1 && LIST_ITEM.test(first.text);
  return hanging || indent < last.size * 1.2;
}

function toParagraph(group: BodyLine[]): Paragraph {
  let text = '';
  const lines: { start: number; place: { page: number; box: Box } }[] = [];
  for (const line of group) {
    if (text) text += ' ';
    lines.push({ start: text.length, place: { page: line.page, box: line.box } });
    text += line.text;
  }
  const page = group[0]?.page ?? 1;
  const box = unionBox(group.filter((line) => line.page === page).map((line) => line.box));
  const bold = group.every((line) => line.bold);
  return { type: 'paragraph', text, place: { page, box }, ...(bold ? { bold } : {}), lines };
}
