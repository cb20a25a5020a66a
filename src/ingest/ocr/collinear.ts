import type { Stroke } from './line-runs.js';

/** How far strokes of one line may stand apart, in pixels. */
export interface Reach {
  /** Across the line. */
  shift: number;
  /** Along it, between strokes of any length. */
  gap: number;
  /** Along it, between long strokes. */
  longGap: number;
}

/** Part of the lengths of two strokes that the gap between them may have. */
const GAP_SHARE = 0.4;

/** Joins strokes that lie on one line with gaps of a faint copy between them. */
export function joinCollinear(strokes: readonly Stroke[], reach: Reach): Stroke[] {
  const joined: Stroke[] = [];
  const sorted = [...strokes].sort((a, b) => a.from - b.from || a.start - b.start);
  for (const stroke of sorted) {
    const before = nearest(joined, stroke, reach);
    if (before < 0) joined.push(stroke);
    else joined[before] = union(joined[before] ?? stroke, stroke);
  }
  return joined;
}

function nearest(joined: readonly Stroke[], stroke: Stroke, reach: Reach): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (let at = 0; at < joined.length; at++) {
    const left = joined[at];
    if (!left) continue;
    const gap = stroke.from - left.to;
    const allowed = Math.max(reach.gap, Math.min(reach.longGap, GAP_SHARE * (left.ink + stroke.ink)));
    const shift = Math.abs(left.end - stroke.start);
    const off = stroke.to <= left.to ? Math.abs(rowAt(left, stroke.from) - stroke.start) : shift;
    if (gap > allowed || off > reach.shift) continue;
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
