import type { Cell, Grid } from '../document/grid.js';
import { goesOnMidSentence } from './broken-row.js';
import { nearest } from './joints.js';
import type { TagSpan } from './page-table.js';
import type { TextTable } from './to-grid.js';

/** Boundaries of columns may wander by this many points from page to page. */
const SAME_EDGE = 8;
/** A page may be shifted sideways (mirrored margins) by this many points. */
const MAX_SHIFT = 45;
/** Rows at the top of a table among which repeated header rows are looked for. */
const HEADER_ROWS = 6;

/** A table over one or more pages, before it becomes a Grid. */
export interface Stitched {
  pages: number[];
  first: TextTable;
  rows: number;
  columns: number[];
  cells: Cell[];
  /** That of the last page; `lastStart` counts the rows of the whole table. */
  tagSpan: TagSpan | undefined;
}

export function begin(table: TextTable): Stitched {
  const { page, rows, columns, cells, tagSpan } = table;
  return { pages: [page], first: table, rows, columns, cells, tagSpan };
}

/** The table with `next` put under it, or undefined where `next`, at the top of the following page, is another table. */
export function continueWith(table: Stitched, next: TextTable): Stitched | undefined {
  const shift = sideways(table.columns, next.columns);
  if (shift === undefined) return undefined;
  const placed = next.columns.map((x) => x - shift);
  const sameCount = placed.length === table.columns.length;
  const columns = sameCount ? table.columns : joinColumns(table.columns, placed);
  if (!columns) return undefined;
  const skipped = repeatedHeader(table, next);
  if (skipped === 0 && startsAfresh(table, next)) return undefined;
  const above = remap(table.cells, table.columns, columns);
  const below = sameCount ? next.cells : remap(next.cells, placed, columns);
  const cut = isBrokenRow(table, next, skipped) || goesOnMidSentence(above, table.rows - 1, below, skipped);
  const broken = cut ? 1 : 0;
  const moved: Cell[] = [];
  for (const cell of below) {
    const lost = Math.max(0, skipped - cell.row);
    if (cell.rowSpan - lost <= 0) continue;
    const row = Math.max(0, cell.row - skipped) + table.rows - broken;
    moved.push({ ...cell, row, rowSpan: cell.rowSpan - lost });
  }
  return {
    pages: table.pages.includes(next.page) ? table.pages : [...table.pages, next.page],
    first: table.first,
    rows: table.rows + next.rows - skipped - broken,
    columns,
    cells: broken ? joinBrokenRow(above, moved, table.rows - 1) : [...above, ...moved],
    tagSpan: next.tagSpan && lowered(next.tagSpan, table, skipped + broken),
  };
}

/** The tagged rows of the page put under a table, whose last tagged table may be the one that the page goes on with. */
function lowered(tagSpan: TagSpan, table: Stitched, lost: number): TagSpan {
  const goesOn = tagSpan.lastStart === 0 && tagSpan.repeated > 0;
  const start = goesOn ? table.tagSpan?.lastStart : undefined;
  return { ...tagSpan, lastStart: start ?? Math.max(0, tagSpan.lastStart - lost) + table.rows };
}

/** Whether the tags say that the last row of a table goes on in the first one that the next page does not repeat. */
function isBrokenRow({ tagSpan: above }: Stitched, { tagSpan: below }: TextTable, skipped: number): boolean {
  if (!above || !below || above.lastOf !== below.firstOf || above.lastOf < 2) return false;
  if (skipped === 0) return above.last === below.first;
  return skipped === below.repeated && above.last === below.next;
}

