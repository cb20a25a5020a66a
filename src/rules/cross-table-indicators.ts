import { readGrade } from '../numbers/grade.js';
import type { Report } from '../records/report.js';
import { copiesThatAgree } from './support/agreement-of-copies.js';
import { short } from './support/evidence.js';
import { type IndicatorGroup, indicatorGroups, type MeasureName, type Occurrence } from './support/indicator-index.js';
import { columnId, oddColumns } from './support/odd-columns.js';
import { both, OTHER_YEAR, type Tally } from './support/outcome.js';
import { isRaw } from './support/raw-capaian.js';

/** The quantities of an indicator that are printed more than once, and the measures that stand for each. */
const QUANTITIES: readonly { name: { id: string; en: string }; measures: readonly MeasureName[] }[] = [
  { name: both('target', 'target'), measures: ['target', 'target_rkt'] },
  { name: both('realisasi', 'realisasi'), measures: ['realisasi'] },
  { name: both('capaian', 'capaian'), measures: ['capaian'] },
  { name: both('target Renstra', 'Renstra target'), measures: ['target_renstra', 'target_akhir'] },
];

function byYear(occurrences: readonly Occurrence[]): Map<number, Occurrence[]> {
  const years = new Map<number, Occurrence[]>();
  for (const occurrence of occurrences) {
    if (occurrence.year === null) continue;
    years.set(occurrence.year, [...(years.get(occurrence.year) ?? []), occurrence]);
  }
  return years;
}

/** With the report's own cap, 100 beside a higher capaian is the capped copy of it. */
function isCappedCopy(a: Occurrence, b: Occurrence, report: Report): boolean {
  if (report.policy.cap_over_100 === false || a.measure !== 'capaian') return false;
  if (a.value.type !== 'number' || b.value.type !== 'number') return false;
  const [low, high] = [a.value.number.value, b.value.number.value].sort((x, y) => x.comparedTo(y));
  return (low?.eq(100) && high?.gt(100)) ?? false;
}

/** Whether one copy reaches the target of the year and the other does not. */
function changesConclusion(group: IndicatorGroup, a: Occurrence, b: Occurrence): boolean {
  if (a.value.type !== 'number' || b.value.type !== 'number') return false;
  const target = group.occurrences.find((other) => other.measure === 'target' && other.year === a.year)?.value;
  const goal =
    a.measure === 'capaian' ? 100 : a.measure === 'realisasi' && target?.type === 'number' ? target.number.value : null;
  return goal !== null && a.value.number.value.gte(goal) !== b.value.number.value.gte(goal);
}

/** Targets of coming years may be of the year's plan in one table and of the Renstra in another. */
function isFuture({ measure, year }: Occurrence, report: Report): boolean {
  const ofYear = measure === 'target' || measure === 'target_rkt';
  return ofYear && year !== null && report.entity.year !== null && year > report.entity.year;
}

function tables(occurrences: readonly Occurrence[]): string {
  return [...new Set(occurrences.map(({ table }) => table))].join(', ');
}

/** A letter says little without its table. */
function asCopy({ value, text, table }: Occurrence): string {
  return value.type === 'grade' ? `${text} (${table})` : text;
}

function isLetter({ value }: Occurrence): boolean {
  return value.type === 'grade' && !readGrade(value.text)?.score;
}

/** Whether the report's own scale gives the number this letter. */
function inBand(letter: string, { value }: Occurrence, report: Report): boolean {
  const band = report.scale.find(({ category }) => category === readGrade(letter)?.letter);
  if (!band || value.type !== 'number') return false;
  const score = value.number.value;
  return score.gte(band.low ?? 0) && score.lte(band.high ?? 100);
}

/** One target as a number here and as a letter there: whether they agree depends on a scale that the report does not give. */
function checkForms(tally: Tally, report: Report, group: IndicatorGroup): void {
  const targets = group.occurrences.filter(
    ({ measure, year }) => measure.startsWith('target') && year === report.entity.year,
  );
  const letters = targets.filter(isLetter);
  const numbers = targets.filter(({ value }) => value.type === 'number');
  const scored = targets.some((target) => target.value.type === 'grade' && !isLetter(target));
  const [letter, number] = [letters[0], numbers[0]];
  if (!letter || !number || scored) return;
  if (inBand(letter.text, number, report)) {
    tally.hold();
    return;
  }
  const year = report.entity.year ?? '';
  tally.find({
    severity: 'info',
    gross: false,
    title: both(
      'Target yang sama tercetak sebagai angka dan huruf',
      'One target is printed as a number and as a letter',
    ),
    message: both(
      `Target ${year} “${short(group.name)}” tercetak ${number.text} di ${tables(numbers)}, tetapi ${letter.text} di ${tables(letters)}; keduanya tidak dapat dicocokkan tanpa skala.`,
      `The target ${year} of “${short(group.name)}” is printed as ${number.text} in ${tables(numbers)}, but as ${letter.text} in ${tables(letters)}; without a scale the two cannot be compared.`,
    ),
    stated: number.text,
    recomputed: asCopy(letter),
    places: [...numbers, ...letters].map(({ place, text }) => ({ text, ...place })),
    subject: `${group.name}: target ${year}`,
  });
}

function checkQuantity(
  tally: Tally,
  report: Report,
  group: IndicatorGroup,
  what: { id: string; en: string },
  copies: Occurrence[],
): void {
  const [main, ...others] = copiesThatAgree(copies);
  const [reference] = main?.occurrences ?? [];
  if (!main || !reference) return;
  if (others.length === 0) {
    if (main.occurrences.length > 1) tally.hold();
    return;
  }
  for (const other of others) {
    const [first] = other.occurrences;
    if (!first) continue;
    const capped = isCappedCopy(first, reference, report);
    const year = first.year ?? '';
    tally.find({
      severity: capped || isFuture(first, report) ? 'info' : 'error',
      gross: !capped && changesConclusion(group, first, reference),
      title: both('Nilai yang sama tercetak berbeda', 'The same value is printed differently'),
      message: both(
        `${what.id} ${year} “${short(group.name)}” tercetak ${first.text} di ${tables(other.occurrences)}, tetapi ${reference.text} di ${tables(main.occurrences)}${capped ? ' (mungkin dibatasi 100)' : ''}.`,
        `${what.en} ${year} of “${short(group.name)}” is printed as ${first.text} in ${tables(other.occurrences)}, but as ${reference.text} in ${tables(main.occurrences)}${capped ? ' (perhaps capped at 100)' : ''}.`,
      ),
      stated: asCopy(first),
      recomputed: asCopy(reference),
      places: [...other.occurrences, ...main.occurrences].map(({ place }) => place),
      subject: `${group.name}: ${what.id} ${year}`,
    });
  }
}

/** NIL-01 for indicators: one measure of one indicator in one year, in all tables that print it. */
export function checkIndicatorCopies(tally: Tally, report: Report): void {
  const odd = oddColumns(report);
  for (const group of indicatorGroups(report)) {
    checkForms(tally, report, group);
    for (const { name, measures } of QUANTITIES) {
      const ofMeasure = group.occurrences.filter(({ measure }) => measures.includes(measure));
      const copies = ofMeasure.filter((occurrence) => !odd.has(columnId(occurrence)) && !isRaw(occurrence, group));
      if (copies.length < ofMeasure.length) tally.skip(OTHER_YEAR, ofMeasure[0]?.place);
      for (const ofYear of byYear(copies).values()) checkQuantity(tally, report, group, name, ofYear);
    }
  }
}
