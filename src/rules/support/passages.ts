import type { Place } from '../../document/place.js';
import type { Prose, Report } from '../../records/report.js';
import { oncePerReport } from './memo.js';

/** A stretch of text of a report, a paragraph or a cell, for rules that look at words. */
export interface Passage {
  text: string;
  /** Its position in `report.prose`; null for the cell of a table. */
  index: number | null;
  /** A heading, or the title of a table. */
  title: boolean;
  place: Place;
  lines: Prose['lines'];
}

const CAPTION = /^\W{0,3}(?:tab(?:el|le)|gambar|grafik|diagram)\b/i;

function ofParagraph({ text, place, lines, level }: Prose, index: number, prose: readonly Prose[]): Passage {
  // "Tabel 3.2" and its title are often two paragraphs.
  const underNumber = /^\W{0,3}tab(?:el|le)\s*[\d.]+\W*$/i.test(prose[index - 1]?.text ?? '');
  return { text, place, lines, index, title: level > 0 || CAPTION.test(text) || underNumber };
}

/** Everything that a report says, paragraphs first, then the cells of its tables; a merged cell once. */
export const passages = oncePerReport((report: Report): Passage[] => [
  ...report.prose.map(ofParagraph),
  ...report.tables.flatMap(({ header, rows }) =>
    [...header, ...rows.flat()]
      .filter(({ text, inherited }) => text !== '' && !inherited)
      .map(({ text, place }) => ({ text, place, lines: undefined, index: null, title: false })),
  ),
]);

/** Where the words at an offset of a passage stand. */
export function wordsAt(passage: Pick<Prose, 'place' | 'lines'>, offset: number, text: string): Place {
  const line = passage.lines?.findLast(({ start }) => start <= offset);
  return { ...(line?.place ?? passage.place), text };
}

/** The sentence of a text around an offset. */
export function sentenceAround(text: string, offset: number): string {
  const ends = [...text.matchAll(/[.;?!](?=\s+["“(]?[A-Z])/g)].map((match) => (match.index ?? 0) + 1);
  const start = ends.findLast((end) => end <= offset) ?? 0;
  return text.slice(start, ends.find((end) => end > offset) ?? text.length);
}

/** The words that the report also writes in small letters: ordinary words, not names of places. */
export const ordinaryWords = oncePerReport(
  (report: Report): ReadonlySet<string> =>
    new Set(passages(report).flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? [])),
);
