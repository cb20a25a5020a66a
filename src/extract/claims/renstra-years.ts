import { readWords } from '../../numbers/terbilang.js';
import { yearMentions } from '../../numbers/years.js';
import type { Claim } from '../../records/report.js';
import { placeIn, type Sentence } from './sentences.js';

const ORDINAL =
  '(?:ke\\s*-?\\s*(?<digits>\\d)|(?<roman>ke\\s*-?\\s*[IVX]+)|(?<word>pertama|kesatu|kedua|ketiga|keempat|kelima|keenam)|ke\\s*-?\\s*(?<bare>satu|dua|tiga|empat|lima|enam))';
const PLAN = '\\b(?:renstra|rencana\\s+strategis|rpjmd)\\b';
const PATTERN = new RegExp(
  `\\btahun\\s+${ORDINAL}\\b(?<between>[^.;:\\d]{0,60}?)${PLAN}[^.;]{0,120}?(?:(?<from>20\\d\\d)\\s*[-–]\\s*(?<to>20\\d\\d))?(?=[^\\d]|$)`,
  'gi',
);
const RANGE = /(20\d\d)\s*(?:[-–]|s\.?\/?d\.?|sampai dengan)\s*(20\d\d)/gi;
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI'];

function ordinalOf(groups: Record<string, string | undefined>): number | null {
  if (groups.digits) return Number(groups.digits);
  if (groups.roman) return Math.max(0, ROMAN.indexOf(groups.roman.replace(/^ke\s*-?\s*/i, '').toUpperCase())) || null;
  const word = (groups.word ?? groups.bare ?? '').toLowerCase();
  return /^(?:pertama|kesatu)$/.test(word) ? 1 : readWords(word.replace(/^ke/, ''));
}

/** The last range of years before or after an offset, within the sentence: the plan's own first. */
function rangeNear(text: string, offset: number): string | null {
  const ranges = [...text.matchAll(RANGE)].map((match) => ({
    text: `${match[1]}-${match[2]}`,
    away: Math.abs(match.index - offset),
  }));
  return ranges.sort((a, b) => a.away - b.away)[0]?.text ?? null;
}

/**
 * Which year of the strategic plan a sentence speaks of: "tahun ke-3 periode renstra", "Tahun 2011 adalah tahun pertama dari Renstra 2012-2016".
 * `value` is the ordinal, `subject` the plan's years, `year` the year that the sentence gives to it, `measure` what is said of that year.
 */
export function renstraYearClaims(sentence: Sentence): Claim[] {
  const { text } = sentence;
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const ordinal = ordinalOf(match.groups ?? {});
    if (ordinal === null) return [];
    const before = text.slice(0, match.index);
    const named = yearMentions(before).filter(({ use, offset }) => use === 'period' && match.index - offset < 40);
    const equated = /\b(?:adalah|merupakan|sebagai)\s*$/i.test(before);
    const reached = /\b(?:tercapai|dicapai|sejak|pada)\b[^.;,]{0,30}$/i.test(before) && !equated;
    return [
      {
        type: 'renstra_year' as const,
        subject: rangeNear(text, match.index),
        text: match[0].trim(),
        unit: null,
        measure: equated ? 'is' : reached ? 'reached' : 'spoken_of',
        year: (equated ? named.at(-1)?.year : null) ?? null,
        amounts: [],
        value: String(ordinal),
        place: placeIn(sentence, match.index, match[0].trim()),
        sentence: text.trim(),
      },
    ];
  });
}
