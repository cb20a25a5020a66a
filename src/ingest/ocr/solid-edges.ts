import type { Raster } from './raster.js';
import { INK } from './skew.js';

/** Depth in points to which a filled area is looked at; letters and thick lines are not as deep. */
const DEPTH = 8;
/** Part of the way that the area covers, on one side. */
const FILLED = 0.9;
/** Part of it that is white on the other side; letters may stand against the area. */
const WHITE = 0.5;

/**
 * Whether a filled area begins along a row: shaded cells of a copy in black and white are black, and their borders cannot be told
 * from them. `side` is how far the edge may be from the row; `point` the length of a point.
 */
export function isSolidEdge(
  raster: Raster,
  from: number,
  row: number,
  to: number,
  side: number,
  point: number,
): boolean {
  const [left, right, level] = [Math.round(from), Math.round(to), Math.round(row)];
  const depths = [side + 1, side + (DEPTH / 2) * point, side + DEPTH * point].map(Math.round);
  const deepest = depths[2] ?? 0;
  if (level - deepest < 0 || level + deepest >= raster.height || right <= left) return false;
  const isInk = (x: number, y: number) => (raster.grey[y * raster.width + x] ?? 255) < INK;
  return [1, -1].some((down) => {
    let [filled, white] = [0, 0];
    for (let x = left; x < right; x++) {
      if (depths.every((depth) => isInk(x, level + down * depth))) filled++;
      if (!isInk(x, level - down * (side + 1))) white++;
    }
    return filled >= FILLED * (right - left) && white >= WHITE * (right - left);
  });
}
