import type { Cell } from '../../document/grid.js';

/** Columns in which no cell begins, as spans leave them, are taken out. */
export function withoutUnusedColumns(cells: Cell[]): { cells: Cell[]; cols: number } {
  const starts = [...new Set(cells.map(({ col }) => col))].sort((a, b) => a - b);
  const column = new Map(starts.map((col, index) => [col, index]));
  const next = (end: number) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const moved = cells.map((cell) => {
    const col = column.get(cell.col) ?? 0;
    return { ...cell, col, colSpan: next(cell.col + cell.colSpan) - col, place: { ...cell.place, column: col } };
  });
  return { cells: moved, cols: starts.length };
}
