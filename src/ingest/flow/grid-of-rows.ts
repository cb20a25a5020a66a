import { UnreadableError } from '../../document/errors.js';
import type { Cell, Grid } from '../../document/grid.js';
import type { Place } from '../../document/place.js';
import { withoutUnusedColumns } from './unused-columns.js';

/** A cell of a row, with what is printed in it. */
export interface RowCell {
  text: string;
  bold: boolean;
  italic: boolean;
  rowSpan: number;
  colSpan: number;
}

/** Columns past this one are left out; the widest table of the published reports has 40. */
const MAX_COLUMNS = 512;
/** Positions of a grid. A table of 2,000 pages with ten columns has a million. */
const MAX_POSITIONS = 2_000_000;

/** For each column the first row that is free in it. */
type FreeFrom = number[];

function firstFree(free: FreeFrom, row: number, from: number): number {
  let col = from;
  while ((free[col] ?? 0) > row) col++;
  return col;
}

/** How many of `span` columns from `col` on are free in a row: a span never covers a cell from above. */
function freeSpan(free: FreeFrom, row: number, col: number, span: number): number {
  let width = 1;
  while (width < span && col + width < MAX_COLUMNS && (free[col + width] ?? 0) <= row) width++;
  return width;
}

/**
 * Rows of cells with spans as a Grid, by the rules of HTML tables; undefined where there is no text in them. Empty cells that
 * span nothing are left out, as in text exports.
 * @param rowPlace the place of a row: a cell's place is that, with row and column
 * @throws UnreadableError OFFICE_TOO_LARGE
 */
export function gridOfRows(rows: readonly (readonly RowCell[])[], rowPlace: (row: number) => Place): Grid | undefined {
  const cells: Cell[] = [];
  const free: FreeFrom = [];
  rows.forEach((row, index) => {
    let col = 0;
    for (const { text, bold, italic, rowSpan, colSpan } of row) {
      col = firstFree(free, index, col);
      if (col >= MAX_COLUMNS) break;
      const width = freeSpan(free, index, col, colSpan);
      const height = Math.min(Math.max(1, rowSpan), rows.length - index);
      for (let at = col; at < col + width; at++) free[at] = index + height;
      cells.push({
        row: index,
        col,
        rowSpan: height,
        colSpan: width,
        text,
        place: { ...rowPlace(index), row: index, column: col, ...(text && { text }) },
        ...(bold && { bold }),
        ...(italic && { italic }),
      });
      col += width;
    }
  });
  if (!cells.some(({ text }) => text !== '')) return undefined;
  const { cells: compacted, cols } = withoutUnusedColumns(cells);
  if (rows.length * cols > MAX_POSITIONS)
    throw new UnreadableError(
      'OFFICE_TOO_LARGE',
      `tabel dengan ${rows.length} baris dan ${cols} kolom jauh melebihi laporan biasa; simpan bagian yang terisi saja`,
    );
  const shown = compacted.filter(({ text, rowSpan, colSpan }) => text !== '' || rowSpan > 1 || colSpan > 1);
  return { rows: rows.length, cols, cells: shown, pages: [], place: rowPlace(0) };
}
