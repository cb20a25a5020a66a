import type { Raster } from './raster.js';

/** A rectangle of pixels; `x1` and `y1` are outside. */
export interface PixelBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A raster as a PGM file, the form that is quickest to write and to read. */
export function toPgm({ width, height, grey }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}

/** A part of a raster with a white margin of `margin` pixels; what lies outside the raster is white. */
export function crop(raster: Raster, box: PixelBox, margin: number): Raster {
  const [left, top] = [Math.max(0, Math.floor(box.x0)), Math.max(0, Math.floor(box.y0))];
  const [right, bottom] = [Math.min(raster.width, Math.ceil(box.x1)), Math.min(raster.height, Math.ceil(box.y1))];
  const width = Math.max(1, right - left) + 2 * margin;
  const height = Math.max(1, bottom - top) + 2 * margin;
  const grey = new Uint8Array(width * height).fill(255);
  for (let y = top; y < bottom; y++) {
    const row = raster.grey.subarray(y * raster.width + left, y * raster.width + right);
    grey.set(row, (y - top + margin) * width + margin);
  }
  return { width, height, grey };
}
