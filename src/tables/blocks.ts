import { unionBox } from '../document/place.js';
import { nearest } from './joints.js';
import type { PageCell, PageTable } from './page-table.js';
import { without } from './tidy.js';

/** Boundaries this far apart (points) can be one that was drawn unevenly from row to row. */
const UNEVEN = 70;

/** Consecutive rows of a table whose cells keep to the same column boundaries. */
interface RowBlock {
  from: number;
  /** The row after the last one. */
  to: number;
  /** Indices of the boundaries at which cells begin, in order. */
  starts: number[];
}

/**
 * Evens out tables put directly under each other, or a table whose columns were dragged in some rows: blocks of rows with
 * equally many columns get common ones; a block with a header of its own and other columns becomes a table of its own.
 */
export function evenBlocks(table: PageTable): PageTable[] {
  const blocks = rowBlocks(table);
  if (blocks.length < 2) return [mergeAlternates(table)];
  const out: PageTable[] = [];
  let part: RowBlock[] = [];
  for (const block of blocks) {
    if (part.length > 0 && beginsTable(table, block, part)) {
      out.push(alike(table, part));
      part = [];
    }
    part.push(block);
  }
  out.push(alike(table, part));
  return out;
}

function rowBlocks({ cells, rows }: PageTable): RowBlock[] {
  const startsOf = Array.from({ length: rows }, () => new Set<number>());
  const open = new Array<boolean>(rows).fill(true);
  for (const { row, rowSpan, col } of cells)
    for (let at = row; at < row + rowSpan; at++) {
      startsOf[at]?.add(col);
      if (at > row) open[at] = false;
    }
  const segments: RowBlock[] = [];
  for (const [row, starts] of startsOf.entries()) {
    const last = segments.at(-1);
    if (last && !open[row]) extend(last, row + 1, starts);
    else segments.push({ from: row, to: row + 1, starts: [...starts].sort((a, b) => a - b) });
  }
  const blocks: RowBlock[] = [];
  for (const segment of segments) {
    const last = blocks.at(-1);
    const fits = last && (within(segment.starts, last.starts) || within(last.starts, segment.starts));
    if (last && fits) extend(last, segment.to, segment.starts);
    else blocks.push(segment);
  }
  return blocks;
}

function extend(block: RowBlock, to: number, starts: Iterable<number>): void {
  block.to = to;
  block.starts = [...new Set([...block.starts, ...starts])].sort((a, b) => a - b);
}

function within(some: number[], all: number[]): boolean {
  return some.every((value) => all.includes(value));
}

/** Whether a block has other columns than the part above and a first row that reads as its header. */
function beginsTable({ cells }: PageTable, block: RowBlock, part: RowBlock[]): boolean {
  const rowsAbove = part.reduce((sum, { from, to }) => sum + to - from, 0);
  if (block.to - block.from < 2 || rowsAbove < 2) return false;
  if (part.some(({ starts }) => starts.length === block.starts.length)) return false;
  const header = cells.filter((cell) => cell.row === block.from);
  return (
    header.length >= 2 && header.every(({ words }) => words.length > 0 && !words.some((word) => /\d/.test(word.text)))
  );
}

/** The rows of the blocks as one table with the columns of the longest block, where the others can be put to them. */
function alike(table: PageTable, blocks: RowBlock[]): PageTable {
  const from = blocks[0]?.from ?? 0;
  const to = blocks.at(-1)?.to ?? table.rows;
  const longest = blocks.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
  const cells = table.cells
    .filter((cell) => cell.row >= from && cell.row < to)
    .map((cell) => ({ ...cell, row: cell.row - from }));
  const box = unionBox(cells.map((cell) => cell.box)) ?? table.box;
  const part: PageTable = { ...table, box, rows: to - from, cells };
  const targets = blocks.map((block) => targetColumns(block, longest, table.columns));
  if (targets.includes(undefined)) return mergeAlternates(compact(part));
  const columns = [...longest.starts.map((start) => table.columns[start] ?? 0), table.columns.at(-1) ?? 0];
  const moved = blocks.flatMap((block, at) => renumber(cells, block, from, targets[at] ?? [], columns.length - 1));
  return { ...part, columns, cells: moved };
}

/**
 * For each column of a block its column in the longest block: one to one where there are equally many, the nearest that
 * keeps the order where there are fewer; undefined where the block has more columns.
 */
function targetColumns(block: RowBlock, longest: RowBlock, columns: number[]): number[] | undefined {
  if (block.starts.length === longest.starts.length) return block.starts.map((_, at) => at);
  const places = longest.starts.map((start) => columns[start] ?? 0);
  if (block.starts.length > places.length) return undefined;
  const targets: number[] = [];
  for (const [at, start] of block.starts.entries()) {
    const free = Math.max(nearest(places, columns[start] ?? 0), (targets.at(-1) ?? -1) + 1);
    targets.push(Math.min(free, places.length - (block.starts.length - at)));
  }
  return targets;
}

/** The cells of one block with the columns that `targets` gives to its boundaries. */
function renumber(cells: PageCell[], block: RowBlock, from: number, targets: number[], cols: number): PageCell[] {
  const target = new Map(block.starts.map((start, at) => [start, targets[at] ?? 0]));
  return cells
    .filter((cell) => cell.row + from >= block.from && cell.row + from < block.to)
    .map((cell) => {
      const col = target.get(cell.col) ?? 0;
      const next = block.starts.find((start) => start >= cell.col + cell.colSpan);
      return { ...cell, col, colSpan: (next === undefined ? cols : (target.get(next) ?? cols)) - col };
    });
}

/** The table without boundaries at which no cell begins. */
function compact(table: PageTable): PageTable {
  let { cells, columns } = table;
  for (let col = columns.length - 2; col > 0; col--) {
    if (cells.some((cell) => cell.col === col)) continue;
    cells = without(cells, 'col', 'colSpan', col);
    columns = columns.toSpliced(col, 1);
  }
  return { ...table, cells, columns };
}

/**
 * Neighbouring boundaries of which every row uses one or the other are one boundary, drawn in different places:
 * tables of equal columns put under each other, or columns dragged in some rows only.
 */
function mergeAlternates(table: PageTable): PageTable {
  let { cells, columns } = table;
  let used = rowsOfBoundaries(cells, columns.length);
  for (let at = 1; at + 2 < columns.length; ) {
    const [here, next] = [used[at], used[at + 1]];
    const distance = (columns[at + 1] ?? 0) - (columns[at] ?? 0);
    if (!here?.size || !next?.size || distance > UNEVEN || [...here].some((row) => next.has(row))) {
      at++;
      continue;
    }
    cells = without(cells, 'col', 'colSpan', at);
    columns = columns.toSpliced(here.size < next.size ? at : at + 1, 1);
    used = used.toSpliced(at, 2, new Set([...here, ...next]));
  }
  return { ...table, cells, columns };
}

/** For each boundary the rows in which a cell begins there. */
function rowsOfBoundaries(cells: PageCell[], count: number): Set<number>[] {
  const used = Array.from({ length: count }, () => new Set<number>());
  for (const { row, rowSpan, col } of cells) for (let at = row; at < row + rowSpan; at++) used[col]?.add(at);
  return used;
}
