import type { Block } from '../../document/document.js';
import type { Cell, Grid } from '../../document/grid.js';
import type { Place } from '../../document/place.js';
import { withoutUnusedColumns } from '../flow/unused-columns.js';
import { regionsOf, type SheetRow } from './regions.js';
import type { SheetCell } from './sheet-cells.js';

/** The sheet that cells stand in: its 1-based number among the visible ones, and its name. */
export interface SheetName {
  number: number;
  name: string;
}

/** The cells of a row that are words of one line, "BULAN : FEBRUARI 2019". */
function lines({ row, cells }: SheetRow, placeOf: (row: number) => Place): Block[] {
  const apart = cells.every(({ colSpan }) => colSpan > 1);
  const groups = apart ? cells.map((cell) => [cell]) : [cells];
  return groups.map((group) => ({
    type: 'paragraph',
    text: group.map(({ text }) => text).join(' '),
    place: placeOf(row),
    ...(group.every(({ bold }) => bold) && { bold: true }),
  }));
}

/** The rows of a table as a Grid; empty rows within it are left out, so a row's number in the sheet is its `line`. */
function gridOf(rows: readonly SheetRow[], placeOf: (row: number) => Place): Grid {
  const index = new Map(rows.map(({ row }, at) => [row, at]));
  const left = rows.reduce((least, { cells }) => Math.min(least, cells[0]?.col ?? 0), Number.POSITIVE_INFINITY);
  const rowsCovered = ({ row, rowSpan }: SheetCell) => {
    let count = 1;
    while (count < rowSpan && index.has(row + count)) count++;
    return count;
  };
  const cells = rows.flatMap(({ cells: own }, at) =>
    own.map((cell): Cell => {
      const { row, col, colSpan, text, bold, italic } = cell;
      return {
        row: at,
        col: col - left,
        rowSpan: rowsCovered(cell),
        colSpan,
        text,
        place: { ...placeOf(row), row: at, column: col - left, text },
        ...(bold && { bold }),
        ...(italic && { italic }),
      };
    }),
  );
  const { cells: kept, cols } = withoutUnusedColumns(cells);
  return { rows: rows.length, cols, cells: kept, pages: [], place: placeOf(rows[0]?.row ?? 0) };
}

/** The tables of a sheet with the lines around them. `page` is the number of the sheet, `line` the row in it. */
export function sheetBlocks(cells: readonly SheetCell[], { number, name }: SheetName): Block[] {
  const placeOf = (row: number): Place => ({ page: number, sheet: name, line: row + 1 });
  return regionsOf(cells).flatMap(({ titles, table, notes }): Block[] => [
    ...titles.flatMap((row) => lines(row, placeOf)),
    ...(table.length > 0 ? [{ type: 'table' as const, grid: gridOf(table, placeOf) }] : []),
    ...notes.flatMap((row) => lines(row, placeOf)),
  ]);
}
