import { divide, exactly, type Interval, scale, subtract } from '../numbers/interval.js';

/**
 * How achievement (capaian) is computed.
 * - positive: realisasi / target, where more is better.
 * - two_target_minus_realization: (2 × target − realisasi) / target, where less is better; equal to target − (realisasi − target), over target.
 * - target_over_realization: target / realisasi, the other form in use where less is better.
 */
export type AchievementFormula = 'positive' | 'two_target_minus_realization' | 'target_over_realization';

/**
 * Achievement in percent, not capped. Source: Permenpan RB 53/2014 (comparison of realisasi with target); where less is better it leaves the formula
 * to the report, and these two are the ones that reports state.
 * @returns null where the divisor is or may be zero.
 */
export function achievement(target: Interval, realization: Interval, formula: AchievementFormula): Interval | null {
  const ratio = ratioOf(target, realization, formula);
  return ratio && scale(ratio, 100);
}

function ratioOf(target: Interval, realization: Interval, formula: AchievementFormula): Interval | null {
  switch (formula) {
    case 'positive':
      return divide(realization, target);
    case 'target_over_realization':
      return divide(target, realization);
    case 'two_target_minus_realization': {
      const positive = divide(realization, target);
      return positive && subtract(exactly(2), positive);
    }
  }
}
