import type { SheetCell } from '../findings/worksheet.js';

/** `SUM` of cells of one column, neighbouring rows as ranges: SUM({pagu:3}:{pagu:6},{pagu:9}). */
export function sumFormula(column: string, rows: readonly number[]): string {
  const ordered = [...rows].sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const row of ordered) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  const ranges = runs.map(([first, last]) =>
    first === last ? `{${column}:${first}}` : `{${column}:${first}}:{${column}:${last}}`,
  );
  return chunks(ranges)
    .map((part) => `SUM(${part.join(',')})`)
    .join('+');
}

/** A spreadsheet function takes no more arguments than this. */
const MOST_ARGUMENTS = 200;

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / MOST_ARGUMENTS) }, (_, index) =>
    list.slice(index * MOST_ARGUMENTS, (index + 1) * MOST_ARGUMENTS),
  );
}

/** A sum to compare with a printed amount: the rows that it is made of, and their values. */
export interface SumOfRows {
  rows: readonly number[];
  sum: number;
  /** One of the rows holds an amount that could not be read. */
  unread: boolean;
  /** Whether a difference would say something; it would not where the rows may not be the parts of the total. */
  clear: boolean;
}

/**
 * Cells `<column>_sum`, `<column>_difference` and `<column>_verdict` of a printed amount and the sum of its parts. Amounts are whole, so nothing
 * but equality fits.
 */
export function sumCells(
  column: string,
  printed: number,
  { rows, sum, unread, clear }: SumOfRows,
): Record<string, SheetCell> {
  const [total, difference] = [`${column}_sum`, `${column}_difference`];
  const complete = !unread;
  const fits = printed === sum;
  return {
    [total]: { type: 'formula', formula: sumFormula(column, rows), result: sum },
    [difference]: { type: 'formula', formula: `{${column}}-{${total}}`, result: printed - sum },
    [`${column}_verdict`]:
      complete && (clear || fits)
        ? { type: 'verdict', condition: `{${difference}}=0`, verdict: fits ? 'fits' : 'differs' }
        : { type: 'verdict', condition: null, verdict: 'not_judged' },
  };
}
