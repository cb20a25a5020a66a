import type { Raster } from './raster.js';

/** Darker pixels are ink, on paper made white. */
export const INK = 140;
const MAX_SKEW = 5;
/** More edge pixels than this tell no more. */
const MAX_POINTS = 30_000;
const COARSE = 0.5;
const STEPS = [0.1, 0.02];

/** How a page of lines of text or of a table leans. */
export interface Skew {
  /** Degrees clockwise that its lines lean, within ±5. */
  degrees: number;
  /** How sharply the lines part at that angle: 1 for ink spread evenly; 5 and more for text. */
  sharpness: number;
}

/**
 * The angle at which the upper edges of the ink fall on the fewest rows (with `upright` false: its left edges on the fewest
 * columns, for a page that lies on its side).
 */
export function skewOf(raster: Raster, upright: boolean): Skew {
  const { along, across, count } = edges(raster, upright);
  const bins = new Uint32Array((upright ? raster.height : raster.width) + 2 * PAD + 1);
  const extent = upright ? raster.width : raster.height;
  const score = (degrees: number) => sharpnessAt(degrees, along, across, count, extent, bins);
  let best: Skew = { degrees: 0, sharpness: score(0) };
  const search = (from: number, to: number, step: number) => {
    const steps = Math.round((to - from) / step);
    for (let at = 0; at <= steps; at++) {
      const degrees = from + at * step;
      const sharpness = score(degrees);
      if (sharpness > best.sharpness) best = { degrees, sharpness };
    }
  };
  search(-MAX_SKEW, MAX_SKEW, COARSE);
  let reach = COARSE;
  for (const step of STEPS) {
    search(best.degrees - reach, best.degrees + reach, step);
    reach = step;
  }
  return { degrees: Math.round(best.degrees * 100) / 100, sharpness: best.sharpness };
}

/** Rows beyond the page that leaning lines may fall on. */
const PAD = 256;

interface Edges {
  along: Float32Array;
  across: Float32Array;
  count: number;
}

/** Ink pixels with paper before them. `across` counts rows where `upright`, else columns from the right. */
function edges({ width, height, grey }: Raster, upright: boolean): Edges {
  const back = upright ? width : 1;
  let total = 0;
  for (let at = back; at < grey.length; at++) if ((grey[at] ?? 255) < INK && (grey[at - back] ?? 0) >= INK) total++;
  const every = Math.max(1, Math.ceil(total / MAX_POINTS));
  const size = Math.ceil(total / every);
  const along = new Float32Array(size);
  const across = new Float32Array(size);
  let count = 0;
  let seen = 0;
  for (let y = 1; y < height; y++)
    for (let x = 1; x < width; x++) {
      const at = y * width + x;
      if ((grey[at] ?? 255) >= INK || (grey[at - back] ?? 0) < INK || seen++ % every > 0) continue;
      along[count] = upright ? x : y;
      across[count] = upright ? y : width - x;
      count++;
    }
  return { along, across, count };
}

/** Sum of squares of the points on each row, against that of points spread evenly. */
function sharpnessAt(
  degrees: number,
  along: Float32Array,
  across: Float32Array,
  count: number,
  extent: number,
  bins: Uint32Array,
): number {
  if (count === 0) return 0;
  const slope = Math.tan((degrees * Math.PI) / 180);
  bins.fill(0);
  for (let at = 0; at < count; at++) {
    const bin = Math.round((across[at] ?? 0) - ((along[at] ?? 0) - extent / 2) * slope) + PAD;
    if (bin >= 0 && bin < bins.length) bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let squares = 0;
  for (let at = 0; at < bins.length; at++) squares += (bins[at] ?? 0) ** 2;
  return (squares * (bins.length - 2 * PAD)) / (count * count);
}
