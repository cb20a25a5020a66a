import { type Matrix, multiply } from '../pdf/matrix.js';
import type { Raster } from './raster.js';

/** A side of a pixel may lean this much of its length. */
const MAX_LEAN = 0.002;

/** An image that stands upright: its rows run to the right and down the page. */
export interface Upright extends Raster {
  toPage: Matrix;
}

/**
 * Turns and mirrors an image so that its rows run to the right and down the page. `toPage` takes its pixels to points.
 * Undefined where the image leans, or has no extent.
 */
export function turned(image: Raster, toPage: Matrix): Upright | undefined {
  const [a, b, c, d] = toPage.map(Math.abs) as unknown as Matrix;
  if (b <= MAX_LEAN * a && c <= MAX_LEAN * d && a > 0 && d > 0) return mirrored(image, toPage);
  if (a <= MAX_LEAN * b && d <= MAX_LEAN * c && b > 0 && c > 0)
    return mirrored(transposed(image), multiply(toPage, [0, 1, 1, 0, 0, 0]));
  return undefined;
}

function transposed({ width, height, grey }: Raster): Raster {
  const out = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = grey[y * width + x] ?? 0;
  return { width: height, height: width, grey: out };
}

function mirrored(image: Raster, toPage: Matrix): Upright {
  const { width, height } = image;
  let [grey, matrix] = [image.grey, toPage];
  if (toPage[0] < 0) {
    grey = Uint8Array.from(grey);
    for (let y = 0; y < height; y++) grey.subarray(y * width, (y + 1) * width).reverse();
    matrix = multiply(matrix, [-1, 0, 0, 1, width, 0]);
  }
  if (toPage[3] < 0) {
    const rows = grey;
    grey = new Uint8Array(rows.length);
    for (let y = 0; y < height; y++) grey.set(rows.subarray(y * width, (y + 1) * width), (height - 1 - y) * width);
    matrix = multiply(matrix, [1, 0, 0, -1, 0, height]);
  }
  return { width, height, grey, toPage: matrix };
}
