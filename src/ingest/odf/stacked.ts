import type { Cell, Grid } from '../../document/grid.js';

/** Consecutive rows whose cells keep to the same columns; rows tied by a merged cell stay together. */
interface RowBlock {
  from: number;
  /** The row after the last one. */
  to: number;
  /** Columns at which cells begin, in order. */
  starts: number[];
}

/**
 * Parts tables that stand directly under each other, which Writer keeps as one table with the columns of both: a block of rows
 * with a header of its own and another number of columns is a table of its own. Within a table, blocks of equally many
 * columns, dragged apart from row to row, get the same ones. Empty cells must be there: they tell where columns begin.
 */
export function unstack(grid: Grid): Grid[] {
  const blocks = rowBlocks(grid);
  if (blocks.length < 2) return [grid];
  const parts: RowBlock[][] = [];
  for (const block of blocks) {
    const part = parts.at(-1);
    if (part && !beginsTable(grid, block, part)) part.push(block);
    else parts.push([block]);
  }
  return parts.map((part) => partOf(grid, part));
}

function rowBlocks({ cells, rows }: Grid): RowBlock[] {
  const startsOf = Array.from({ length: rows }, () => new Set<number>());
  const tied = new Array<boolean>(rows).fill(false);
  for (const { row, rowSpan, col } of cells)
    for (let at = row; at < row + rowSpan; at++) {
      startsOf[at]?.add(col);
      if (at > row) tied[at] = true;
    }
  const segments: RowBlock[] = [];
  for (const [row, starts] of startsOf.entries()) {
    const last = segments.at(-1);
    if (last && (tied[row] || starts.size === 0)) extend(last, row + 1, starts);
    else segments.push({ from: row, to: row + 1, starts: [...starts].sort((a, b) => a - b) });
  }
  const blocks: RowBlock[] = [];
  for (const segment of segments) {
    const last = blocks.at(-1);
    if (last && (within(segment.starts, last.starts) || within(last.starts, segment.starts)))
      extend(last, segment.to, segment.starts);
    else blocks.push(segment);
  }
  return blocks;
}

function extend(block: RowBlock, to: number, starts: Iterable<number>): void {
  block.to = to;
  block.starts = [...new Set([...block.starts, ...starts])].sort((a, b) => a - b);
}

function within(some: readonly number[], all: readonly number[]): boolean {
  return some.every((value) => all.includes(value));
}

/** Whether a block has other columns than the part above and a first row that reads as its header: words in every cell. */
function beginsTable({ cells }: Grid, block: RowBlock, part: readonly RowBlock[]): boolean {
  const rowsAbove = part.reduce((sum, { from, to }) => sum + to - from, 0);
  if (block.to - block.from < 2 || rowsAbove < 2) return false;
  if (part.some(({ starts }) => starts.length === block.starts.length)) return false;
  const header = cells.filter(({ row }) => row === block.from);
  return header.length >= 2 && header.every(({ text }) => text !== '' && !/\d/.test(text));
}

/** The rows of some blocks as a table of their own, its columns those at which cells of it begin. */
function partOf(grid: Grid, blocks: readonly RowBlock[]): Grid {
  const from = blocks[0]?.from ?? 0;
  const to = blocks.at(-1)?.to ?? grid.rows;
  const equal = blocks.every(({ starts }) => starts.length === blocks[0]?.starts.length);
  const shared = [...new Set(blocks.flatMap(({ starts }) => starts))].sort((a, b) => a - b);
  const cells = blocks.flatMap((block) => {
    const starts = equal ? block.starts : shared;
    return grid.cells
      .filter(({ row }) => row >= block.from && row < block.to)
      .map((cell) => moved(cell, cell.row - from, starts));
  });
  const pages = [...new Set(cells.flatMap(({ place }) => place.page ?? []))].sort((a, b) => a - b);
  const { page, line } = cells[0]?.place ?? {};
  const cols = equal ? (blocks[0]?.starts.length ?? 0) : shared.length;
  return { rows: to - from, cols, cells, pages, place: { ...(page !== undefined && { page }), line } };
}

function moved(cell: Cell, row: number, starts: readonly number[]): Cell {
  const col = starts.indexOf(cell.col);
  const next = starts.findIndex((start) => start >= cell.col + cell.colSpan);
  const colSpan = Math.max(1, (next < 0 ? starts.length : next) - col);
  return { ...cell, row, col, colSpan, place: { ...cell.place, row, column: col } };
}
