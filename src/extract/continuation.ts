import { type Cell, cellMatrix, type Grid } from '../document/grid.js';
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

/**
 * Tables without a header that follow another with no words between them go on with it: pages where the header is not
 * repeated, or where the number column was lost.
 */
export function continueTables(tables: PlacedTable[]): PlacedTable[] {
  const result: PlacedTable[] = [];
  for (const table of tables) {
    const previous = result.at(-1);
    if (previous && table.before.length === 0 && headerRowsOf(table.grid) === 0) {
      const headerRows = headerRowsOf(previous.grid);
      const missing = headerRows > 0 ? missingColumns(previous.grid, table.grid, headerRows) : null;
      if (missing !== null) {
        result[result.length - 1] = { ...previous, grid: append(previous.grid, table.grid, missing) };
        continue;
      }
    }
    result.push(table);
  }
  return result;
}
