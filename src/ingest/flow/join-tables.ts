import type { Grid } from '../../document/grid.js';
import { isHeaderRow } from '../text/header-row.js';

/** Header rows at most that are looked for again at the head of the next table. */
const MAX_HEADER_ROWS = 4;

function rowTexts({ cells }: Grid, row: number): string[] {
  return cells.filter((cell) => cell.row === row).map(({ text }) => text);
}

function sameRow(a: Grid, b: Grid, row: number): boolean {
  const key = (grid: Grid) =>
    rowTexts(grid, row)
      .map((text) => text.toLowerCase().replace(/\W/g, ''))
      .join('|');
  return key(a) === key(b);
}

/** Rows at the head of `next` that repeat the head of `table`. */
function repeatedHeader(table: Grid, next: Grid): number {
  let count = 0;
  while (count < Math.min(table.rows, next.rows, MAX_HEADER_ROWS) && sameRow(table, next, count)) count++;
  return count;
}

/**
 * Two tables with nothing between them as one, where the second goes on with the first: as many columns, and the same
 * header or none. Word prints them as one; converters cut a table at a page break. Undefined where they are two.
 */
export function joinTables(table: Grid, next: Grid): Grid | undefined {
  if (table.cols !== next.cols) return undefined;
  const repeated = repeatedHeader(table, next);
  if (repeated === 0 && isHeaderRow(rowTexts(next, 0))) return undefined;
  const shift = table.rows - repeated;
  const moved = next.cells
    .filter(({ row }) => row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row + shift, place: { ...cell.place, row: cell.row + shift } }));
  return { ...table, rows: next.rows + shift, cells: [...table.cells, ...moved] };
}
