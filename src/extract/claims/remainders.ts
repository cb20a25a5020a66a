import { readRupiah } from '../../numbers/rupiah.js';
import type { Claim } from '../../records/report.js';
import type { ClaimContext } from './claims.js';
import { AMOUNT } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';

const REMAINDER = new RegExp(
  `\\b(?:sisa(?:\\s+(?:lebih|pagu|dana|anggaran|belanja|pembiayaan))*|silpa|tidak\\s+(?:dapat\\s+)?terserap)\\b(?<between>[^.;\\d]{0,40}?)(?<figure>${AMOUNT})`,
  'gi',
);

/** What is left of revenue, of a tender or of cash is no remainder of a budget. */
const OF_OTHER = /\b(?:pendapatan|retribusi|pajak|lelang|tender|kontrak|hibah|bantuan|kas)\b/i;
/** A remainder of a part can only be judged by the part's own amounts. */
const OF_A_PART = /\b(?:program|kegiatan)\b/i;

/**
 * What was left of a budget: "terdapat sisa anggaran sebesar Rp …", "silpa Rp …". The remainder comes first among the amounts; those that its paragraph
 * gives before it (ceiling and spending, where it gives them) follow.
 */
export function remainderClaims(sentence: Sentence, context: ClaimContext): Claim[] {
  if (OF_OTHER.test(sentence.text)) return [];
  return [...sentence.text.matchAll(REMAINDER)].flatMap((match): Claim[] => {
    const { figure = '' } = match.groups ?? {};
    const offset = match.index + match[0].lastIndexOf(figure);
    const amount = (text: string, at: number) => ({
      text,
      value: readRupiah(text),
      place: placeIn(sentence, at, text),
    });
    const paragraph = sentence.paragraph.text.slice(0, sentence.start + match.index);
    const before = [...paragraph.matchAll(new RegExp(AMOUNT, 'gi'))];
    if (before.length < 2 && OF_A_PART.test(sentence.text)) return [];
    return [
      {
        type: 'amount',
        subject: 'sisa anggaran',
        text: figure,
        unit: null,
        measure: null,
        year: context.entity.year,
        amounts: [amount(figure, offset), ...before.map((other) => amount(other[0], other.index - sentence.start))],
        place: placeIn(sentence, offset, figure),
        sentence: sentence.text.trim(),
      },
    ];
  });
}
