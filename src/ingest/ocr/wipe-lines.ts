import type { Stroke } from './line-runs.js';

const INK = 170;

/**
 * Makes the pixels of lines white. Where ink crosses a line (a letter that stands on it) the line is left, so that no letter loses a
 * part. Strokes are counted in pixels `step` times as large as those of `grey`; `upright` strokes run down the columns.
 */
export function wipe(
  grey: Uint8Array,
  width: number,
  height: number,
  strokes: readonly Stroke[],
  step: number,
  upright: boolean,
): void {
  const [along, across] = upright ? [width, 1] : [1, width];
  const [length, depth] = upright ? [height, width] : [width, height];
  for (const { from, to, start, end, thickness } of strokes) {
    const slope = (end - start) / Math.max(1, to - from);
    const half = Math.ceil((thickness / 2 + 1) * step);
    const last = Math.min(length, Math.ceil(to * step));
    for (let x = Math.max(0, Math.floor(from * step)); x < last; x++) {
      const middle = Math.round((start + slope * (x / step - from)) * step);
      const [top, bottom] = [Math.max(0, middle - half), Math.min(depth - 1, middle + half)];
      const before = grey[x * along + Math.max(0, top - 1) * across] ?? 255;
      const after = grey[x * along + Math.min(depth - 1, bottom + 1) * across] ?? 255;
      if (before < INK || after < INK) continue;
      for (let y = top; y <= bottom; y++) grey[x * along + y * across] = 255;
    }
  }
}
