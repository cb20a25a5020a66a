import type { Component } from './components.js';
import type { Line } from './merge-lines.js';

/** Positions of column and row boundaries, and the lines on them. */
export interface Joints {
  xs: number[];
  ys: number[];
  /** wall[r][c]: a line stands on boundary xs[c] beside row r. */
  walls: boolean[][];
  /** floors[r][c]: a line lies on boundary ys[r] above column c (r = rows: below the last row). */
  floors: boolean[][];
}

/** Boundaries nearer than this that are never drawn side by side are one, drawn unevenly from row to row. */
const UNEVEN_X = 7;
const UNEVEN_Y = 4;
/** Boundaries nearer than this are a double border. */
const DOUBLE = 3.6;
/** Part of a cell's side that must be drawn. */
const COVER = 0.7;
/** Lines that reach this far beyond the outermost crossing line show that the outer border is missing. */
const OVERHANG = 9;
/** Part of a table's extent over which lines that end together must stand to bound it though they are few: those of merged cells. */
const MOST = 0.9;

/** The joint grid of a component: distinct boundaries, missing outer borders filled in, and which sides are drawn. */
export function joints(component: Component): Joints {
  const horizontal = closeEnds(component.horizontal, component.vertical);
  const vertical = closeEnds(component.vertical, component.horizontal);
  const xs = boundaries(vertical, UNEVEN_X);
  const ys = boundaries(horizontal, UNEVEN_Y);
  const rows = Math.max(0, ys.length - 1);
  const cols = Math.max(0, xs.length - 1);
  const walls = grid(rows, xs.length);
  const floors = grid(ys.length, cols);
  for (const line of vertical) mark(line, xs, ys, (boundary, step) => set(walls, step, boundary));
  for (const line of horizontal) mark(line, ys, xs, (boundary, step) => set(floors, boundary, step));
  return { xs, ys, walls, floors };
}

/** Adds a line where at least two of `crossing` run on beyond the outermost of `lines` and end together: an undrawn border. */
function closeEnds(lines: Line[], crossing: Line[]): Line[] {
  const first = Math.min(...lines.map((line) => line.at));
  const last = Math.max(...lines.map((line) => line.at));
  const out = [...lines];
  for (const [ends, at] of [
    [crossing.filter((line) => line.from < first - OVERHANG), (line: Line) => line.from],
    [crossing.filter((line) => line.to > last + OVERHANG), (line: Line) => line.to],
  ] as const) {
    const edge = median(ends.map(at));
    const together = ends.filter((line) => Math.abs(at(line) - edge) <= DOUBLE);
    const merged = together.length >= 3 && extent(together) >= MOST * extent(crossing);
    if (together.length < 2 || (together.length * 2 < crossing.length && !merged)) continue;
    const places = together.map((line) => line.at);
    out.push({ at: edge, from: Math.min(...places), to: Math.max(...places) });
  }
  return out.sort((a, b) => a.at - b.at);
}

/** From the first to the last of the lines, which are sorted, in points. */
function extent(lines: Line[]): number {
  return (lines.at(-1)?.at ?? 0) - (lines[0]?.at ?? 0);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Distinct positions of lines; uneven ones that never stand side by side are put together. */
function boundaries(lines: Line[], uneven: number): number[] {
  const groups: { at: number; last: number; lines: Line[] }[] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const near = group && line.at - group.at <= uneven;
    const sideBySide =
      near && group.lines.some((other) => Math.min(other.to, line.to) - Math.max(other.from, line.from) > 4);
    if (group && near && (line.at - group.last <= DOUBLE || !sideBySide)) {
      group.lines.push(line);
      group.last = line.at;
    } else groups.push({ at: line.at, last: line.at, lines: [line] });
  }
  return groups.map((group) => {
    const weight = group.lines.reduce((sum, line) => sum + line.to - line.from, 0);
    return group.lines.reduce((sum, line) => sum + line.at * (line.to - line.from), 0) / (weight || 1);
  });
}

/** Calls `set` for each step between neighbouring `across` positions that the line covers. */
function mark(line: Line, along: number[], across: number[], set: (boundary: number, step: number) => void): void {
  const boundary = nearest(along, line.at);
  for (let step = 0; step + 1 < across.length; step++) {
    const from = across[step] ?? 0;
    const to = across[step + 1] ?? 0;
    const covered = Math.min(to, line.to) - Math.max(from, line.from);
    if (covered >= (to - from) * COVER || covered >= to - from - 3) if (covered > 0) set(boundary, step);
  }
}

/** Index of the position nearest to `at`; positions are sorted. */
export function nearest(positions: number[], at: number): number {
  let best = 0;
  for (const [index, position] of positions.entries())
    if (Math.abs(position - at) < Math.abs((positions[best] ?? 0) - at)) best = index;
  return best;
}

function grid(rows: number, cols: number): boolean[][] {
  return Array.from({ length: rows }, () => new Array<boolean>(cols).fill(false));
}

function set(rows: boolean[][], row: number, col: number): void {
  const line = rows[row];
  if (line && col < line.length) line[col] = true;
}
