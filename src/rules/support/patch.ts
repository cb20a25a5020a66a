import type { Place } from '../../document/place.js';
import { formatNumber } from '../../numbers/rupiah.js';
import type { Records, Report } from '../../records/report.js';

type Row = Records[keyof Records][number]['rows'][number];

/** A number of a record, at the cell it was read from. */
export interface RecordCell {
  kind: keyof Records;
  tableId: string;
  rowIndex: number;
  field: string;
  place: Place;
  /** Rupiah and counts as numbers, other values as printed. */
  value: number | string;
}

/** Identity of a cell of a table; null for places outside of tables. */
export function cellKey({ table, row, column, page, line }: Place): string | null {
  if (table === undefined || column === undefined) return null;
  return row === undefined && line === undefined ? null : [table, row, column, page, line].join('|');
}

/** Every number of the records by the key of its cell; cells that two fields were read from are left out. */
export function recordCells(records: Records): Map<string, RecordCell> {
  const cells = new Map<string, RecordCell>();
  const twice = new Set<string>();
  for (const [kind, tables] of Object.entries(records) as [keyof Records, Records[keyof Records]][])
    for (const table of tables)
      table.rows.forEach((row: Row, rowIndex: number) => {
        for (const [field, place] of Object.entries(row.places)) {
          const key = cellKey(place);
          const value = (row as Record<string, unknown>)[field];
          if (key === null || (typeof value !== 'number' && typeof value !== 'string')) continue;
          if (cells.has(key)) twice.add(key);
          cells.set(key, { kind, tableId: table.id, rowIndex, field, place, value });
        }
      });
  for (const key of twice) cells.delete(key);
  return cells;
}

/** The report as it would be with another value in one cell; the report given stays as it is. */
export function withValue(report: Report, cell: RecordCell, value: number | string): Report {
  const text = typeof value === 'number' ? formatNumber(value, 0) : value;
  const tables = report.records[cell.kind].map((table) => {
    if (table.id !== cell.tableId) return table;
    const rows = table.rows.map((row: Row, index: number) =>
      index === cell.rowIndex
        ? { ...row, [cell.field]: value, places: { ...row.places, [cell.field]: { ...cell.place, text } } }
        : row,
    );
    return { ...table, rows };
  });
  return { ...report, records: { ...report.records, [cell.kind]: tables } };
}
