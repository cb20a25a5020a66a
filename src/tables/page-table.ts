import type { Word } from '../document/page.js';
import type { Box } from '../document/place.js';

/** A cell as found on a page, with the words that stand in it. */
export interface PageCell {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  box: Box;
  words: Word[];
}

/** A table as found on one page, before its cells are put into text and before it is joined with the next page. */
export interface PageTable {
  /** 1-based. */
  page: number;
  box: Box;
  rows: number;
  /** Boundaries of the columns in points from the left, one more than there are columns. */
  columns: number[];
  cells: PageCell[];
  /** Found by its lines, or by the alignment of its text alone. */
  ruled: boolean;
}
