import type { Box } from './place.js';

/** A run of text without a space in it, as drawn on a page. */
export interface Word {
  text: string;
  box: Box;
  /** Font size in points. */
  size: number;
  bold: boolean;
  italic: boolean;
  /** How sure the recogniser of a page image is of it, 0–100; absent where the text is the document's own. */
  confidence?: number;
}

/** A drawn horizontal or vertical line; a thin filled rectangle or a cell border counts as one. PDF points from the top left. */
export interface Ruling {
  orientation: 'horizontal' | 'vertical';
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The part on a page of a row of a tagged table: its cells from the left, with the words drawn for them. */
export interface TaggedRow {
  /** 0-based in the whole table, over all its pages: a row broken over two pages, or a header repeated on each, keeps its index. */
  index: number;
  cells: Word[][];
}

/** The part on a page of a table as the tags of a PDF give it: the rows with words, from the top. */
export interface TaggedTable {
  rows: TaggedRow[];
  /** Number of rows of the whole table, over all its pages. */
  rowCount: number;
}

/** What is drawn on one page, before any table is looked for. */
export interface Page {
  /** 1-based. */
  number: number;
  /** In points, of the page as turned. */
  width: number;
  height: number;
  /** How far the page as displayed was turned clockwise, in degrees, to stand upright. */
  turn?: 90 | 180 | 270;
  /** How far the page as turned leans clockwise, in degrees. Words and rulings are those of the page straightened around its middle. */
  lean?: number;
  words: Word[];
  rulings: Ruling[];
  /** The part on this page of the tables that the file's tags name; absent where the file has no tags. The words are those of `words`. */
  taggedTables?: TaggedTable[];
}
