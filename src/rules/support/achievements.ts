import { compareGrades, readGrade } from '../../numbers/grade.js';
import { exactly, type Interval } from '../../numbers/interval.js';
import { isAbsent, type PrintedNumber, readNumber } from '../../numbers/printed-number.js';
import type { Policy } from '../../records/report.js';
import { achievement } from '../../scoring/achievement.js';
import { cap, floor } from '../../scoring/cap.js';
import { measuredInterval } from './measures.js';

export type Formula = 'positive' | 'two_target_minus_realization' | 'target_over_realization';

/** A way to get the capaian from target and realisasi, with what it gives in percent. */
export interface Computed {
  formula: Formula | 'grade';
  capped: boolean;
  value: Interval;
}

/** Names of indicators whose value should fall. Only these may use the negative formula when the report states none. */
const LOWER_IS_BETTER =
  /\b(?:angka (?:kematian|kesakitan|kemiskinan|pengangguran|kecelakaan|kriminalitas|putus sekolah)|kematian|kemiskinan|miskin|pengangguran|stunting|gizi buruk|kecelakaan|pelanggaran|temuan|keluhan|pengaduan|kebakaran|gangguan|konflik|inflasi|ketimpangan|gini|relaps|kekurangan|penurunan|waktu tunggu|response time|lama(?:nya)? (?:waktu|pelayanan)|kerusakan|kumuh|rawan|tertinggal|keterlambatan|buta aksara|kekerasan|perceraian|tunggakan)\b/i;

/** Whether a lower value of the indicator is plausibly the better one. Handling complaints ("penyelesaian pengaduan") is not. */
export function plausiblyNegative(indicator: string): boolean {
  return (
    LOWER_IS_BETTER.test(indicator) &&
    !/\b(?:penyelesaian|penanganan|diselesaikan|ditangani|ditindaklanjuti|tertangani)\b/i.test(indicator)
  );
}

/** Both forms that reports use, where neither the report nor a profile says which. */
const NEGATIVE: readonly Exclude<Formula, 'positive'>[] = ['two_target_minus_realization', 'target_over_realization'];

function sameUnit(a: PrintedNumber, b: PrintedNumber): boolean {
  if (a.rupiah !== b.rupiah && (a.percent || b.percent)) return false;
  if (!a.unit || !b.unit) return !(a.percent && b.unit) && !(b.percent && a.unit);
  return a.unit.slice(0, 3).toLowerCase() === b.unit.slice(0, 3).toLowerCase();
}

function withCap(formula: Formula, value: Interval | null, capped: boolean): Computed[] {
  if (!value) return [];
  const plain: Computed = { formula, capped: false, value: floor(value) };
  return capped && value.high.gt(100) ? [plain, { formula, capped: true, value: cap(value) }] : [plain];
}

/**
 * Every capaian (percent) that follows from a printed target and realisasi under the report's policy: the positive formula, the negative one
 * where the report states it or the indicator suggests it (then those of `negative`, the profile's), and each capped at 100 unless the report says that it does not cap.
 * Null where the two cannot be compared (absent, unread, a letter beside a number, different units, target zero).
 */
export function achievements(
  target: string | null,
  realization: string | null,
  policy: Policy,
  indicator = '',
  negative: readonly Exclude<Formula, 'positive'>[] = NEGATIVE,
): Computed[] | null {
  if (target === null || realization === null || isAbsent(target) || isAbsent(realization)) return null;
  const numbers = { target: readNumber(target), realization: readNumber(realization) };
  if (!numbers.target || !numbers.realization) return gradeAchievement(target, realization);
  if (!sameUnit(numbers.target, numbers.realization) || numbers.target.value.isZero()) return null;
  const [goal, result] = [exactly(numbers.target.value), measuredInterval(numbers.realization)];
  const formulas: Formula[] = ['positive'];
  if (policy.negative_formula) formulas.push(policy.negative_formula);
  else if (policy.negative_formula_stated || plausiblyNegative(indicator)) {
    formulas.push(...negative);
  }
  return formulas.flatMap((formula) =>
    withCap(formula, achievement(goal, result, formula), policy.cap_over_100 !== false),
  );
}

/** Letters compare as letters: the same or a better letter than agreed is 100 percent. A worse one has no stated percentage. */
function gradeAchievement(target: string, realization: string): Computed[] | null {
  const [goal, result] = [readGrade(target), readGrade(realization)];
  if (!goal || !result) return null;
  const computed: Computed[] = [];
  if (compareGrades(result, goal) === 0) computed.push({ formula: 'grade', capped: false, value: exactly(100) });
  if (goal.score && result.score) {
    const value = achievement(exactly(goal.score.value), measuredInterval(result.score), 'positive');
    computed.push(...withCap('positive', value, true));
  }
  return computed.length > 0 ? computed : null;
}
