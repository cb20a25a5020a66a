import type { Ruling } from '../document/page.js';

/** A merged line: at `at` on the other axis, from `from` to `to` along its own, in points. */
export interface Line {
  at: number;
  from: number;
  to: number;
}

/** Lines nearer than this are one line drawn twice (borders of neighbouring cells, double borders). */
const SAME_LINE = 2.4;
/** Gaps up to this long within a line are corners left out or dashes. */
const MAX_GAP = 3;

/** Horizontal and vertical lines of a page, with doubles and pieces merged, in order of position. */
export function mergeRulings(rulings: readonly Ruling[]): { horizontal: Line[]; vertical: Line[] } {
  const horizontal: Line[] = [];
  const vertical: Line[] = [];
  for (const { orientation, x0, y0, x1, y1 } of rulings) {
    if (orientation === 'horizontal') horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
  return { horizontal: merge(horizontal), vertical: merge(vertical) };
}

function merge(lines: Line[]): Line[] {
  lines.sort((a, b) => a.at - b.at);
  const merged: Line[] = [];
  let cluster: Line[] = [];
  for (const line of lines) {
    const first = cluster[0];
    if (first && line.at - first.at > SAME_LINE) {
      merged.push(...mergeCluster(cluster));
      cluster = [];
    }
    cluster.push(line);
  }
  merged.push(...mergeCluster(cluster));
  return merged;
}

function mergeCluster(cluster: Line[]): Line[] {
  const weight = cluster.reduce((sum, line) => sum + line.to - line.from, 0);
  const at = cluster.reduce((sum, line) => sum + line.at * (line.to - line.from), 0) / (weight || 1);
  cluster.sort((a, b) => a.from - b.from);
  const out: Line[] = [];
  for (const { from, to } of cluster) {
    const last = out.at(-1);
    if (last && from - last.to <= MAX_GAP) last.to = Math.max(last.to, to);
    else out.push({ at, from, to });
  }
  return out;
}
