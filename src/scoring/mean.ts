import type { Decimal } from 'decimal.js';
import { exactly, type Interval, mean } from '../numbers/interval.js';
import type { PrintedNumber } from '../numbers/printed-number.js';
import { agreement, hullInterval } from '../numbers/readings.js';
import { cap } from './cap.js';

/** A mean of printed values, in their unit. */
export interface Means {
  /** The mean if the printed values are taken as they stand. */
  exact: Decimal;
  /** Every mean possible if the printed values were rounded or truncated first. */
  unrounded: Interval;
}

/** The two means of a list, or null for an empty one. Reports average either the printed values or the ones behind them (XBRL Calculations 1.1). */
export function means(values: readonly PrintedNumber[]): Means | null {
  return meansOf(values, (i) => i);
}

/** The two means when values above 100 count as 100, or null for an empty list. */
export function cappedMeans(values: readonly PrintedNumber[]): Means | null {
  return meansOf(values, cap);
}

function meansOf(values: readonly PrintedNumber[], treat: (i: Interval) => Interval): Means | null {
  const exact = mean(values.map((n) => treat(exactly(n.value))));
  const unrounded = mean(values.map((n) => treat(hullInterval(n))));
  return exact && unrounded && { exact: exact.low, unrounded };
}

/** The outcome of comparing a printed average with its rows. */
export interface MeanCheck {
  agrees: boolean;
  /** Which mean the printed one is; null when it is neither. */
  reading: 'uncapped' | 'capped' | null;
  exact: Decimal;
  capped: Decimal;
}

/**
 * Compares a printed average (rata-rata) with the mean of its rows, with and without values above 100 counted as 100.
 * @param options.cap what the report says of itself: the reading to name when both agree. Null (nothing said) prefers the uncapped one.
 * @throws RangeError for an empty list.
 */
export function checkMean(
  printed: PrintedNumber,
  values: readonly PrintedNumber[],
  options: { cap: boolean | null },
): MeanCheck {
  const plain = means(values);
  const capped = cappedMeans(values);
  if (!plain || !capped) throw new RangeError('the mean of no values');

  const order = options.cap ? (['capped', 'uncapped'] as const) : (['uncapped', 'capped'] as const);
  const found = order.find((reading) => agreesWith(printed, reading === 'capped' ? capped : plain)) ?? null;
  return { agrees: found !== null, reading: found, exact: plain.exact, capped: capped.exact };
}

function agreesWith(printed: PrintedNumber, candidate: Means): boolean {
  return agreement(printed, exactly(candidate.exact)) !== null || agreement(printed, candidate.unrounded) !== null;
}
