import { capAt, floorAt, type Interval } from '../numbers/interval.js';

/** Achievement above 100 percent counted as 100, as many reports say of themselves. No national regulation demands it, so the report's own policy decides. */
export function cap(i: Interval): Interval {
  return capAt(i, 100);
}

/** Achievement below zero counted as zero: (2T−R)/T is negative where the realisasi is more than twice the target. */
export function floor(i: Interval): Interval {
  return floorAt(i, 0);
}