/** The cells with those of `below` that stand in the broken row put to the cells that end there. */
function joinBrokenRow(above: Cell[], below: Cell[], row: number): Cell[] {
  const out = [...above];
  for (const cell of below) {
    const at = out.findIndex(
      (other) => cell.row === row && other.col === cell.col && other.row + other.rowSpan - 1 === row,
    );
    const head = out[at];
    if (!head) {
      out.push(cell);
      continue;
    }
    const text = [head.text, cell.text].filter(Boolean).join(' ');
    const place = head.text || !cell.text ? head.place : cell.place;
    out[at] = { ...head, text, place, rowSpan: head.rowSpan + cell.rowSpan - 1 };
  }
  return out;
}

/** How far the second table stands to the right of the first when their widths agree; undefined when they do not. */
function sideways(a: number[], b: number[]): number | undefined {
  const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = [a[0], a.at(-1), b[0], b.at(-1)];
  if (Math.abs(b0 - a0) <= SAME_EDGE && Math.abs(b1 - a1) <= SAME_EDGE) return 0;
  const shift = (b0 - a0 + b1 - a1) / 2;
  return Math.abs(b1 - b0 - (a1 - a0)) <= SAME_EDGE && Math.abs(shift) <= MAX_SHIFT ? shift : undefined;
}

/** The common boundaries, where those of the poorer table are all among those of the richer. */
function joinColumns(a: number[], b: number[]): number[] | undefined {
  const [rich, poor] = a.length >= b.length ? [a, b] : [b, a];
  const inner = poor.slice(1, -1);
  return inner.every((x) => Math.abs((rich[nearest(rich, x)] ?? 0) - x) <= SAME_EDGE) ? rich : undefined;
}

function remap(cells: Cell[], from: number[], to: number[]): Cell[] {
  return cells.map((cell) => {
    const col = nearest(to, from[cell.col] ?? 0);
    const end = nearest(to, from[cell.col + cell.colSpan] ?? 0);
    return { ...cell, col, colSpan: Math.max(1, end - col) };
  });
}

/** How many of the first rows of `next` repeat header rows of the table. */
function repeatedHeader(table: Stitched, next: TextTable): number {
  const tagged = next.tagSpan?.repeated ?? 0;
  const top = tagged > 0 ? (table.tagSpan?.lastStart ?? 0) : 0;
  const length = Math.min(HEADER_ROWS, table.rows - top);
  const head = Array.from({ length }, (_, row) => rowKey(table.cells, top + row));
  let from = 0;
  let skipped = 0;
  while (skipped < next.rows) {
    const key = rowKey(next.cells, skipped);
    const repeats = key.includes('|') || skipped < tagged;
    const at = repeats ? head.indexOf(key, from) : -1;
    if (at < 0) break;
    from = at + 1;
    skipped++;
  }
  return skipped;
}

function rowKey(cells: readonly Cell[], row: number): string {
  return cells
    .filter((cell) => cell.row === row && cell.text)
    .map((cell) => cell.text.toLowerCase().replace(/\s+/g, ''))
    .join('|');
}

/** Whether the first row of `next` is a header of its own: bold or capital titles without figures, where the table's data are not. */
function startsAfresh(table: Stitched, next: TextTable): boolean {
  const first = next.cells.filter((cell) => cell.row === 0 && cell.text);
  if (first.length < 2) return false;
  const headerWords = first.some((cell) =>
    /^(no\.?|nomor|uraian|indikator.*|sasaran.*|target|program.*kegiatan.*)$/i.test(cell.text),
  );
  const figures = first.some((cell) => /^\W*\d/.test(cell.text) && !/^(tahun\s*)?20\d\d$/i.test(cell.text));
  const second = next.cells.some((cell) => cell.row === 1 && cell.text);
  return headerWords && !figures && second && /^(no\.?|nomor)\b/i.test(first[0]?.text ?? '') && table.rows > 1;
}

export function toGrid(table: Stitched, caption: string | undefined): Grid {
  const { rows, columns, cells, pages, first } = table;
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const grid: Grid = {
    rows,
    cols: columns.length - 1,
    cells: sorted,
    pages,
    place: { page: first.page, box: first.box },
  };
  if (caption) grid.caption = caption;
  return grid;
}
