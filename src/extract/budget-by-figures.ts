import { readNumber } from '../numbers/printed-number.js';
import { readRupiah } from '../numbers/rupiah.js';
import type { Role } from './columns.js';
import { isMoney } from './money.js';
import type { BodyRow } from './table-model.js';

/** Rows in which the percentage must follow from the two amounts. */
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.6;
/** Percentage points: percentages are printed rounded or cut off. */
const TOLERANCE = 0.06;

/** What the figures of a table tell of its columns, where its header cannot be read. */
export interface BudgetColumns {
  roles: Role[];
  /** The first row with an amount; what stands above is left of the header. */
  firstRow: number;
}

function moneyColumns(rows: readonly BodyRow[], columns: number): number[] {
  return Array.from({ length: columns }, (_, index) => index).filter((index) => {
    const amounts = rows.filter((row) => isMoney(row.texts[index] ?? '')).length;
    return amounts >= LEAST_ROWS && amounts >= rows.length / 2;
  });
}

function follows(row: BodyRow, [ceiling, spent, percent]: readonly [number, number, number]): boolean | null {
  const [pagu, realisasi] = [ceiling, spent].map((index) => readRupiah(row.texts[index] ?? ''));
  const printed = readNumber(row.texts[percent] ?? '', { kind: 'percent' });
  if (!pagu || !realisasi || !printed) return null;
  return Math.abs((realisasi / pagu) * 100 - printed.value.toNumber()) <= TOLERANCE;
}

/**
 * Two columns of amounts and a third that is the second in percent of the first are ceiling, spending and absorption,
 * whatever a copy has made of their headers. Undefined where the header tells what the columns are, or the figures do not.
 */
export function budgetByFigures(rows: readonly BodyRow[], roles: readonly Role[]): BudgetColumns | undefined {
  const [ceiling, spent, ...more] = moneyColumns(rows, roles.length);
  if (ceiling === undefined || spent === undefined || more.length > 0) return undefined;
  if (roles.some((role) => role !== 'other' && role !== 'number')) return undefined;
  const percent = roles.findIndex((_, index) => {
    if (index <= spent) return false;
    const judged = rows.flatMap((row) => follows(row, [ceiling, spent, index]) ?? []);
    const held = judged.filter(Boolean).length;
    return held >= LEAST_ROWS && held >= judged.length * LEAST_SHARE;
  });
  if (percent < 0) return undefined;
  const letters = (index: number) =>
    rows.reduce((sum, row) => sum + (row.texts[index] ?? '').replace(/\P{L}/gu, '').length, 0);
  const named = [...roles.keys()].filter((index) => index < ceiling).sort((a, b) => letters(b) - letters(a))[0];
  const own = new Map<number, Role>([
    [ceiling, 'pagu'],
    [spent, 'budget_realisasi'],
    [percent, 'budget_percent'],
  ]);
  if (named !== undefined) own.set(named, 'name');
  return {
    roles: roles.map((role, index) => own.get(index) ?? role),
    firstRow: rows.findIndex((row) => isMoney(row.texts[ceiling] ?? '') || isMoney(row.texts[spent] ?? '')),
  };
}
