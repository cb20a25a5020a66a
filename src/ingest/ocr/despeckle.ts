import type { Raster } from './raster.js';

const INK = 128;

/** A black and white image without its specks: single black pixels, or pairs, with white all around. Dots of letters are larger. */
export function despeckle(raster: Raster): Raster {
  const { width, height } = raster;
  const grey = Uint8Array.from(raster.grey);
  const ink = (at: number) => (raster.grey[at] ?? 255) < INK;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (!ink(at)) continue;
      const up = at - width;
      const down = at + width;
      const alone =
        !ink(at - 1) &&
        !ink(at + 1) &&
        !ink(up) &&
        !ink(down) &&
        !ink(up - 1) &&
        !ink(up + 1) &&
        !ink(down - 1) &&
        !ink(down + 1);
      if (alone) grey[at] = 255;
    }
  return { width, height, grey };
}
