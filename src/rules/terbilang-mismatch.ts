/**
 * TRB-01: an amount in digits against the same amount in words beside it.
 *
 * Why: the words are written once and left when the figure changes; of the two, nobody can tell which one was meant.
 * Basis: custom of Indonesian official prose (digits followed by words in brackets); Permenpan RB 53/2014 (the report must be consistent in itself).
 *
 * Raises: "21 ( dua puluh )"; "2 (satu) indikator"; "XIII ( delapan )"; "3 ( urusan ) pokok" as information, in a report that spells its numbers.
 * Must not raise: "Rp 3.500.000,- (tiga juta lima ratus ribu rupiah)"; "5 (lima tahun)"; words with a slip of the pen or of OCR; "12 (orang)".
 */
import { placeInParagraph } from '../document/document.js';
import type { Place } from '../document/place.js';
import { formatNumber } from '../numbers/rupiah.js';
import { type SpelledNumber, spelledNumbers } from '../numbers/spelled.js';
import { toWords } from '../numbers/terbilang.js';
import type { Report } from '../records/report.js';
import type { Rule } from './rule.js';
import { short } from './support/evidence.js';
import { both, Tally } from './support/outcome.js';

const SLIP = both(
  'terbilang memuat kata yang tidak terbaca dengan pasti',
  'the words could not be read with certainty',
);
/** A report with this many numbers in digits and words writes its numbers so. */
const HABIT = 2;

interface Found {
  number: SpelledNumber;
  place: Place;
  /** The words around it, to recognise the sentence. */
  context: string;
  /** What follows on the same line. */
  after: string;
  before: string;
}

function within(text: string, place: (offset: number) => Place): Found[] {
  return spelledNumbers(text).map((number) => ({
    number,
    place: { ...place(number.offset), text: number.text },
    context: text.slice(Math.max(0, number.offset - 40), number.offset + number.text.length + 40),
    before: text.slice(Math.max(0, number.offset - 20), number.offset),
    after: text.slice(number.offset + number.text.length),
  }));
}

function everywhere(report: Report): Found[] {
  const prose = report.prose.flatMap((paragraph) =>
    within(paragraph.text, (offset) => placeInParagraph(paragraph, offset)),
  );
  const cells = report.tables.flatMap(({ header, rows }) =>
    [...header, ...rows.flat()]
      .filter(({ inherited }) => !inherited)
      .flatMap(({ text, place }) => within(text, () => place)),
  );
  return [...prose, ...cells];
}

/** "3 ( urusan ) pokok": a count whose brackets hold the noun that belongs behind them. */
function bracketsHoldNoun({ number, after, before }: Found): boolean {
  return (
    /^\d{1,2}$/.test(number.numeral) &&
    /^[a-z]{4,}$/.test(number.words) &&
    /^\s*[a-z]{3,}/.test(after) &&
    /[a-z]\s+$/.test(before) &&
    !/\b(?:tabel|gambar|bab|pasal|ayat|huruf|angka|nomor|no|lampiran|grafik|ke|tahun|tanggal|sasaran|tujuan|misi)\s+$/i.test(
      before,
    )
  );
}

function judge(tally: Tally, found: Found): void {
  const { number, place, context } = found;
  const { value, spelled, numeral, words } = number;
  if (spelled?.equals(value)) {
    tally.hold();
    return;
  }
  if (number.reading !== 'number' || spelled === null) {
    tally.skip(SLIP, place);
    return;
  }
  const inDigits = formatNumber(spelled, spelled.decimalPlaces());
  tally.find({
    severity: 'error',
    gross: false,
    title: both('Angka dan terbilang berbeda', 'Digits and words differ'),
    message: both(
      `“${short(context)}”: angkanya ${numeral}, sedangkan terbilang “${words}” berarti ${inDigits}. Mana yang dimaksud tidak dapat dipastikan.`,
      `“${short(context)}”: the digits say ${numeral}, the words “${words}” mean ${inDigits}. Which one is meant cannot be told.`,
    ),
    stated: short(number.text),
    recomputed: `${words} = ${inDigits}`,
    places: [place],
    subject: short(context, 60),
  });
}

export const terbilangMismatch: Rule = {
  code: 'TRB-01',
  kind: 'terbilang_mismatch',
  severity: 'error',
  title: both('Angka sama dengan terbilangnya', 'Digits equal the words beside them'),
  about: both(
    'Setiap bilangan yang ditulis dengan angka (atau angka Romawi) dan kata, dalam kalimat dan sel tabel, dibandingkan. Terbilang yang memuat kata tidak terbaca tidak dinilai; kurung berisi kata benda alih-alih terbilang hanya dicatat.',
    'Every number that is printed in digits (or Roman numerals) and in words, in sentences and cells, is compared. Words that cannot be read are not judged; brackets with a noun instead of the words are only noted.',
  ),
  basis: both(
    'Kelaziman naskah dinas: angka diikuti terbilang; Permenpan RB 53/2014',
    'Custom of official prose: digits followed by words; Permenpan RB 53/2014',
  ),
  check(report: Report) {
    const tally = new Tally();
    const found = everywhere(report);
    const spells = found.filter(({ number }) => number.reading === 'number').length >= HABIT;
    for (const one of found) {
      if (one.number.reading !== 'other') judge(tally, one);
      else if (spells && bracketsHoldNoun(one))
        tally.find({
          severity: 'info',
          gross: false,
          title: both('Kurung terbilang berisi kata lain', 'The brackets for the words hold another word'),
          message: both(
            `“${short(one.context)}”: setelah ${one.number.numeral} diharapkan terbilang “${toWords(Number(one.number.numeral))}”, yang tertulis “${one.number.words}”.`,
            `“${short(one.context)}”: after ${one.number.numeral} the words “${toWords(Number(one.number.numeral))}” are expected, printed is “${one.number.words}”.`,
          ),
          stated: short(one.number.text),
          recomputed: `${one.number.numeral} (${toWords(Number(one.number.numeral))})`,
          places: [one.place],
          subject: short(one.context, 60),
        });
    }
    return tally;
  },
};
