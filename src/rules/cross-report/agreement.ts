import { meets } from '../../numbers/interval.js';
import type { PrintedNumber } from '../../numbers/printed-number.js';
import { hullInterval } from '../../numbers/readings.js';
import type { Occurrence } from '../support/indicator-index.js';
import { sameMeasure } from '../support/measures.js';

/** A percentage beside a number of things, an amount beside something else, "100" beside a count: two notations of the result. */
function otherNotation(a: PrintedNumber, b: PrintedNumber): boolean {
  if (a.percent !== b.percent && (a.percent ? b : a).unit !== null) return true;
  if (a.rupiah !== b.rupiah && (a.rupiah ? b.percent || b.unit !== null : a.percent || a.unit !== null)) return true;
  const [bare] = (a.unit === null) === (b.unit === null) ? [] : [a.unit === null ? a : b];
  return bare !== undefined && (bare.value.eq(100) || bare.value.isZero());
}

/** 97,43 and 97,44: one result computed twice, once rounded and once cut off. Targets are set, not computed. */
function isRoundedOtherwise(a: PrintedNumber, b: PrintedNumber): boolean {
  return a.decimals > 0 && a.decimals === b.decimals && meets(hullInterval(a), hullInterval(b));
}

/** 100 beside a higher capaian: the same result with and without a cap. */
function isCapped(a: PrintedNumber, b: PrintedNumber): boolean {
  const [low, high] = a.value.lt(b.value) ? [a.value, b.value] : [b.value, a.value];
  return low.eq(100) && high.gt(100);
}

/**
 * Whether two reports print the same value; null where they cannot be compared.
 * @param capped a capaian may have been capped at 100 in one of them.
 */
export function agrees(a: Occurrence, b: Occurrence, capped: boolean): boolean | null {
  const verdict = sameMeasure(a.value, b.value);
  if (verdict !== false || a.value.type !== 'number' || b.value.type !== 'number') return verdict;
  const [first, second] = [a.value.number, b.value.number];
  if (otherNotation(first, second)) return null;
  if (a.measure === 'capaian' && capped && isCapped(first, second)) return null;
  const computed = a.measure === 'realisasi' || a.measure === 'capaian';
  return computed && isRoundedOtherwise(first, second);
}

/** Whether any of the values of one report is one of the other; false where some could be compared and none agrees. */
export function anyAgrees(own: readonly Occurrence[], others: readonly Occurrence[], capped = false): boolean | null {
  const verdicts = own.flatMap((a) => others.map((b) => agrees(a, b, capped)));
  if (verdicts.includes(true)) return true;
  return verdicts.includes(false) ? false : null;
}
