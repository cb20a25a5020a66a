import type { Place } from '../document/place.js';
import type { Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { type Passage, passages, sentenceAround, wordsAt } from './support/passages.js';
import { MARKS, type Mark, STRAY_BRACKET } from './template-patterns.js';

interface Trace {
  printed: string;
  place: Place;
  sentence: string;
}

/** Dots that lead to a page number, or that the whole line is made of: a line of the contents. */
const CONTENTS = /(?:\.{4,}|…[.…]*)\s*(?:\d|[ivxIVX]+\b|$)/;
const isContents = ({ text }: Passage) => CONTENTS.test(text);

function traces({ pattern, inCells }: Mark, passage: Passage): Trace[] {
  if (passage.index === null && !inCells) return [];
  return [...passage.text.matchAll(pattern)].map((match) => {
    const printed = (match.groups?.printed ?? match[0]).trim();
    const offset = (match.index ?? 0) + match[0].indexOf(printed);
    return {
      printed,
      place: wordsAt(passage, offset, printed),
      sentence: short(sentenceAround(passage.text, offset), 140),
    };
  });
}

function report(tally: Tally, { severity, title, wanted }: Mark, found: readonly Trace[]): void {
  const [first] = found;
  if (!first) return;
  const stated = [...new Set(found.map(({ printed }) => short(printed)))].join('; ');
  tally.find({
    severity,
    gross: false,
    title,
    message: both(
      `Teks masih memuat “${stated}” (“${first.sentence}”); seharusnya: ${wanted.id}.`,
      `The text still has “${stated}” (“${first.sentence}”); there should be: ${wanted.en}.`,
    ),
    stated,
    recomputed: wanted.id,
    places: found.map(({ place }) => place),
    subject: stated,
  });
}

const STRAY: Mark = {
  pattern: STRAY_BRACKET,
  severity: 'info',
  together: true,
  title: both('Kurung tutup tanpa pasangan', 'A closing bracket without its pair'),
  wanted: both('kata itu tanpa kurung', 'the word without the bracket'),
};

/** Closing brackets in excess; brackets that a paragraph opens may close in the next. */
function strayBrackets(all: readonly Passage[]): Trace[] {
  let open = 0;
  return all.flatMap((passage) => {
    if (passage.index === null) return [];
    const text = passage.text.replace(/(^|[\s;,(])(\(?[a-z]|\d{1,2})\)(?=\s)/gi, (label) => ' '.repeat(label.length));
    const labelled = { ...passage, text };
    const stray = (isContents(labelled) ? [] : traces(STRAY, labelled)).filter(({ printed }) => {
      const before = text.slice(0, text.indexOf(printed));
      return open + count(before, '(') - count(before, ')') <= 0;
    });
    open = Math.max(0, count(text, '(') - count(text, ')'));
    return stray;
  });
}

const count = (text: string, letter: string) => text.split(letter).length - 1;

/** Instructions, open choices, blanks and notes in the running text. */
export function unfilledText(tally: Tally, source: Report): void {
  const all = passages(source);
  const body = all.filter((passage) => !isContents(passage));
  for (const mark of MARKS) {
    const found = body.flatMap((passage) => traces(mark, passage));
    if (mark.together) report(tally, mark, found);
    else for (const trace of found) report(tally, mark, [trace]);
  }
  report(tally, STRAY, strayBrackets(all));
}
