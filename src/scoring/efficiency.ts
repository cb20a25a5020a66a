import { type Interval, subtract } from '../numbers/interval.js';

/** Achievement minus absorption, in percentage points. Reports print it as tingkat efisiensi. */
export function efficiencyDifference(capaian: Interval, serapan: Interval): Interval {
  return subtract(capaian, serapan);
}

/**
 * Whether resources were used efficiently: more achieved (capaian, percent) than was spent (serapan, percent).
 * Source: "analisis atas efisiensi penggunaan sumber daya" in Permenpan RB 53/2014, in the form that reports use.
 * @returns null where the intervals overlap, so that both answers are possible.
 */
export function efficiency(capaian: Interval, serapan: Interval): 'efficient' | 'inefficient' | 'balanced' | null {
  const { low, high } = efficiencyDifference(capaian, serapan);
  if (low.gt(0)) return 'efficient';
  if (high.lt(0)) return 'inefficient';
  return low.isZero() && high.isZero() ? 'balanced' : null;
}
