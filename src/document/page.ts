import type { Box } from './place.js';

/** A run of text without a space in it, as drawn on a page. */
export interface Word {
  text: string;
  box: Box;
  /** Font size in points. */
  size: number;
  bold: boolean;
  italic: boolean;
}

/** A drawn horizontal or vertical line; a thin filled rectangle or a cell border counts as one. PDF points from the top left. */
export interface Ruling {
  orientation: 'horizontal' | 'vertical';
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** What is drawn on one page, before any table is looked for. */
export interface Page {
  /** 1-based. */
  number: number;
  width: number;
  height: number;
  words: Word[];
  rulings: Ruling[];
}
