import { traces } from './collinear.js';
import type { Stroke } from './line-runs.js';
import type { Raster } from './raster.js';
import { INK } from './skew.js';
import { isSolidEdge } from './solid-edges.js';

/** Lengths in points: lines that end this near touch; both ends of a short line must come nearer. */
const TOUCH = 4.5;
const SHORT_TOUCH = 2.5;
/** A shorter line counts only where both its ends touch lines across it. */
const SURE = 30;
/** A line that touches none across it, and is shorter, is no border of a table. */
const ALONE = 100;
/** Lines alone this near the edge are shadows of the scanner's lid. */
const EDGE = 20;
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
      const length = line.to - line.from;
      if (length < SURE * point) return touching(line, upright, SHORT_TOUCH * point).both;
      if (touching(line, upright, TOUCH * point).any) return true;
      const atEdge = line.start < EDGE * point || line.start > raster.height - EDGE * point;
      return length >= ALONE * point && !atEdge && !underlines(line, raster, point);
    });
    upright = upright.filter((line) => {
      if (line.to - line.from < SURE * point) return touching(line, kept, SHORT_TOUCH * point).both;
      return touching(line, kept, TOUCH * point).any;
    });
    level = kept;
    if (level.length + upright.length === before) break;
  }
  return { horizontal: level, vertical: upright };
}

/** Part of the way to the next line across that traces of a fading line cover. */
const TRACED = 0.25;
/** Fading lines are followed this far, in points. */
const REACH = 90;
const SIDE = 2.2;

/**
 * Lines drawn out to the next line across them where traces of them lead there, or the edge of a filled area. `raster` has the
 * lines along its rows; `point` is the length of a point in its pixels.
 */
export function lengthened(
  lines: readonly Stroke[],
  across: readonly Stroke[],
  raster: Raster,
  point: number,
): Stroke[] {
  const reach = REACH * point;
  const side = Math.round(SIDE * point);
  const leads = (from: number, to: number, level: number) =>
    to - from <= reach &&
    (traces(raster, from, level, to, level, side) >= TRACED || isSolidEdge(raster, from, level, to, side, point));
  const longer = lines.map((line) => {
    const level = (line.start + line.end) / 2;
    const places = across
      .filter(({ from, to }) => from - 4 <= level && level <= to + 4)
      .map(({ start, end }) => (start + end) / 2)
      .sort((a, b) => a - b);
    let { from, to } = line;
    for (const place of places.toReversed()) if (place < from && leads(place, from, line.start)) from = place;
    for (const place of places) if (place > to && leads(to, place, line.end)) to = place;
    return { ...line, from, to };
  });
  return withoutCovered(longer, side);
}

/** Without lines that lie on a longer one: pieces of one border may all have been drawn out to the same end. */
function withoutCovered(lines: readonly Stroke[], side: number): Stroke[] {
  const kept: Stroke[] = [];
  for (const line of lines.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const isCovered = kept.some(
      ({ from, to, start, end }) =>
        from <= line.from + side &&
        line.to <= to + side &&
        Math.abs(start - line.start) <= side &&
        Math.abs(end - line.end) <= side,
    );
    if (!isCovered) kept.push(line);
  }
  return kept;
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
