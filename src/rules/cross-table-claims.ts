import { formatNumber } from '../numbers/rupiah.js';
import { nameLikeness } from '../records/names.js';
import type { Claim, Report } from '../records/report.js';
import type { Money } from './support/budget-tree.js';
import { aboutOtherYear, indicatorsOf } from './support/claims.js';
import { short } from './support/evidence.js';
import type { Occurrence } from './support/indicator-index.js';
import { isSlip, isSumOfSome, type KnownAmount, knownAmounts } from './support/known-amounts.js';
import { type Measure, readMeasure, sameMeasure } from './support/measures.js';
import { both, type Tally } from './support/outcome.js';

interface MeasureClaim {
  claim: Claim;
  value: Measure;
  /** What the tables print for the same quantity. */
  printed: Occurrence[];
  subject: string;
}

function comparable(claim: Claim, occurrence: Occurrence, year: number | null): boolean {
  if (occurrence.year !== (claim.year ?? year)) return false;
  if (claim.measure === 'target') return occurrence.measure === 'target' || occurrence.measure === 'target_pk';
  return occurrence.measure === 'realisasi' || occurrence.measure === 'capaian';
}

function measureClaims(report: Report): MeasureClaim[] {
  return report.claims.flatMap((claim) => {
    if (claim.type !== 'measure' || (claim.year === report.entity.year && aboutOtherYear(claim, report))) return [];
    const [group, ...others] = indicatorsOf(claim, report);
    const value = readMeasure(claim.text);
    if (!group || others.length > 0 || !value) return [];
    const printed = group.occurrences.filter((occurrence) => comparable(claim, occurrence, report.entity.year));
    const targets = group.occurrences.filter(({ measure }) => measure.startsWith('target'));
    const isTarget = claim.measure !== 'target' && targets.some((target) => sameMeasure(target.value, value));
    const wanted = claim.measure ?? 'realisasi';
    const judgeable = printed.some(
      ({ measure }) => measure === wanted || (wanted === 'target' && measure === 'target_pk'),
    );
    const agrees = printed.some((occurrence) => sameMeasure(occurrence.value, value));
    return judgeable && (agrees || !isTarget) ? [{ claim, value, printed, subject: group.name }] : [];
  });
}

const GRADES_ONLY = both('huruf dan angka tidak dapat dibandingkan', 'a letter and a number cannot be compared');

/** The tables give the result as a letter where the sentence gives the score behind it: the capaian beside the letter is no copy of that score. */
function onlyGrades({ claim, value, printed }: MeasureClaim): boolean {
  const own = printed.filter(({ measure }) => measure === (claim.measure ?? 'realisasi'));
  return own.length > 0 && own.every((occurrence) => sameMeasure(occurrence.value, value) === null);
}

/** Values of the text: any of realisasi and capaian may be meant, since sentences mix the two words. */
function checkMeasures(tally: Tally, report: Report): void {
  const odd = new Map<string, MeasureClaim[]>();
  for (const entry of measureClaims(report)) {
    const verdicts = entry.printed.map((occurrence) => sameMeasure(occurrence.value, entry.value));
    if (verdicts.includes(true)) tally.hold();
    else if (onlyGrades(entry)) tally.skip(GRADES_ONLY, entry.claim.place);
    else if (verdicts.includes(false)) {
      const key = `${entry.subject}|${entry.claim.year}|${entry.claim.text}`;
      odd.set(key, [...(odd.get(key) ?? []), entry]);
    }
  }
  for (const entries of odd.values()) {
    const [first] = entries;
    if (!first) continue;
    const wanted = first.claim.measure ?? 'realisasi';
    const reference = first.printed.find((occurrence) => occurrence.measure === wanted) ?? first.printed[0];
    if (!reference) continue;
    const year = first.claim.year ?? report.entity.year ?? '';
    tally.find({
      severity: 'error',
      gross: false,
      title: both('Nilai dalam kalimat berbeda dari tabel', 'A value in the text differs from the tables'),
      message: both(
        `Kalimat menyebut ${first.claim.text} untuk “${short(first.subject)}” tahun ${year}, sedangkan ${reference.table} mencetak ${reference.text}.`,
        `The text gives ${first.claim.text} for “${short(first.subject)}” in ${year}, but ${reference.table} prints ${reference.text}.`,
      ),
      stated: first.claim.text,
      recomputed: reference.text,
      places: [...entries.map(({ claim }) => claim.place), ...first.printed.map(({ place }) => place)],
      subject: `${first.subject}: ${wanted} ${year}`,
    });
  }
}

const UNKNOWN = /belum\s+tersedia/i;

