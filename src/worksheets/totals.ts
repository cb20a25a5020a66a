import type { Place } from '../document/place.js';
import type { SheetRow, Worksheet } from '../findings/worksheet.js';
import type { CountTable, PkBudgetTable, Records } from '../records/report.js';
import { tablePlace } from '../rules/support/evidence.js';
import { amount, captionRow, place, placeOf, printedAmount, text } from './cells.js';
import { sumCells } from './sums.js';

interface Item {
  name: string;
  value: number | null;
  field: string;
  row: { page?: number; line?: number; places: Readonly<Record<string, Place>> };
}

function items(table: PkBudgetTable | CountTable): Item[] {
  return table.rows.map((row) =>
    'program' in row
      ? { name: row.program, value: row.anggaran, field: 'anggaran', row }
      : { name: row.label, value: row.jumlah, field: 'jumlah', row },
  );
}

function block(table: PkBudgetTable | CountTable, first: number): SheetRow[] {
  const all = items(table);
  const rows = all.map(
    ({ name, value, field, row }): SheetRow => ({
      style: 'row',
      cells: {
        place: place(placeOf(row)),
        name: text(name),
        amount_text: printedAmount(row, field, value),
        amount: amount(row, field, value),
      },
      judged: [],
    }),
  );
  const { total } = table;
  if (total === null) return rows;
  const cells = rows.map(({ cells }) => cells.amount);
  const present = cells.flatMap((cell, index) => (cell?.type === 'absent' ? [] : [first + index]));
  const sum = all.reduce((value, item) => value + (item.value ?? 0), 0);
  if (present.length === 0) return rows;
  const at = tablePlace(table, 'total');
  const summary: SheetRow = {
    style: 'summary',
    cells: {
      place: place(placeOf(at)),
      amount_text: printedAmount({ places: { total: at } }, 'total', total),
      amount: { type: 'number', value: total },
      ...sumCells('amount', total, {
        rows: present,
        sum,
        unread: cells.some((cell) => cell?.type === 'unread'),
        clear: rows.length > 1 && sum !== 2 * total,
      }),
    },
    judged: [at],
  };
  return [...rows, summary];
}

/** Lists with a total: the budget of the performance agreement, staff, schools, reports. Lists without one have nothing to recompute. */
export function totalsSheet({ pk_budget, counts }: Records): Worksheet {
  const rows: SheetRow[] = [];
  for (const table of [...pk_budget, ...counts]) {
    if (table.total === null || table.rows.length === 0) continue;
    rows.push(captionRow(table, table.id));
    rows.push(...block(table, rows.length));
  }
  return {
    id: 'totals',
    columns: [
      { key: 'place', format: 'text' },
      { key: 'name', format: 'name' },
      { key: 'amount_text', format: 'text' },
      { key: 'amount', format: 'amount' },
      { key: 'amount_sum', format: 'amount' },
      { key: 'amount_difference', format: 'amount' },
      { key: 'amount_verdict', format: 'verdict' },
    ],
    rows,
  };
}
