import { Decimal } from 'decimal.js';
import { isAbsent, type PrintedNumber, readNumber } from '../../numbers/printed-number.js';
import { readRupiah } from '../../numbers/rupiah.js';
import type { ProgramPerformanceTable } from '../../records/report.js';

export type ProgramRow = ProgramPerformanceTable['rows'][number];

/** The two amounts of an input row, in whole rupiah. */
export interface InputAmounts {
  row: ProgramRow;
  ceiling: number;
  realized: number;
}

/**
 * What the percentage of a row may be: the absorption of the row itself ("absorption"), target against capaian ("achievement"), or either of
 * the two, because many reports print the absorption of the input row on the output row below it ("either").
 */
export interface PercentRow {
  row: ProgramRow;
  percent: PrintedNumber;
  kind: 'absorption' | 'achievement' | 'either';
  /** The input row of the same sub kegiatan. */
  input: InputAmounts | null;
}

/** Fewer digits than this are a count or an index, even in a row called input. */
const LEAST_AMOUNT = 10_000;

function amounts(row: ProgramRow): InputAmounts | null {
  if (row.level !== 'input') return null;
  const ceiling = readRupiah(row.target ?? '');
  const realized = readRupiah(row.capaian ?? '');
  if (ceiling === null || realized === null || ceiling < LEAST_AMOUNT) return null;
  return { row, ceiling, realized };
}

/** The input rows of a table whose two amounts could be read. */
export function inputRows(table: ProgramPerformanceTable): InputAmounts[] {
  return table.rows.flatMap((row) => amounts(row) ?? []);
}

/** Every row of the table that prints a percentage, with what that percentage can stand for. */
export function percentRows(table: ProgramPerformanceTable): PercentRow[] {
  const rows: PercentRow[] = [];
  let input: InputAmounts | null = null;
  let inputHasPercent = false;
  for (const row of table.rows) {
    const hasPercent = row.persen !== null && !isAbsent(row.persen);
    if (row.level === 'input') {
      input = amounts(row);
      inputHasPercent = hasPercent;
    } else if (row.level !== 'output' && row.level !== 'outcome') input = null;
    const percent = readNumber(row.persen ?? '', { kind: 'percent' });
    if (!percent) continue;
    const shared = row.level === 'output' || row.level === 'outcome';
    const kind = row.level === 'input' ? 'absorption' : shared && input && !inputHasPercent ? 'either' : 'achievement';
    rows.push({ row, percent, kind, input });
  }
  return rows;
}

/** Absorption of an input row in percent, or null where nothing was budgeted. */
export function absorptionOf(input: InputAmounts): Decimal | null {
  return input.ceiling === 0 ? null : new Decimal(input.realized).div(input.ceiling).times(100);
}