/** "Data belum tersedia" for a year of which a table prints the result. */
function checkUnknown(tally: Tally, claim: Claim, report: Report): void {
  const [group, ...others] = indicatorsOf(claim, report);
  if (!group || others.length > 0) return;
  const printed = group.occurrences.filter(({ measure, year }) => measure === 'realisasi' && year === claim.year);
  const [first] = printed;
  if (!first) {
    tally.hold();
    return;
  }
  tally.find({
    severity: 'warning',
    gross: false,
    title: both('Nilai yang disebut belum tersedia tercetak di tabel', 'A value said to be missing is in a table'),
    message: both(
      `Kalimat menyebut “${claim.text}” untuk “${short(group.name)}” tahun ${claim.year}, sedangkan ${first.table} mencetak ${first.text}.`,
      `The text says “${claim.text}” of “${short(group.name)}” in ${claim.year}, but ${first.table} prints ${first.text}.`,
    ),
    stated: claim.text,
    recomputed: first.text,
    places: [claim.place, ...printed.map(({ place }) => place)],
    subject: `${group.name}: realisasi ${claim.year}`,
  });
}

function moneyOf(claim: Claim): Money | null {
  if (/realisasi|serap/i.test(claim.measure ?? '')) return 'realisasi';
  return /pagu|anggaran|alokasi/i.test(claim.measure ?? '') ? 'pagu' : null;
}

/** A phrase less like the name of a program than this is not taken for it. */
const NAMED_PROGRAM = 0.85;

function namedAmounts(claim: Claim, known: readonly KnownAmount[]): KnownAmount[] {
  const subject = claim.subject;
  if (!subject) return [];
  const money = moneyOf(claim);
  return known.filter(
    (amount) =>
      (!money || amount.money === money) &&
      amount.level !== 'total' &&
      nameLikeness(amount.name, subject) >= NAMED_PROGRAM,
  );
}

/** The whole budget of the office. */
const TOTAL_SUBJECT = /^(?:total|seluruh|keseluruhan|jumlah)\b/i;

/** An amount that the tables should confirm, and whether the two are close enough to be copies of one amount. */
interface Expected {
  known: KnownAmount;
  certain: boolean;
}

/** Amounts of one program that differ by more than this were printed before and after a change, or are of two things. */
const SAME_AMOUNT = 0.01;

/** The amount of the tables that a sentence's amount should equal: one from which it differs by a slip of typing, or its own program's. */
function expectedFor(claim: Claim, value: number, known: readonly KnownAmount[]): Expected | null {
  const named = namedAmounts(claim, known);
  const printed = known.filter((amount) => amount.level !== 'sum');
  const slip =
    named.find((amount) => isSlip(amount.value, value, 6)) ?? printed.find((amount) => isSlip(amount.value, value, 7));
  if (slip) return { known: slip, certain: true };
  const money = moneyOf(claim);
  if (!money) return null;
  const totals = printed.filter((amount) => amount.level === 'total' && amount.money === money);
  const own = TOTAL_SUBJECT.test(claim.subject ?? '') ? totals : named;
  const [first] = own;
  if (!first || new Set(own.map((amount) => amount.value)).size > 1) return null;
  return { known: first, certain: Math.abs(first.value - value) <= first.value * SAME_AMOUNT };
}

function checkAmount(tally: Tally, claim: Claim, report: Report): void {
  const [amount] = claim.amounts;
  if (aboutOtherYear(claim, report) || !amount || amount.value === null || claim.measure === 'sisa') return;
  const known = knownAmounts(report);
  if (known.some(({ value }) => value === amount.value) || isSumOfSome(amount.value, report)) {
    tally.hold();
    return;
  }
  const match = expectedFor(claim, amount.value, known);
  if (!match) return;
  const expected = match.known;
  const copies = known.filter((other) => other.value === expected.value && other.money === expected.money);
  const [stated, right] = [formatNumber(amount.value, 0), formatNumber(expected.value, 0)];
  const difference = formatNumber(Math.abs(amount.value - expected.value), 0);
  tally.find({
    severity: match.certain ? 'error' : 'info',
    gross: false,
    title: both('Jumlah rupiah dalam kalimat berbeda dari tabel', 'An amount in the text differs from the tables'),
    message: both(
      `Kalimat menyebut ${stated} (“${short(claim.sentence)}”), sedangkan ${expected.table} mencetak ${right} untuk ${expected.money} “${short(expected.name, 60)}”; selisih ${difference}.`,
      `The text gives ${stated} (“${short(claim.sentence)}”), but ${expected.table} prints ${right} as ${expected.money} of “${short(expected.name, 60)}”; difference ${difference}.`,
    ),
    stated: amount.text,
    recomputed: right,
    places: [amount.place, ...copies.map(({ place }) => place)],
    subject: `${expected.name}: ${expected.money}`,
  });
}

/** NIL-01 for the running text: values of indicators and amounts in sentences against the tables. */
export function checkClaims(tally: Tally, report: Report): void {
  checkMeasures(tally, report);
  for (const claim of report.claims)
    if (claim.type === 'measure' && UNKNOWN.test(claim.text)) checkUnknown(tally, claim, report);
  for (const claim of report.claims) if (claim.type === 'amount') checkAmount(tally, claim, report);
}
