import type { Line } from './merge-lines.js';

/** Lines that hang together by crossing or touching. */
export interface Component {
  horizontal: Line[];
  vertical: Line[];
}

/** Lines that end this near to another one touch it, in points. */
const TOUCH = 3;
/** More crossings than this belong to a drawing (map, chart), not to tables. */
const MAX_PAIRS = 3_000_000;

/** Groups crossing and touching lines; lines that touch none are left out. Lines are sorted by `at`. */
export function components(horizontal: Line[], vertical: Line[]): Component[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  let pairs = 0;
  for (const [v, line] of vertical.entries()) {
    for (let h = lowerBound(horizontal, line.from - TOUCH); h < horizontal.length; h++) {
      const other = horizontal[h];
      if (!other || other.at > line.to + TOUCH) break;
      if (++pairs > MAX_PAIRS) return [];
      if (other.from - TOUCH <= line.at && line.at <= other.to + TOUCH) parent[find(h)] = find(horizontal.length + v);
    }
  }
  const groups = new Map<number, Component>();
  const groupOf = (index: number): Component => {
    const root = find(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  for (const [h, line] of horizontal.entries()) groupOf(h).horizontal.push(line);
  for (const [v, line] of vertical.entries()) groupOf(horizontal.length + v).vertical.push(line);
  return [...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 0);
}

/** Index of the first line at or after `at`. */
export function lowerBound(lines: readonly Line[], at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
