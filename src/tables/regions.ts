import type { Joints } from './joints.js';

/** A rectangle of the joint grid that no line runs through. */
export interface Region {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  /** Every side is drawn, but for walls on the outside of the table. */
  closed: boolean;
}

/** The regions that the lines of a joint grid part, in reading order. A region that is no rectangle is cut into rectangles. */
export function regions({ xs, ys, walls, floors }: Joints): Region[] {
  const rows = ys.length - 1;
  const cols = xs.length - 1;
  const label = labels(rows, cols, walls, floors);
  const groups = new Map<number, number[]>();
  for (const [index, root] of label.entries()) {
    const members = groups.get(root);
    if (members) members.push(index);
    else groups.set(root, [index]);
  }
  const out: Region[] = [];
  for (const members of groups.values()) {
    const whole = rectangle(members, cols);
    const parts = whole.rowSpan * whole.colSpan === members.length ? [whole] : cut(members, cols);
    const closed = parts.length === 1 && drawn(whole, cols, walls, floors);
    for (const part of parts) out.push({ ...part, closed });
  }
  return out.sort((a, b) => a.row - b.row || a.col - b.col);
}

function labels(rows: number, cols: number, walls: boolean[][], floors: boolean[][]): number[] {
  const parent = Array.from({ length: rows * cols }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const here = row * cols + col;
      if (col + 1 < cols && !walls[row]?.[col + 1]) parent[find(here + 1)] = find(here);
      if (row + 1 < rows && !floors[row + 1]?.[col]) parent[find(here + cols)] = find(here);
    }
  }
  return parent.map((_, index) => find(index));
}

function rectangle(members: number[], cols: number): Omit<Region, 'closed'> {
  let [row, col, lastRow, lastCol] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const index of members) {
    const r = Math.floor(index / cols);
    const c = index % cols;
    row = Math.min(row, r);
    col = Math.min(col, c);
    lastRow = Math.max(lastRow, r);
    lastCol = Math.max(lastCol, c);
  }
  return { row, col, rowSpan: lastRow - row + 1, colSpan: lastCol - col + 1 };
}

/** Rows of neighbouring cells, those of equal extent joined downwards. */
function cut(members: number[], cols: number): Omit<Region, 'closed'>[] {
  const sorted = [...members].sort((a, b) => a - b);
  const runs: Omit<Region, 'closed'>[] = [];
  let last = Number.NaN;
  for (const index of sorted) {
    const run = runs.at(-1);
    const row = Math.floor(index / cols);
    if (run && index === last + 1 && run.row === row) run.colSpan++;
    else runs.push({ row, col: index % cols, rowSpan: 1, colSpan: 1 });
    last = index;
  }
  const joined: Omit<Region, 'closed'>[] = [];
  for (const run of runs) {
    const above = joined.find(
      (other) => other.col === run.col && other.colSpan === run.colSpan && other.row + other.rowSpan === run.row,
    );
    if (above) above.rowSpan++;
    else joined.push(run);
  }
  return joined;
}

/** Whether the sides of a rectangle are drawn; the outermost side walls of a table may be left out. */
function drawn(
  { row, col, rowSpan, colSpan }: Omit<Region, 'closed'>,
  cols: number,
  walls: boolean[][],
  floors: boolean[][],
): boolean {
  const end = col + colSpan;
  for (let r = row; r < row + rowSpan; r++)
    if ((col > 0 && !walls[r]?.[col]) || (end < cols && !walls[r]?.[end])) return false;
  for (let c = col; c < end; c++) if (!floors[row]?.[c] || !floors[row + rowSpan]?.[c]) return false;
  return true;
}
