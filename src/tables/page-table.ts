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

/** Which rows of tagged tables stand at the ends of a table of one page; indices and counts are those of the whole tagged table. */
export interface TagSpan {
  /** Index of the first tagged row, and the number of rows of its table. */
  first: number;
  firstOf: number;
  /** How many rows at the top can be a repeated header: the tagged rows between them and the next one do not stand on the page. */
  repeated: number;
  /** Index of the first tagged row after those. */
  next: number;
  /** Index of the last tagged row, and the number of rows of its table. */
  last: number;
  lastOf: number;
  /** Row of the page's table at which that tagged table begins. */
  lastStart: number;
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
  /** The tagged rows that it begins and ends with, where all of its text is tagged. */
  tagSpan?: TagSpan;
}
