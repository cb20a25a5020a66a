import type { PrintedCell, PrintedTable } from '../records/report.js';
import type { TableKind } from './classify.js';
import type { PlacedTable } from './outline.js';
import type { BodyRow, TableModel } from './table-model.js';

interface Parts {
  table: PlacedTable;
  model: TableModel;
  /** Body rows, continuation rows joined. */
  rows: BodyRow[];
  id: string;
  kinds: TableKind[];
}

function bodyRow({ texts, cells, place, inherited }: BodyRow, row: number, id: string): PrintedCell[] {
  return texts.map((text, column) => ({
    column,
    text,
    place: { ...(cells[column]?.place ?? place), table: id, row: cells[column]?.row ?? row, column, text },
    inherited: inherited[column] ?? false,
  }));
}

/** A table as printed, with its columns as they were read. */
export function printedTable({ table, model, rows, id, kinds }: Parts): PrintedTable {
  const { grid, columns, headerRows } = model;
  const header = grid.cells.filter((cell) => cell.row < headerRows && cell.text !== '');
  return {
    id,
    kinds: kinds.filter((kind) => kind !== 'scale'),
    caption: table.caption,
    number: table.number,
    headings: table.headings,
    annex: table.annex,
    place: grid.place,
    columns: columns.map(({ header, role, year }) => ({ header, role, year })),
    header: header.map(({ col, row, text, place }) => ({
      column: col,
      text,
      place: { ...place, table: id, row, column: col, text },
      inherited: false,
    })),
    rows: rows.map((row, index) => bodyRow(row, headerRows + index, id)),
  };
}
