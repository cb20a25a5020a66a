import type { Decimal } from 'decimal.js';
import type { Place } from '../../document/place.js';
import { compareGrades, readGrade } from '../../numbers/grade.js';
import { readNumber } from '../../numbers/printed-number.js';
import { roundedInterval } from '../../numbers/readings.js';
import type { Claim, Report } from '../../records/report.js';
import type { Figure } from '../../records/statement.js';
import { plausiblyNegative } from './achievements.js';
import type { IndicatorGroup, MeasureName } from './indicator-index.js';
import { type Measure, readMeasure } from './measures.js';

/** A value that a claim may rest on. */
export interface Value {
  text: string;
  value: Measure;
  place: Place;
  /** Name of the table, null where the sentence itself gives the value. */
  table: string | null;
}

/** A target with the result it is compared with, and how they stand to each other: above is better, whatever the direction of the indicator. */
export interface Pair {
  target: Value;
  result: Value;
  standing: 'above' | 'equal' | 'below' | null;
}

/** A figure of the sentence. "9,000" beside "9,133" is read as a count. */
export function ownValue(figures: readonly Figure[], role: Figure['role']): Value | null {
  const figure = figures.find((candidate) => candidate.role === role);
  if (!figure) return null;
  const count = readNumber(figure.text) ? null : readNumber(figure.text, { kind: 'count' });
  const value: Measure | null = count ? { type: 'number', number: count } : readMeasure(figure.text);
  return value ? { text: figure.text, value, place: figure.place, table: null } : null;
}

/** The sign of result − target, zero where the rounding of the result leaves it open. Null where they cannot be compared. */
export function compareMeasures(result: Measure, target: Measure): number | null {
  if (result.type === 'number' && target.type === 'number') {
    const [a, b] = [result.number, target.number];
    if (a.unit && b.unit && a.unit.slice(0, 3).toLowerCase() !== b.unit.slice(0, 3).toLowerCase()) return null;
    if (a.rupiah !== b.rupiah || b.value.isZero() || isOtherScale(a.value, b.value)) return null;
    const range = roundedInterval(a);
    const open = a.decimals < b.decimals && range.low.lte(b.value) && range.high.gte(b.value);
    return open ? 0 : a.value.comparedTo(b.value);
  }
  const [a, b] = [gradeOf(result), gradeOf(target)];
  if (a && b) return a.score && b.score ? a.score.value.comparedTo(b.score.value) : compareGrades(a, b);
  const [own, other] = [a?.score ?? null, b?.score ?? null];
  if (own && target.type === 'number') return own.value.comparedTo(target.number.value);
  if (other && result.type === 'number') return result.number.value.comparedTo(other.value);
  return null;
}

/** 0,95 beside 95 is a share in another notation. */
const OTHER_SCALE = 20;

function isOtherScale(a: Decimal, b: Decimal): boolean {
  return !a.isZero() && (a.div(b).abs().gt(OTHER_SCALE) || b.div(a).abs().gt(OTHER_SCALE));
}

function gradeOf(measure: Measure): ReturnType<typeof readGrade> {
  return measure.type === 'grade' ? readGrade(measure.text) : null;
}

/**
 * How a result stands to its target. Where the report's own capaian shows that less is better, or the name suggests it without a capaian to tell, the sign is
 * turned or left open.
 */
function standing(target: Value, result: Value, group: IndicatorGroup, year: number | null): Pair['standing'] {
  const sign = compareMeasures(result.value, target.value);
  if (sign === null) return null;
  if (sign === 0) return 'equal';
  const capaian = group.occurrences.filter((other) => other.measure === 'capaian' && other.year === year);
  const turned = capaian.some(({ value }) => {
    if (value.type !== 'number') return false;
    const above = value.number.value.comparedTo(100);
    return above !== 0 && above !== sign;
  });
  if (plausiblyNegative(group.name)) return turned ? (sign > 0 ? 'below' : 'above') : null;
  return turned ? null : sign > 0 ? 'above' : 'below';
}

function printedAs(group: IndicatorGroup, measures: readonly MeasureName[], year: number | null): Value[] {
  return group.occurrences
    .filter(
      (other) => measures.includes(other.measure) && (year === null || other.year === null || other.year === year),
    )
    .map(({ text, value, place, table }) => ({ text, value, place, table }));
}

function narrowed(values: Value[], tables: readonly string[]): Value[] {
  const own = values.filter(({ table }) => tables.some((number) => table === `Tabel ${number}`));
  return own.length > 0 ? own : values;
}

/** Every pair of target and result that a claim about the target of the year may mean; those of the sentence and of the table that it names first of all. */
export function pairsOfYear(group: IndicatorGroup, claim: Claim, report: Report): Pair[] {
  const year = report.entity.year;
  const { figures = [], tables = [] } = claim.statement ?? {};
  const [ownTarget, ownResult] = [ownValue(figures, 'target'), ownValue(figures, 'realisasi')];
  const results = narrowed(printedAs(group, ['realisasi'], year), tables);
  const targets = narrowed(printedAs(group, ['target', 'target_pk'], year), tables);
  return combined(ownTarget ? [ownTarget] : targets, ownResult ? [ownResult, ...results] : results, group, year);
}

/** Every pair of the last target of the Renstra and a result of the year that a claim may mean. */
export function pairsOfRenstra(group: IndicatorGroup, claim: Claim, report: Report): Pair[] {
  const year = report.entity.year;
  const { tables = [] } = claim.statement ?? {};
  const last = Math.max(
    0,
    ...group.occurrences.flatMap((other) => (other.measure === 'target_renstra' ? (other.year ?? 0) : [])),
  );
  const planned = last > (year ?? 0) ? printedAs(group, ['target_renstra'], last) : [];
  const targets = narrowed([...printedAs(group, ['target_akhir'], null), ...planned], tables);
  return combined(targets, narrowed(printedAs(group, ['realisasi'], year), tables), group, null);
}

function combined(
  targets: readonly Value[],
  results: readonly Value[],
  group: IndicatorGroup,
  year: number | null,
): Pair[] {
  return targets.flatMap((target) =>
    results.map((result) => ({ target, result, standing: standing(target, result, group, year) })),
  );
}

/** The pair that a sentence gives by itself, without an indicator to link it to. */
export function ownPair(claim: Claim): Pair | null {
  const figures = claim.statement?.figures ?? [];
  const [target, result] = [ownValue(figures, 'target'), ownValue(figures, 'realisasi')];
  const sign = target && result ? compareMeasures(result.value, target.value) : null;
  if (!target || !result || sign === null || plausiblyNegative(`${claim.subject ?? ''} ${claim.sentence}`)) return null;
  return { target, result, standing: sign === 0 ? 'equal' : sign > 0 ? 'above' : 'below' };
}
