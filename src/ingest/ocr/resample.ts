import { type Matrix, transformPoint } from '../pdf/matrix.js';
import type { Raster } from './raster.js';

/** Fractions of a pixel are counted in 1/256. */
const ONE = 256;

/**
 * An image of `width` by `height` pixels whose pixel (x, y) is that of `source` at `toSource`(x, y), bilinear; what lies outside
 * is white. `toSource` takes middles of pixels to middles of pixels.
 */
export function resample(source: Raster, width: number, height: number, toSource: Matrix): Raster {
  const grey = new Uint8Array(width * height).fill(255);
  const { grey: pixels, width: stride } = source;
  const [maxX, maxY] = [(source.width - 1) * ONE, (source.height - 1) * ONE];
  const [stepX, stepY] = [toSource[0] * ONE, toSource[1] * ONE];
  for (let y = 0; y < height; y++) {
    const [startX, startY] = transformPoint(toSource, 0, y);
    let [fromX, fromY] = [startX * ONE, startY * ONE];
    for (let x = 0, at = y * width; x < width; x++, at++, fromX += stepX, fromY += stepY) {
      if (fromX < -ONE / 2 || fromY < -ONE / 2 || fromX > maxX + ONE / 2 || fromY > maxY + ONE / 2) continue;
      const column = Math.min(maxX - 1, Math.max(0, fromX | 0));
      const row = Math.min(maxY - 1, Math.max(0, fromY | 0));
      const index = (row >> 8) * stride + (column >> 8);
      const right = column & 255;
      const down = row & 255;
      const top = (pixels[index] ?? 255) * (ONE - right) + (pixels[index + 1] ?? 255) * right;
      const bottom = (pixels[index + stride] ?? 255) * (ONE - right) + (pixels[index + stride + 1] ?? 255) * right;
      grey[at] = (top * (ONE - down) + bottom * down + 32_768) >> 16;
    }
  }
  return { width, height, grey };
}
