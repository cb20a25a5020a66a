import { Decimal } from 'decimal.js';

/** A closed interval of exact decimals: every value that a printed number can stand for. `low` is never above `high`. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/**
 * The interval from `low` to `high`, both included.
 * @throws RangeError when `low` is above `high` or a bound is not a finite number.
 */
export function interval(low: Decimal.Value, high: Decimal.Value): Interval {
  const bounds = { low: new Decimal(low), high: new Decimal(high) };
  if (!bounds.low.isFinite() || !bounds.high.isFinite() || bounds.low.gt(bounds.high)) {
    throw new RangeError(`not an interval: ${low} to ${high}`);
  }
  return bounds;
}

/** The interval that holds one value only. */
export function exactly(value: Decimal.Value): Interval {
  return interval(value, value);
}

export function add(a: Interval, b: Interval): Interval {
  return interval(a.low.plus(b.low), a.high.plus(b.high));
}

export function subtract(a: Interval, b: Interval): Interval {
  return interval(a.low.minus(b.high), a.high.minus(b.low));
}

export function multiply(a: Interval, b: Interval): Interval {
  return spanning([a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)]);
}

/** a / b, or null when b contains zero. Quotients carry 20 significant digits. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null;
  return spanning([a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)]);
}

/** The interval times a constant, which may be negative. */
export function scale(i: Interval, factor: Decimal.Value): Interval {
  return multiply(i, exactly(factor));
}

/** The sum of all; zero for an empty list. */
export function sum(list: readonly Interval[]): Interval {
  return list.reduce(add, exactly(0));
}

/** The arithmetic mean, or null for an empty list. */
export function mean(list: readonly Interval[]): Interval | null {
  return divide(sum(list), exactly(list.length));
}

/** Whether the two have at least one value in common. */
export function meets(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return interval(Decimal.min(a.low, b.low), Decimal.max(a.high, b.high));
}

/** Every value above `limit` becomes `limit`. */
export function capAt(i: Interval, limit: Decimal.Value): Interval {
  return interval(Decimal.min(i.low, limit), Decimal.min(i.high, limit));
}

/** Every value below `limit` becomes `limit`. */
export function floorAt(i: Interval, limit: Decimal.Value): Interval {
  return interval(Decimal.max(i.low, limit), Decimal.max(i.high, limit));
}

function spanning(values: readonly Decimal[]): Interval {
  return interval(Decimal.min(...values), Decimal.max(...values));
}
