import { isAbsent, type PrintedNumber, readNumber } from './printed-number.js';

export type Quarter = 1 | 2 | 3 | 4;

/** The target or result of one quarter (triwulan). */
export interface QuarterValue {
  quarter: Quarter;
  value: PrintedNumber;
}

const MARK = /\b(?:tw|tri\s?wulan|kuartal)\s*[.-]?\s*(IV|I{1,3}|[1-4])(?![\dIV])\s*[:=]?\s*/giu;
const QUARTERS: Readonly<Record<string, Quarter>> = { '1': 1, '2': 2, '3': 3, '4': 4, I: 1, II: 2, III: 3, IV: 4 };

/**
 * Reads a cell that gives values by quarter: "Tw 1 : 25 % Tw 2 : 25 % …", "TW 1 = 3 TW 2 = 4", "TW I : 25%". Absent quarters ("-") are left out.
 * @returns null where the text is anything else, a value cannot be read, or a quarter comes twice.
 */
export function readQuarters(text: string): QuarterValue[] | null {
  const marks = [...text.matchAll(MARK)];
  const first = marks[0];
  if (!first || text.slice(0, first.index).trim() !== '') return null;

  const values: QuarterValue[] = [];
  const seen = new Set<Quarter>();
  for (const [index, mark] of marks.entries()) {
    const quarter = QUARTERS[(mark[1] ?? '').toUpperCase()];
    if (!quarter || seen.has(quarter)) return null;
    seen.add(quarter);
    const printed = text.slice(mark.index + mark[0].length, marks[index + 1]?.index).replace(/[\s,;|]+$/, '');
    if (isAbsent(printed)) continue;
    const value = readNumber(printed);
    if (!value) return null;
    values.push({ quarter, value });
  }
  return values.length > 0 ? values : null;
}
