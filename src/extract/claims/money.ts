import { readRupiah } from '../../numbers/rupiah.js';
import type { Claim } from '../../records/report.js';
import type { ClaimContext } from './claims.js';
import { AMOUNT, PERCENT, yearsOf } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';
import { namedProgram } from './subjects.js';

interface Amount {
  text: string;
  value: number | null;
  offset: number;
  end: number;
}

interface Percentage {
  text: string;
  offset: number;
  end: number;
}

function amountsIn(sentence: Sentence): Amount[] {
  return [...sentence.text.matchAll(new RegExp(AMOUNT, 'gi'))].map((match) => ({
    text: match[0],
    value: readRupiah(match[0]),
    offset: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  }));
}

function percentagesIn(sentence: Sentence): Percentage[] {
  return [...sentence.text.matchAll(new RegExp(PERCENT, 'gi'))].map((match) => ({
    text: match[0],
    offset: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  }));
}

const BELANJA =
  /belanja\s+(?:operasional|operasi|modal|pegawai|barang(?:\s*(?:dan|\/|&)\s*jasa)?|tidak\s+langsung|langsung|hibah|bantuan\s+sosial|tidak\s+terduga|transfer)/gi;

/** The kind of belanja named last before an offset, unless an amount lies between. */
function belanjaBefore(words: string): string | null {
  const all = [...words.matchAll(BELANJA)];
  return all.at(-1)?.[0] ?? null;
}

const SPENT =
  /terserap|terealisasi|diserap|direalisasikan|penyerapan|realisasi(?=\s+(?:penyerapan|anggaran|belanja|keuangan|sebesar|sampai|s\/d|s\.d|sejumlah))/i;
/** An item of a list that names a kegiatan, and sentences about the share of one sasaran. */
const OF_A_PART = /^\W*(?:[a-z]\s*\.\s*)?(?:sub\s*)?kegiatan\b|(?:untuk|bagi)\s+sasaran|keseluruhan anggaran program/i;
const CEILING = /anggaran|pagu|alokasi|dana|dialokasikan|belanja/i;
/** Sentences that speak of a part, a change or a plan rather than of this year's budget. */
const OTHER_BASE =
  /refocusing|pengurangan|penambahan|tambahan|pergeseran|pendapatan|retribusi|pajak|hibah|bantuan|pad\b|dana\s+desa|sisa|efisiensi\s+sebesar|silpa/i;

function measureOf(words: string): 'realisasi' | 'pagu' | null {
  const spent = [...words.matchAll(new RegExp(SPENT, 'gi'))].at(-1)?.index ?? -1;
  const ceiling = [...words.matchAll(new RegExp(CEILING, 'gi'))].at(-1)?.index ?? -1;
  if (spent < 0 && ceiling < 0) return null;
  if (/(?:dari|pagu|total)\s+(?:total\s+|pagu\s+)?(?:anggaran|pagu|belanja)\W*(?:sebesar|sejumlah)?\W*$/i.test(words))
    return 'pagu';
  const between = words.slice(Math.max(0, spent));
  return spent >= 0 &&
    (spent > ceiling ||
      /^(?:realisasi|penyerapan|serapan|terserap\w*)\s+(?:penyerapan\s+)?(?:anggaran|belanja|keuangan)/i.test(between))
    ? 'realisasi'
    : 'pagu';
}

const ABSORBED = new RegExp(
  `(?:realisasi|serapan|penyerapan)\\s+anggaran[^.%\\d]{0,40}?(?:sebesar|tercapai|mencapai|adalah|yaitu)?\\s*(${PERCENT})`,
  'i',
);

/** The absorption of one program, without its amounts: "Program X dengan indikator persentase realisasi anggaran tercapai 90%". */
function absorptionOfProgram(sentence: Sentence, context: ClaimContext): Claim[] {
  const match = ABSORBED.exec(sentence.text);
  const figure = match?.[1];
  const program = match ? namedProgram(sentence.text.slice(0, match.index), context.records) : null;
  if (!match || !figure || !program) return [];
  const offset = match.index + match[0].lastIndexOf(figure);
  return [
    {
      type: 'share',
      subject: program,
      text: figure,
      unit: null,
      measure: 'realisasi',
      year: context.entity.year,
      amounts: [],
      place: placeIn(sentence, offset, figure),
      sentence: sentence.text.trim(),
    },
  ];
}

