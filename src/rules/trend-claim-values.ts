import { Decimal } from 'decimal.js';
import type { PrintedNumber } from '../numbers/printed-number.js';
import type { Claim } from '../records/report.js';
import type { Value } from './support/claim-readings.js';
import type { IndicatorGroup, MeasureName } from './support/indicator-index.js';

/** The value before and after, as one table (or the sentence) prints them. */
export interface Span {
  before: Value;
  after: Value;
}

function valuesOf(group: IndicatorGroup, measure: MeasureName, year: number): (Value & { table: string })[] {
  return group.occurrences
    .filter((other) => other.measure === measure && other.year === year)
    .map(({ text, value, place, table }) => ({ text, value, place, table }));
}

/** "Peningkatan capaian" may be said of the realisasi and of the percentage; a change of the target only of the target. */
const MEASURES: Readonly<Record<string, readonly MeasureName[]>> = {
  target: ['target'],
  realisasi: ['realisasi', 'capaian'],
  capaian: ['capaian', 'realisasi'],
};

/**
 * Every pair of values that a statement about an indicator may compare: from the table that it names, else from each table that prints both years, else from
 * different tables.
 */
export function spansOf(group: IndicatorGroup, claim: Claim, base: number, year: number): Span[] {
  const { tables = [] } = claim.statement ?? {};
  const all = (MEASURES[claim.measure ?? 'realisasi'] ?? []).flatMap((measure) =>
    valuesOf(group, measure, base).flatMap((before) =>
      valuesOf(group, measure, year).map((after) => ({ before, after })),
    ),
  );
  const named = all.filter(({ before, after }) =>
    tables.some((number) => before.table === `Tabel ${number}` && after.table === before.table),
  );
  if (named.length > 0) return named;
  const together = all.filter(({ before, after }) => before.table === after.table);
  return together.length > 0 ? together : all;
}

function unit(n: PrintedNumber): Decimal {
  return new Decimal(10).pow(-n.decimals);
}

export type ChangeFit = 'points' | 'percent' | 'ratio' | null;

/**
 * What a printed change is of two values: their difference, that in percent of the first, or (a common slip) the second in percent of the first.
 * Printed digits may be rounded or cut off, on both sides.
 */
export function fitOfChange(change: PrintedNumber, before: PrintedNumber, after: PrintedNumber): ChangeFit {
  const size = change.value.abs();
  const [a, b] = [before.value, after.value];
  const slack = unit(before).plus(unit(after)).div(2);
  const near = (value: Decimal, operands: Decimal) => size.minus(value).abs().lte(unit(change).plus(operands));
  if (near(b.minus(a).abs(), slack)) return 'points';
  if (a.isZero()) return null;
  const share = slack.times(100).div(a.abs());
  if (near(b.minus(a).abs().times(100).div(a.abs()), share)) return 'percent';
  return near(b.times(100).div(a).abs(), share) ? 'ratio' : null;
}
