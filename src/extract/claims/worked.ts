import { nameLikeness } from '../../records/names.js';
import type { Claim } from '../../records/report.js';
import type { ClaimContext } from './claims.js';
import { FIGURE, yearsOf } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';

const NUMBERING = /^\s*(?:(?:\d{1,2}[.)]?)+|[a-z][.)])\s*/i;
/** "6) Persentase aparatur … berbasis TIK ( 81,62%)": an indicator with its result, as a heading. */
const TITLED = new RegExp(`^(?<name>.{12,200}?)\\s*\\(\\s*(?<figure>${FIGURE}\\s*%?)\\s*\\)\\s*[.:]?$`);
/** The numerator of a calculation on a line of its own: "Nilai Capaian Target 3.800", "Realisasi 88,05". */
const NUMERATOR = new RegExp(
  `^(?:nilai\\s+)?(?:realisasi|capaian)(?:\\s+(?:target|tahun\\s+20\\d\\d))?\\s+(?<figure>${FIGURE})$`,
  'i',
);
const UNKNOWN =
  /\bindi[ck]ator\s+(?<name>[A-Z].{4,120}?)\s+(?:sampai\s+dengan\b.{0,60}?)?(?<text>(?:data(?:nya)?\s+)?belum\s+tersedia)/g;

const SAME_INDICATOR = 0.85;
/** In a sentence that says a value is not known the indicator is often shortened. */
const NAMED = 0.75;

function indicatorCalled(name: string, indicators: readonly string[], minimum = SAME_INDICATOR): string | null {
  const ranked = indicators
    .map((indicator) => ({ indicator, likeness: nameLikeness(indicator, name) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = ranked;
  return best && best.likeness >= minimum ? best.indicator : null;
}

function claim(sentence: Sentence, subject: string, offset: number, text: string, year: number | null): Claim {
  return {
    type: 'measure',
    subject,
    text,
    unit: null,
    measure: 'realisasi',
    year,
    amounts: [],
    place: placeIn(sentence, offset, text),
    sentence: sentence.text.trim(),
  };
}

/**
 * Results that stand beside an indicator without a sentence: in its heading, as the numerator of a calculation under its heading, or as "data belum
 * tersedia" (the text is then those words).
 */
export function workedClaims(sentence: Sentence, { entity, indicators }: ClaimContext): Claim[] {
  const { text } = sentence;
  const whole = sentence.paragraph.text.trim() === text.trim();
  const titled = whole ? TITLED.exec(text.trim().replace(NUMBERING, ''))?.groups : undefined;
  const ofTitle = titled?.name ? indicatorCalled(titled.name, indicators) : null;
  if (titled?.figure && ofTitle)
    return [claim(sentence, ofTitle, text.lastIndexOf(titled.figure), titled.figure.trim(), entity.year)];
  const figure = whole ? NUMERATOR.exec(text.trim())?.groups?.figure : undefined;
  const heading = sentence.headings.at(-1)?.replace(NUMBERING, '') ?? '';
  const ofHeading = figure ? indicatorCalled(heading, indicators) : null;
  if (figure && ofHeading) return [claim(sentence, ofHeading, text.lastIndexOf(figure), figure, entity.year)];
  return [...text.matchAll(UNKNOWN)].flatMap((match) => {
    const { name = '', text: words = '' } = match.groups ?? {};
    const subject = indicatorCalled(name, indicators, NAMED);
    const year = yearsOf(text.slice(0, match.index)).at(-1) ?? null;
    const offset = (match.index ?? 0) + match[0].lastIndexOf(words);
    return subject && year !== null ? [claim(sentence, subject, offset, words, year)] : [];
  });
}
