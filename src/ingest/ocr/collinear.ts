import type { Stroke } from './line-runs.js';
import type { Raster } from './raster.js';

const FAINT_INK = 170;

/** How far strokes of one line may stand apart, in pixels. */
export interface Reach {
  /** Across the line. */
  shift: number;
  /** Along it, between strokes of any length. */
  gap: number;
  /** Along it, between long strokes. */
  longGap: number;
  /** Along it, where traces of the line are left, between strokes of which one has at least the ink of `sure` pixels. */
  tracedGap: number;
  sure: number;
  /** Letters have ink on both sides of a trace at this distance, lines have none. */
  side: number;
}

/** Part of a gap that traces of a faint line cover. */
const TRACED = 0.12;

/** Part of the lengths of two strokes that the gap between them may have. */
const GAP_SHARE = 0.4;

/** Joins strokes that lie on one line with gaps of a faint copy between them. */
export function joinCollinear(strokes: readonly Stroke[], reach: Reach, raster: Raster): Stroke[] {
  const joined: Stroke[] = [];
  const sorted = [...strokes].sort((a, b) => a.from - b.from || a.start - b.start);
  for (const stroke of sorted) {
    const before = nearest(joined, stroke, reach, raster);
    if (before < 0) joined.push(stroke);
    else joined[before] = union(joined[before] ?? stroke, stroke);
  }
  return joined;
}

function nearest(joined: readonly Stroke[], stroke: Stroke, reach: Reach, raster: Raster): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (let at = 0; at < joined.length; at++) {
    const left = joined[at];
    if (!left) continue;
    const gap = stroke.from - left.to;
    const allowed = Math.max(reach.gap, Math.min(reach.longGap, GAP_SHARE * (left.ink + stroke.ink)));
    const shift = Math.abs(left.end - stroke.start);
    const off = stroke.to <= left.to ? Math.abs(rowAt(left, stroke.from) - stroke.start) : shift;
    if (off > reach.shift || gap > Math.max(allowed, reach.tracedGap)) continue;
    if (gap > allowed) {
      const sure = Math.max(left.ink, stroke.ink) >= reach.sure;
      if (!sure || traces(raster, left.to, left.end, stroke.from, stroke.start, reach.side) < TRACED) continue;
    }
    if (Math.max(0, gap) + off < least) [best, least] = [at, Math.max(0, gap) + off];
  }
  return best;
}

function rowAt({ from, to, start, end }: Stroke, x: number): number {
  return start + ((end - start) * (x - from)) / Math.max(1, to - from);
}

function union(a: Stroke, b: Stroke): Stroke {
  if (b.to <= a.to) return { ...a, ink: Math.min(a.to - a.from, a.ink + b.ink) };
  return {
    from: a.from,
    to: b.to,
    start: a.start,
    end: b.end,
    ink: Math.min(b.to - a.from, a.ink + b.ink),
    thickness: Math.max(a.thickness, b.thickness),
  };
}

/**
 * The part of the columns between two places that have ink on the straight line between them, and none `side` pixels above and
 * below it.
 */
export function traces(
  { width, height, grey }: Raster,
  from: number,
  start: number,
  to: number,
  end: number,
  side: number,
): number {
  const ink = (x: number, y: number) => y >= 0 && y < height && (grey[y * width + x] ?? 255) < FAINT_INK;
  let inked = 0;
  for (let x = Math.ceil(from); x < to; x++) {
    const row = Math.floor(start + ((end - start) * (x - from)) / (to - from));
    if (ink(x, row - side) || ink(x, row + side)) continue;
    if (ink(x, row - 1) || ink(x, row) || ink(x, row + 1)) inked++;
  }
  return inked / Math.max(1, to - from);
}
