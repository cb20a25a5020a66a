import type { Decimal } from 'decimal.js';
import type { Interval } from '../../numbers/interval.js';

/** The value in the middle of an interval: what the printed operands give as they stand. */
export function middle(value: Interval): Decimal {
  return value.low.plus(value.high).div(2);
}
