import type { SheetRow, Worksheet } from '../findings/worksheet.js';
import type { Records, TrendTable } from '../records/report.js';
import { captionRow, formula, operand, place, placeOf, text } from './cells.js';

const RESULT = /^realisasi_(\d{4})$/;

/** One row for each two years that follow each other in the table, with what changed between them. */
function changes(row: TrendTable['rows'][number]): SheetRow[] {
  const years = Object.keys(row.values)
    .flatMap((key) => RESULT.exec(key)?.[1] ?? [])
    .sort();
  return years.slice(1).map((year, index): SheetRow => {
    const before = years[index] ?? year;
    const [from, to] = [before, year].map((each) => row.values[`realisasi_${each}`] ?? null);
    const [earlier, later] = [operand(from ?? null), operand(to ?? null)];
    const change = earlier.value && later.value ? later.value.value.minus(earlier.value.value) : null;
    const share =
      change && earlier.value && !earlier.value.value.isZero() ? change.div(earlier.value.value).times(100) : null;
    return {
      style: 'row',
      cells: {
        place: place(placeOf(row)),
        name: text(row.indikator),
        from_year: { type: 'number', value: Number(before) },
        to_year: { type: 'number', value: Number(year) },
        from_text: text(from ?? null),
        to_text: text(to ?? null),
        from: earlier.cell,
        to: later.cell,
        ...(change && { change: formula('{to}-{from}', change) }),
        ...(share && { share: formula('({to}-{from})/{from}*100', share) }),
      },
      judged: [],
    };
  });
}

/** What tables over years say has changed, for the sentences that speak of it. */
export function yearsSheet({ trend }: Records): Worksheet {
  const rows: SheetRow[] = [];
  for (const table of trend) {
    const block = table.rows.flatMap(changes);
    if (block.length > 0) rows.push(captionRow(table, table.id), ...block);
  }
  return {
    id: 'years',
    columns: [
      { key: 'place', format: 'text' },
      { key: 'name', format: 'name' },
      { key: 'from_year', format: 'text' },
      { key: 'to_year', format: 'text' },
      { key: 'from_text', format: 'text' },
      { key: 'to_text', format: 'text' },
      { key: 'from', format: 'measure' },
      { key: 'to', format: 'measure' },
      { key: 'change', format: 'decimal' },
      { key: 'share', format: 'decimal' },
    ],
    rows,
  };
}
