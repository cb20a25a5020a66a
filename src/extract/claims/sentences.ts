import { type Paragraph, placeInParagraph } from '../../document/document.js';
import type { Place } from '../../document/place.js';

/** A sentence of a paragraph with where it begins in it. */
export interface Sentence {
  text: string;
  /** Offset in the paragraph's text. */
  start: number;
  paragraph: Paragraph;
  headings: string[];
}

const ABBREVIATION =
  /(?:\b(?:Rp|No|Nomor|Kec|Kab|Prov|Sub|Bag|Drs|Ir|Dr|Hj?|St|dll|dsb|s|d|S|M|A|Tw|TW|Th|th|hal|Jl|an|a|n)|\b[IVX]+|^\W*\d{1,2}|\b[a-zA-Z])$/;

/** Splits a paragraph into sentences; a point in a number, after an abbreviation or a list number ends none. */
export function sentencesOf(paragraph: Paragraph, headings: string[]): Sentence[] {
  const result: Sentence[] = [];
  const { text } = paragraph;
  let start = 0;
  for (const match of text.matchAll(/[.;?!](?=\s+["“(]?[A-Z0-9])/g)) {
    const end = (match.index ?? 0) + 1;
    const before = text.slice(start, end - 1);
    if (match[0] === '.' && ABBREVIATION.test(before)) continue;
    result.push({ text: text.slice(start, end), start, paragraph, headings });
    start = end;
  }
  if (text.slice(start).trim()) result.push({ text: text.slice(start), start, paragraph, headings });
  return result;
}

/** The place of a match in a sentence, with the matched text. */
export function placeIn(sentence: Sentence, offset: number, text: string): Place {
  return { ...placeInParagraph(sentence.paragraph, sentence.start + offset), text };
}
