import type { Stroke } from './line-runs.js';
import type { Raster } from './raster.js';
import { INK } from './skew.js';

/** Lengths in points. */
const TOUCH = 4.5;
/** A shorter line counts only where both its ends touch lines across it. */
const SURE = 30;
/** A line that touches none across it, and is shorter, is no border of a table. */
const ALONE = 100;
/** Letters stand this near above an underline, and cover this part of it at least. */
const ABOVE = [1.2, 4] as const;
const UNDERLINED = 0.2;

interface Lines {
  horizontal: Stroke[];
  vertical: Stroke[];
}

/**
 * The lines that can be borders of tables: those that touch lines across them, and long horizontal ones that underline nothing.
 * Letters, edges of the scanner's lid and single strokes go. `point` is the length of a point in pixels of `raster`.
 */
export function connected(
  horizontal: readonly Stroke[],
  vertical: readonly Stroke[],
  raster: Raster,
  point: number,
): Lines {
  let [level, upright] = [[...horizontal], [...vertical]];
  // A line that goes may leave another one without support.
  for (let round = 0; round < 4; round++) {
    const before = level.length + upright.length;
    const kept = level.filter((line) => {
      const touches = touching(line, upright, TOUCH * point);
      if (touches.any) return touches.both || line.to - line.from >= SURE * point;
      return line.to - line.from >= ALONE * point && !underlines(line, raster, point);
    });
    upright = upright.filter((line) => {
      const touches = touching(line, kept, TOUCH * point);
      return touches.any && (touches.both || line.to - line.from >= SURE * point);
    });
    level = kept;
    if (level.length + upright.length === before) break;
  }
  return { horizontal: level, vertical: upright };
}

/** Whether lines across touch a line anywhere, and at both its ends. */
function touching(line: Stroke, across: readonly Stroke[], reach: number): { any: boolean; both: boolean } {
  const middle = (line.start + line.end) / 2;
  let [any, first, last] = [false, false, false];
  for (const other of across) {
    if (middle < other.from - reach || middle > other.to + reach) continue;
    const place = (other.start + other.end) / 2;
    if (place < line.from - reach || place > line.to + reach) continue;
    any = true;
    if (Math.abs(place - line.from) <= reach) first = true;
    if (Math.abs(place - line.to) <= reach) last = true;
  }
  return { any, both: first && last };
}

function underlines({ from, to, start, end, thickness }: Stroke, { width, grey }: Raster, point: number): boolean {
  const slope = (end - start) / Math.max(1, to - from);
  let covered = 0;
  for (let x = from; x < to; x++) {
    const top = start + slope * (x - from) - thickness / 2;
    for (let y = Math.round(top - ABOVE[1] * point); y <= top - ABOVE[0] * point; y++)
      if (y >= 0 && (grey[y * width + x] ?? 255) < INK) {
        covered++;
        break;
      }
  }
  return covered >= UNDERLINED * (to - from);
}
