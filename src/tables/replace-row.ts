import type { PageCell, PageTable } from './page-table.js';

/** The cells of a row that span no other row: those that can be parted with it. */
export function ownCells({ cells }: PageTable, row: number): PageCell[] {
  return cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
}

/** The table with the own cells of a row replaced by `parts`, which take up `count` rows; cells that span the row grow. */
export function replaceRow({ cells, ...table }: PageTable, row: number, parts: PageCell[], count: number): PageTable {
  const added = count - 1;
  const around = cells
    .filter((cell) => cell.row < row || (cell.row === row && cell.rowSpan > 1))
    .map((cell) => (cell.row + cell.rowSpan > row ? { ...cell, rowSpan: cell.rowSpan + added } : cell));
  const below = cells.filter((cell) => cell.row > row).map((cell) => ({ ...cell, row: cell.row + added }));
  return { ...table, cells: [...around, ...parts, ...below], rows: table.rows + added };
}
