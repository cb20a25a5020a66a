import { type Cell, cellMatrix, type Grid } from '../document/grid.js';
import { squash } from './columns.js';
import type { PlacedTable } from './outline.js';
import { isFigure } from './rows.js';
import { headerRowsOf } from './table-model.js';

/** Share of the filled cells of each column that are figures. */
function figureShares(matrix: (Cell | undefined)[][], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const filled = matrix.map((row) => row[column]?.text ?? '').filter(Boolean);
    return filled.length === 0 ? 0.5 : filled.filter(isFigure).length / filled.length;
  });
}

/** Number of columns that the second table lacks on the left to stand under the first, or null when it does not fit. */
function missingColumns(above: Grid, below: Grid, headerRows: number): number | null {
  const missing = above.cols - below.cols;
  if (missing < 0 || missing > 1 || below.cols < 3) return null;
  const upper = figureShares(cellMatrix(above).slice(headerRows), above.cols);
  const lower = figureShares(cellMatrix(below), below.cols);
  const fits = lower.every((share, column) => share > 0.6 === (upper[column + missing] ?? 0) > 0.6);
  return fits && lower.some((share) => share > 0.6) ? missing : null;
}

function append(above: Grid, below: Grid, missing: number): Grid {
  const moved = below.cells.map((cell) => ({ ...cell, row: cell.row + above.rows, col: cell.col + missing }));
  return {
    ...above,
    rows: above.rows + below.rows,
    cells: [...above.cells, ...moved],
    pages: [...new Set([...above.pages, ...below.pages])],
  };
}

/** The texts of the header rows, letters and digits alone. */
function headerKey(grid: Grid, headerRows: number): string {
  const cells = grid.cells.filter((cell) => cell.row < headerRows).sort((a, b) => a.row - b.row || a.col - b.col);
  return cells.map((cell) => squash(cell.text)).join('|');
}

/** A grid without its first rows. */
function withoutRows(grid: Grid, count: number): Grid {
  const cells = grid.cells.filter((cell) => cell.row >= count).map((cell) => ({ ...cell, row: cell.row - count }));
  return { ...grid, rows: grid.rows - count, cells };
}

/**
 * The table with another one appended, where the second has no header and its columns fit, or repeats the header of the
 * first; null where it is a table of its own.
 */
function joined(above: Grid, below: Grid): Grid | null {
  const upper = headerRowsOf(above);
  if (upper === 0) return null;
  const lower = headerRowsOf(below);
  if (lower === 0) {
    const missing = missingColumns(above, below, upper);
    return missing === null ? null : append(above, below, missing);
  }
  const repeats = above.cols === below.cols && headerKey(above, upper) === headerKey(below, lower);
  return repeats ? append(above, withoutRows(below, lower), 0) : null;
}

/**
 * Tables that follow another with no words between them and have no header of their own, or repeat its header, go on with
 * it: pages where the header is not repeated, or where the number column was lost.
 */
export function continueTables(tables: PlacedTable[]): PlacedTable[] {
  const result: PlacedTable[] = [];
  for (const table of tables) {
    const previous = result.at(-1);
    const grid = previous && table.before.length === 0 ? joined(previous.grid, table.grid) : null;
    if (previous && grid) result[result.length - 1] = { ...previous, grid };
    else result.push(table);
  }
  return result;
}
