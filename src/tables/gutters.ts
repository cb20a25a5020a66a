import type { ChunkLine } from './aligned.js';

/** A column of aligned text, in points from the left. */
export interface Column {
  from: number;
  to: number;
}

/** Part of the lines that may run across an empty strip (titles over several columns). */
const MAX_CROSSING = 0.12;
/** In font sizes: least width of the empty strip between columns. */
const MIN_STRIP = 0.6;
/** Part of the lines that must have text in a column. */
const MIN_FILLED = 0.25;

/** Columns of lines that keep the same vertical strips empty, from the left. */
export function columnsOf(lines: readonly ChunkLine[]): Column[] {
  const parted = lines.filter(({ chunks }) => chunks.length >= 2);
  const left = Math.floor(Math.min(...parted.map(({ line }) => line.box[0])));
  const right = Math.ceil(Math.max(...parted.map(({ line }) => line.box[2])));
  const counts = new Array<number>(Math.max(0, right - left)).fill(0);
  for (const { chunks } of parted)
    for (const [from, , to] of chunks)
      for (let x = Math.floor(from) - left; x < Math.ceil(to) - left; x++) counts[x] = (counts[x] ?? 0) + 1;
  const allowed = Math.floor(parted.length * MAX_CROSSING);
  const size = Math.max(...parted.map((line) => line.size));
  const columns: Column[] = [];
  for (const [x, count] of counts.entries()) {
    if (count <= allowed) continue;
    const last = columns.at(-1);
    if (last && x + left - last.to < MIN_STRIP * size) last.to = x + left + 1;
    else columns.push({ from: x + left, to: x + left + 1 });
  }
  return mergeSparse(columns, parted);
}

/** Puts columns in which few lines have text to their nearer neighbour. */
function mergeSparse(columns: Column[], lines: readonly ChunkLine[]): Column[] {
  let out = columns;
  for (let at = out.length - 1; at >= 0 && out.length > 1; at--) {
    const column = out[at];
    if (!column) continue;
    const filled = lines.filter(({ chunks }) => chunks.some(([from, , to]) => from < column.to && to > column.from));
    if (filled.length >= lines.length * MIN_FILLED) continue;
    const [before, after] = [out[at - 1], out[at + 1]];
    const toLeft = before && (!after || column.from - before.to <= after.from - column.to);
    const [first, second] = toLeft ? [at - 1, at] : [at, at + 1];
    const joined = { from: out[first]?.from ?? column.from, to: out[second]?.to ?? column.to };
    out = out.toSpliced(first, 2, joined);
  }
  return out;
}
