import type { Place } from './place.js';

/** A cell of a table. `row` and `col` are 0-based; a merged cell stands once, with its spans. */
export interface Cell {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  /** Lines of a cell are joined by one space; words broken by a hyphen at a line end stay as printed. */
  text: string;
  place: Place;
  bold?: boolean;
  italic?: boolean;
  /** Figures of it that could not be read with certainty, as they were read at best; "▯" stands for each in `text`. */
  doubt?: string;
}

/** A table as found, stitched over pages: `pages` lists the 1-based pages that it covers (empty for text exports). */
export interface Grid {
  rows: number;
  cols: number;
  cells: Cell[];
  /** The caption ("Tabel 3.1 Pengukuran …") or the nearest heading above the table. */
  caption?: string;
  pages: number[];
  /** Place of the table: its first page and its box there, or its first line. */
  place: Place;
}

/** The grid as rows of cells: a merged cell stands in every position that it covers; undefined where nothing is. */
export function cellMatrix(grid: Grid): (Cell | undefined)[][] {
  const matrix: (Cell | undefined)[][] = Array.from({ length: grid.rows }, () => new Array(grid.cols).fill(undefined));
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const line = matrix[row];
      if (!line) continue;
      for (let col = cell.col; col < cell.col + cell.colSpan && col < grid.cols; col++) line[col] = cell;
    }
  }
  return matrix;
}
