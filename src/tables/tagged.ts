import type { Page, Ruling, TaggedTable, Word } from '../document/page.js';
import { type Box, unionBox } from '../document/place.js';
import { isContents, isTabular } from './aligned.js';
import { type Column, columnsOf } from './gutters.js';
import { toLine } from './lines.js';
import type { PageCell, PageTable } from './page-table.js';

/** In points: how far the middle of a row may stand above that of the row before it. */
const SLACK = 2;
/** In points: a line may end this far from the edge of a table and still count as drawn along it. */
const REACH = 12;

/**
 * A table built from its tags alone, for tables without drawn cells: its rows and cells are those of the tags, its columns the
 * strips that the texts of the cells keep free between them. Undefined where the tags contradict the page: rows that do not
 * follow each other downwards, cells side by side that overlap, fewer than two rows or columns.
 */
export function taggedTable(page: Page, { rows }: TaggedTable): PageTable | undefined {
  const boxed = rows.map(({ cells }) => cells.filter((words) => words.length > 0).map((words) => toLine(words)));
  const lines = boxed.map((cells) => {
    const line = toLine(cells.flatMap(({ words }) => words));
    return { line, chunks: cells.map(({ box }) => box), size: Math.max(...line.words.map(({ size }) => size)) };
  });
  const box = unionBox(lines.map(({ line }) => line.box));
  if (!box || !lines.some(({ chunks }) => chunks.length >= 2)) return undefined;
  if (!descend(lines.map(({ line }) => line.box))) return undefined;
  const columns = columnsOf(lines);
  const cells = boxed.map((texts, row) => rowCells(texts, row, columns));
  if (columns.length < 2 || rows.length < 2 || cells.some((row) => overlap(row))) return undefined;
  const edges = [box[0], ...columns.slice(1).map(({ from }) => from), box[2]];
  return { page: page.number, box, rows: rows.length, columns: edges, cells: cells.flat(), ruled: false };
}

/** Whether a table without drawn cells is one of data, and not texts set side by side: it has columns of figures, or lines across it. */
export function isDataTable(page: Page, { cells, rows, columns, box }: PageTable): boolean {
  const byRow = Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row));
  if (isContents(byRow, columns.length - 1)) return false;
  return isTabular(byRow, columns.length - 1) || page.rulings.filter((ruling) => runsAcross(ruling, box)).length >= 2;
}

function runsAcross({ orientation, x0, y0, x1 }: Ruling, box: Box): boolean {
  const inside = y0 >= box[1] - REACH && y0 <= box[3] + REACH;
  return orientation === 'horizontal' && inside && x0 <= box[0] + REACH && x1 >= box[2] - REACH;
}

function descend(rows: readonly Box[]): boolean {
  return rows.every((box, at) => {
    const above = rows[at - 1];
    return !above || (box[1] > above[1] - SLACK && (box[1] + box[3]) / 2 > (above[1] + above[3]) / 2 - SLACK);
  });
}

function rowCells(texts: { words: Word[]; box: Box }[], row: number, columns: Column[]): PageCell[] {
  return texts
    .map(({ words, box }) => {
      const first = columns.findIndex(({ to }) => box[0] < to);
      const last = columns.findLastIndex(({ from }) => box[2] > from);
      return { row, col: Math.max(0, first), rowSpan: 1, colSpan: Math.max(1, last - first + 1), box, words };
    })
    .sort((a, b) => a.col - b.col);
}

function overlap(row: readonly PageCell[]): boolean {
  return row.some((cell, at) => {
    const before = row[at - 1];
    return before !== undefined && before.col + before.colSpan > cell.col;
  });
}
