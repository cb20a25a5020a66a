import { readRupiah } from '../../numbers/rupiah.js';
import type { Claim } from '../../records/report.js';
import type { ClaimContext } from './claims.js';
import { AMOUNT, PERCENT } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';

const REMAINDER = new RegExp(
  `\\b(?<word>sisa|silpa|selisih|efisiensi)\\s+(?:(?:lebih|pembiayaan|anggaran|pagu|dana|belanja|keuangan|tahun|berjalan)\\s+){0,4}(?:yaitu\\s+|adalah\\s+)?(?:sebesar|sejumlah|senilai|sebanyak)?\\s*:?\\s*(?<amount>${AMOUNT})(?:[^.;%\\d]{0,60}?(?<percent>${PERCENT}))?`,
  'gi',
);

/** What is left of revenue, of a tender or of cash is no remainder of a budget. */
const OF_OTHER = /\b(?:pendapatan|retribusi|pajak|lelang|tender|kontrak|hibah|bantuan|kas)\b/i;
/** A remainder of a part can only be judged by the part's own amounts. */
const OF_A_PART = /\b(?:program|kegiatan)\b/i;

/** Amounts of the paragraph before an offset, first to last: what was given and what was spent. */
function before({ paragraph, headings }: Sentence, offset: number): Claim['amounts'] {
  const whole: Sentence = { text: paragraph.text, start: 0, paragraph, headings };
  return [...paragraph.text.slice(0, offset).matchAll(new RegExp(AMOUNT, 'gi'))].map((match) => ({
    text: match[0],
    value: readRupiah(match[0]),
    place: placeIn(whole, match.index ?? 0, match[0]),
  }));
}

/**
 * What is left of a budget: "terdapat sisa anggaran sebesar Rp 2.836.908.800,- (6,7 %)". The first amount is the remainder, the others are those
 * that the paragraph gives before it; `value` is the percentage beside it.
 */
export function remainderClaims(sentence: Sentence, context: ClaimContext): Claim[] {
  if (OF_OTHER.test(sentence.text)) return [];
  return [...sentence.text.matchAll(REMAINDER)].flatMap((match): Claim[] => {
    const { amount = '', percent } = match.groups ?? {};
    const offset = (match.index ?? 0) + match[0].indexOf(amount);
    const place = placeIn(sentence, offset, amount);
    const given = before(sentence, sentence.start + offset);
    if (given.length < 2 && OF_A_PART.test(sentence.text)) return [];
    return [
      {
        type: 'amount' as const,
        subject: 'sisa anggaran',
        text: amount,
        unit: null,
        measure: 'sisa',
        year: context.entity.year,
        amounts: [{ text: amount, value: readRupiah(amount), place }, ...given],
        value: percent ?? null,
        place,
        sentence: sentence.text.trim(),
      },
    ];
  });
}
