import { Decimal } from 'decimal.js';
import { exactly, hull, type Interval, interval, meets } from './interval.js';
import type { PrintedNumber } from './printed-number.js';

/** How a printed number came from the value that it stands for. */
export type Reading = 'exact' | 'rounded' | 'truncated';

/**
 * Every value that rounding to the printed decimals turns into this number: 96 is [95.5, 96.5], 97,5 is [97.45, 97.55]. Both ends count, as a half may
 * be rounded either way. Whole amounts and counts are exact. Source: XBRL Calculations 1.1, "round" mode.
 */
export function roundedInterval(n: PrintedNumber): Interval {
  if (n.whole) return exactly(n.value);
  const half = step(n).div(2);
  return interval(n.value.minus(half), n.value.plus(half));
}

/**
 * Every value that cutting off to the printed decimals turns into this number: 96 is [96, 97]. The far end itself does not belong to it;
 * `agreement` leaves it out. Whole amounts and counts are exact. Source: XBRL Calculations 1.1, "truncate" mode.
 */
export function truncatedInterval(n: PrintedNumber): Interval {
  if (n.whole) return exactly(n.value);
  return n.value.isNegative() ? interval(n.value.minus(step(n)), n.value) : interval(n.value, n.value.plus(step(n)));
}

/** Every value that the number can stand for, rounded or truncated: 96 is [95.5, 97]. */
export function hullInterval(n: PrintedNumber): Interval {
  return hull(roundedInterval(n), truncatedInterval(n));
}

/**
 * The mildest reading under which the printed number agrees with what was computed, or null when none does. Rounding upwards (71,1 printed as
 * 72) is not accepted. Source: XBRL Calculations 1.1.
 * @param exact the computed value, or the range of it where its operands were rounded themselves.
 */
export function agreement(n: PrintedNumber, exact: Interval): Reading | null {
  if (n.value.eq(exact.low) && n.value.eq(exact.high)) return 'exact';
  if (meets(roundedInterval(n), exact)) return n.whole ? 'exact' : 'rounded';
  if (n.whole) return null;
  const { low, high } = truncatedInterval(n);
  const reaches = n.value.isNegative()
    ? exact.low.lte(high) && exact.high.gt(low)
    : exact.high.gte(low) && exact.low.lt(high);
  return reaches ? 'truncated' : null;
}

/** One unit of the last printed digit. */
function step(n: PrintedNumber): Decimal {
  return new Decimal(10).pow(-n.decimals);
}
