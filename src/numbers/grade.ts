import { type PrintedNumber, readNumber } from './printed-number.js';

/** Letters of the SAKIP evaluation, best first (Permenpan RB 88/2021), and E, which other evaluations have below D. */
export const GRADE_LETTERS = ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D', 'E'] as const;
export type GradeLetter = (typeof GRADE_LETTERS)[number];

/** A predicate given as a letter, with the score (0 to 100) where it is printed beside it. */
export interface Grade {
  letter: GradeLetter;
  score: PrintedNumber | null;
}

const LETTER = 'AA|A|BB|B|CC|C|D|E';
const INTRODUCTION = /^(?:(?:predikat|kategori|nilai|peringkat|grade)\s*[:=]?\s*)+/i;
const BETWEEN = String.raw`\s*[(/:,=-]\s*|\s+(?:dengan )?nilai\s+|\s+(?=\d\d)`;
const LETTER_FIRST = new RegExp(`^(${LETTER})(?:(?:${BETWEEN})([^()]+)\\)?)?$`);
const SCORE_FIRST = new RegExp(`^([\\d.,]+)\\s*[(/]\\s*(${LETTER})\\s*\\)?$`);

/** Reads a grade that makes up the whole text: B, BB (72), B(80), Predikat BB, 72,5 (BB), BB (Sangat Baik). Null for anything else. */
export function readGrade(text: string): Grade | null {
  const bare = text
    .replace(/\s+/gu, ' ')
    .replace(/["“”'*_`]/g, '')
    .trim()
    .replace(INTRODUCTION, '');
  const reversed = SCORE_FIRST.exec(bare);
  const [letter, detail = ''] = reversed ? [reversed[2], reversed[1]] : (LETTER_FIRST.exec(bare)?.slice(1) ?? []);
  const known = GRADE_LETTERS.find((candidate) => candidate === letter);
  if (!known) return null;
  const remark = /^[\p{L} ]+$/u.test(detail) && bare.includes('(');
  if (detail === '' || remark) return { letter: known, score: null };
  const score = readNumber(detail, { kind: 'index' });
  return score?.value.gte(0) && score.value.lte(100) ? { letter: known, score } : null;
}

/** Compares the letters alone: above zero when `a` is the better grade, zero when they are the same. */
export function compareGrades(a: Grade, b: Grade): number {
  return GRADE_LETTERS.indexOf(b.letter) - GRADE_LETTERS.indexOf(a.letter);
}
