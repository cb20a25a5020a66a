import type { Matrix } from '../pdf/matrix.js';

/** An image in grey, row by row from the top: 0 is black, 255 white. */
export interface Raster {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** How far a page is turned clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** The picture of a page as displayed, at the resolution that it has in the file or was drawn at. */
export interface PageImage extends Raster {
  /** Pixels per inch; the mean of both directions where they differ, as on fax pages. */
  dpi: number;
  /** Of the page as displayed, in points. */
  pageWidth: number;
  pageHeight: number;
  /** Takes pixels to PDF points from the top left of the page as displayed. */
  toPage: Matrix;
  /** It holds black and white alone, as fax machines give it. */
  bilevel: boolean;
}

/** The image of a page made ready for recognition: upright, straight, without specks. */
export interface PageRaster extends Raster {
  /** Pixels per inch. */
  dpi: number;
  /** How far the page was turned clockwise, in degrees, to stand upright. */
  turn: Turn;
  /** Its source held black and white alone, which breaks faint lines. */
  bilevel: boolean;
  /** How far the page as turned leans clockwise, in degrees; the raster is straightened around the middle of the page. */
  lean: number;
  /** Of the page as turned, in points. */
  pageWidth: number;
  pageHeight: number;
  /** Takes pixels to PDF points from the top left of the page as turned and straightened; undoes scaling. */
  toPage: Matrix;
}
