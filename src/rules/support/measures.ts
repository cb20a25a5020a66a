import { compareGrades, readGrade } from '../../numbers/grade.js';
import { exactly, type Interval, meets } from '../../numbers/interval.js';
import { isAbsent, type PrintedNumber, readNumber } from '../../numbers/printed-number.js';
import { hullInterval, roundedInterval } from '../../numbers/readings.js';

/** A target, realisasi or capaian as printed: a number, or a letter grade. */
export type Measure = { type: 'number'; number: PrintedNumber } | { type: 'grade'; text: string };

/** Reads the value of an indicator. Null where the cell is absent or says something else ("Efisien", "Lulus akreditasi"). */
export function readMeasure(text: string | null | undefined): Measure | null {
  if (text === null || text === undefined || isAbsent(text)) return null;
  const number = readNumber(text);
  if (number) return { type: 'number', number };
  return readGrade(text) ? { type: 'grade', text } : null;
}

/**
 * The values that the result of an indicator can stand for. A percentage or a number with decimals was rounded; a whole number was counted, or
 * is an index given in whole points, and is taken as it stands.
 */
export function measuredInterval(number: PrintedNumber): Interval {
  return number.percent || number.decimals > 0 ? roundedInterval(number) : exactly(number.value);
}

/** The number without the word that multiplies it: 185.80 of "185.80 Triliun Rupiah", which a table prints in its own unit. */
function withoutMultiplier(number: PrintedNumber): PrintedNumber {
  const digits = number.decimals < 0 ? /[\d.,]*\d/.exec(number.text)?.[0] : undefined;
  return (digits && readNumber(digits)) || number;
}

/** Whether the units rule out that the two are copies: "38 desa" and "10 kab/kota", 3,6% and 1.768.362. */
function otherUnits(a: PrintedNumber, b: PrintedNumber): boolean {
  if (a.unit && b.unit && a.unit.slice(0, 3).toLowerCase() !== b.unit.slice(0, 3).toLowerCase()) return true;
  const [count] = a.percent === b.percent ? [] : [a.percent ? b : a];
  if (count?.value.abs().gt(HIGHEST_PERCENT)) return true;
  const [small, large] = [a.value.abs(), b.value.abs()].sort((x, y) => x.comparedTo(y));
  return small !== undefined && large !== undefined && !small.isZero() && large.gt(small.times(HIGHEST_RATIO));
}

/** Values further apart than this measure different things (a share and a number of people). */
const HIGHEST_RATIO = 20;

const HIGHEST_PERCENT = 1000;

function sameNumber(first: PrintedNumber, second: PrintedNumber): boolean {
  const bothMultiplied = first.decimals < 0 === second.decimals < 0;
  const [a, b] = bothMultiplied ? [first, second] : [withoutMultiplier(first), withoutMultiplier(second)];
  if (a.value.eq(b.value)) return true;
  if (a.decimals === b.decimals) return false;
  return meets(hullInterval(a), hullInterval(b));
}

/**
 * Whether two copies of one value agree: the same number, the same number with fewer decimals, or the same letter. Null where they cannot
 * be compared: a letter beside a number, or 0 beside 100 (two notations of "none may happen").
 */
export function sameMeasure(a: Measure, b: Measure): boolean | null {
  if (a.type === 'number' && b.type === 'number') {
    const values = [a.number.value.toNumber(), b.number.value.toNumber()];
    if (values.includes(0) && values.includes(100)) return null;
    if (otherUnits(a.number, b.number)) return null;
    return sameNumber(a.number, b.number);
  }
  const [gradeA, gradeB] = [gradeOf(a), gradeOf(b)];
  if (gradeA && gradeB) {
    if (gradeA.score && gradeB.score) return sameNumber(gradeA.score, gradeB.score);
    return compareGrades(gradeA, gradeB) === 0;
  }
  const [score, number] = gradeA ? [gradeA.score, b] : [gradeB?.score ?? null, a];
  if (score && number.type === 'number') return sameNumber(score, number.number);
  return null;
}

function gradeOf(measure: Measure): ReturnType<typeof readGrade> {
  return measure.type === 'grade' ? readGrade(measure.text) : null;
}
