import type { Matrix } from '../pdf/matrix.js';

/** An image in grey, row by row from the top: 0 is black, 255 white. */
export interface Raster {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** The image of a page made ready for recognition: upright, straight, without specks. */
export interface PageRaster extends Raster {
  /** Pixels per inch. */
  dpi: number;
  /** How far the page was turned clockwise, in degrees, to stand upright. */
  turn: 0 | 90 | 180 | 270;
  /** Takes pixels to PDF points from the top left of the page as turned; undoes scaling and deskewing. */
  toPage: Matrix;
}