/** Amounts and percentages that stand together: "sebesar 37 % atau sebesar Rp 206.573.700", "Rp A dari Rp B atau 81,37%". */
export function moneyClaims(sentence: Sentence, context: ClaimContext): Claim[] {
  const amounts = amountsIn(sentence);
  const percentages = percentagesIn(sentence);
  if (OTHER_BASE.test(sentence.text)) return [];
  if (amounts.length === 0) return absorptionOfProgram(sentence, context);
  const claims: Claim[] = [];
  const reportYear = context.entity.year;
  const base = { type: 'amount' as const, unit: null, sentence: sentence.text.trim() };
  const asPart = (amount: Amount) => ({
    text: amount.text,
    value: amount.value,
    place: placeIn(sentence, amount.offset, amount.text),
  });
  let program: string | null = null;
  amounts.forEach((amount, index) => {
    const previousEnd = amounts[index - 1]?.end ?? 0;
    const words = sentence.text.slice(previousEnd, amount.offset);
    const before = sentence.text.slice(0, amount.offset);
    const years = yearsOf(words.replace(/\d{1,2}\s+desember\s+/gi, ''));
    const clauseYears = years.length > 0 ? years : yearsOf(before).slice(-1);
    const year = clauseYears.at(-1) ?? reportYear;
    const belanja = belanjaBefore(words);
    const measure = measureOf(words) ?? (index > 0 ? measureOf(before) : null);
    if (measure === null) return;
    const scope = OF_A_PART.exec(sentence.text)?.[0].trim();
    program = namedProgram(words, context.records) ?? program;
    claims.push({
      ...base,
      subject: belanja ?? program ?? scope ?? null,
      text: amount.text,
      measure,
      year,
      amounts: [asPart(amount)],
      place: placeIn(sentence, amount.offset, amount.text),
    });
  });
  for (const percentage of percentages) {
    const near = sentence.text.slice(Math.max(0, percentage.offset - 60), percentage.offset);
    if (/penurunan|kenaikan|peningkatan|naik|turun|selisih|rata/i.test(near.split(/\d/).at(-1) ?? near)) continue;
    const after = amounts.find(
      (amount) =>
        amount.offset >= percentage.end &&
        /^\W*(?:atau|\(|yaitu|yakni|senilai|sebesar|merupakan)?[^,;]{0,60}$/i.test(
          sentence.text.slice(percentage.end, amount.offset),
        ) &&
        amount.offset - percentage.end < 70,
    );
    const preceding = amounts.filter((amount) => amount.end <= percentage.offset);
    const last = preceding.at(-1);
    const gap = last ? sentence.text.slice(last.end, percentage.offset) : '';
    const joined =
      last &&
      gap.length < 45 &&
      /^[\s,]*(?:\(|atau|yang|setara|dengan|sehingga|mencapai|terserap|adalah|sebesar|\W)*[^.;]*$/i.test(gap);
    const previous = preceding.at(-2);
    const toBase = previous && last ? sentence.text.slice(previous.end, last.offset) : '';
    const paired = /dari|terhadap|total|pagu/i.test(toBase) && !/dan\s+belanja/i.test(toBase);
    if (last && joined && !(after && belanjaBefore(sentence.text.slice(last.end, percentage.offset)))) {
      const parts = paired && previous ? [previous, last] : [last];
      claims.push({
        ...base,
        type: 'share',
        subject: belanjaBefore(sentence.text.slice(preceding.at(-2)?.end ?? 0, (parts[0] ?? last).offset)) ?? null,
        text: percentage.text,
        measure: SPENT.test(sentence.text.slice(0, percentage.offset)) ? 'realisasi' : 'pagu',
        year:
          yearsOf(
            sentence.text.slice(preceding.at(-3)?.end ?? 0, percentage.offset).replace(/\d{1,2}\s+desember\s+/gi, ''),
          ).at(-1) ?? reportYear,
        amounts: parts.map(asPart),
        place: placeIn(sentence, percentage.offset, percentage.text),
      });
    } else if (after) {
      claims.push({
        ...base,
        type: 'share',
        subject: belanjaBefore(sentence.text.slice(0, after.offset)),
        text: percentage.text,
        measure: 'pagu',
        year: reportYear,
        amounts: [asPart(after)],
        place: placeIn(sentence, percentage.offset, percentage.text),
      });
    }
  }
  return claims;
}
