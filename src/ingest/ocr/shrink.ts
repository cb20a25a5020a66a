import type { Raster } from './raster.js';

/** An image made smaller by averaging `step` by `step` pixels into one; the image itself where `step` is 1. */
export function shrink(raster: Raster, step: number): Raster {
  if (step <= 1) return raster;
  const width = Math.max(1, Math.floor(raster.width / step));
  const height = Math.max(1, Math.floor(raster.height / step));
  const grey = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const area = step * step;
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let down = 0; down < step; down++) {
      let from = (y * step + down) * raster.width;
      for (let x = 0; x < width; x++)
        for (let right = 0; right < step; right++) sums[x] = (sums[x] ?? 0) + (raster.grey[from++] ?? 0);
    }
    for (let x = 0; x < width; x++) grey[y * width + x] = (sums[x] ?? 0) / area;
  }
  return { width, height, grey };
}
