import type { SheetRow, Worksheet } from '../findings/worksheet.js';
import type { Records } from '../records/report.js';
import { cellPlace } from '../rules/support/evidence.js';
import { captionRow, formula, operand, place, placeOf, text } from './cells.js';

/** Capaian against serapan. Reports compute the efficiency itself in several ways, so the printed one stands beside the difference without a verdict. */
export function efficiencySheet({ efficiency }: Records): Worksheet {
  const rows: SheetRow[] = [];
  for (const table of efficiency) {
    if (table.rows.length === 0) continue;
    rows.push(captionRow(table, table.id));
    for (const row of table.rows) {
      const [reached, spent] = [operand(row.capaian, 'percent'), operand(row.serapan, 'percent')];
      const difference = reached.value && spent.value ? reached.value.value.minus(spent.value.value) : null;
      rows.push({
        style: 'row',
        cells: {
          place: place(placeOf(row)),
          name: text(row.sasaran),
          capaian_text: text(row.capaian),
          serapan_text: text(row.serapan),
          efisiensi_text: text(row.efisiensi),
          capaian: reached.cell,
          serapan: spent.cell,
          ...(difference && { difference: formula('{capaian}-{serapan}', difference) }),
        },
        judged: (['capaian', 'serapan', 'efisiensi'] as const).flatMap((field) =>
          row[field] === null ? [] : [cellPlace(table, row, field, row[field])],
        ),
      });
    }
  }
  return {
    id: 'efficiency',
    columns: [
      { key: 'place', format: 'text' },
      { key: 'name', format: 'name' },
      { key: 'capaian_text', format: 'text' },
      { key: 'serapan_text', format: 'text' },
      { key: 'efisiensi_text', format: 'text' },
      { key: 'capaian', format: 'decimal' },
      { key: 'serapan', format: 'decimal' },
      { key: 'difference', format: 'decimal' },
    ],
    rows,
  };
}
