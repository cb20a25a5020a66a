import type { Page, Word } from '../document/page.js';
import { type Box, unionBox } from '../document/place.js';
import { isAxis, type Mark } from './axis.js';
import { type Column, columnsOf } from './gutters.js';
import { linesOf, type TextLine } from './lines.js';
import type { PageCell, PageTable } from './page-table.js';

/** In font sizes: words further apart than this are in different columns. */
const CHUNK_GAP = 1;
/** In font sizes: lines further apart than this are not of one table. */
const LINE_GAP = 3;
const MIN_ROWS = 3;
/** Part of the filled cells of a column that must be figures for it to count as a column of figures. */
const FIGURES = 0.6;
const FIGURE =
  /^[-–+(]?(rp\.?\s*)?[€$£]?\s?(\d{1,3}([.,\s]\d{3})+([.,]\d+)?|\d+([.,]\d+)?)\s?%?\)?\*{0,3}(,-)?$|^[-–—]$|^n\.?a\.?$/i;

/** A caption ends what stands above it, though its words be set far apart. */
const CAPTION = /^(tabel|table|gambar|figure|grafik)\s+[A-Z]?\d/i;

/** A line with the pieces that wide gaps part it into. */
export interface ChunkLine {
  line: TextLine;
  chunks: Box[];
  size: number;
}

/**
 * Tables without drawn cells, found by the alignment of their text. Only what is surely a table: several rows that keep the same
 * empty strips between their columns, with columns of figures. `words` are those outside of ruled tables.
 */
export function alignedTables(page: Page, words: Word[]): PageTable[] {
  const lines = linesOf(words).map(chunkLine);
  return runs(lines).flatMap((run) => {
    const table = tableOf(page, run);
    return table ? [table] : [];
  });
}

/** Ruled tables of at most so many rows and columns can be mere frames around aligned text. */
const MAX_FRAME_ROWS = 4;
const MAX_FRAME_COLUMNS = 3;

/** The aligned table inside a ruled one whose few lines only frame it; else the ruled table itself. */
export function finerTable(page: Page, table: PageTable): PageTable {
  const columns = table.columns.length - 1;
  if (table.rows > MAX_FRAME_ROWS || columns > MAX_FRAME_COLUMNS) return table;
  const words = table.cells.flatMap((cell) => cell.words);
  const [inner, ...others] = alignedTables(page, words);
  if (!inner || others.length > 0) return table;
  const kept = inner.cells.reduce((sum, cell) => sum + cell.words.length, 0);
  const finer = inner.columns.length > table.columns.length && inner.rows >= table.rows + 2;
  return finer && kept === words.length ? inner : table;
}

function chunkLine(line: TextLine): ChunkLine {
  const size = Math.max(...line.words.map((word) => word.size));
  const chunks: [number, number, number, number][] = [];
  for (const { box } of line.words) {
    const last = chunks.at(-1);
    if (last && box[0] - last[2] <= CHUNK_GAP * size) last[2] = Math.max(last[2], box[2]);
    else chunks.push([...box]);
  }
  return { line, chunks, size };
}

/** Groups of neighbouring lines with several pieces each; a line in one piece may stand in between. */
function runs(lines: ChunkLine[]): ChunkLine[][] {
  const out: ChunkLine[][] = [];
  let run: ChunkLine[] = [];
  let pending: ChunkLine[] = [];
  const close = () => {
    run.push(...trailing(run.at(-1), pending));
    if (run.length >= MIN_ROWS) out.push(run);
    run = [];
    pending = [];
  };
  for (const line of lines) {
    const previous = pending.at(-1) ?? run.at(-1);
    if (previous && line.line.box[1] - previous.line.box[3] > LINE_GAP * line.size) close();
    if (CAPTION.test(line.line.text)) {
      close();
      continue;
    }
    if (line.chunks.length >= 2) {
      run.push(...pending, line);
      pending = [];
    } else if (run.length > 0) {
      pending.push(line);
      if (pending.length > 2) close();
    }
  }
  close();
  return out;
}

/** The lines in one piece after the last row that go on in one of its columns. */
function trailing(last: ChunkLine | undefined, pending: ChunkLine[]): ChunkLine[] {
  const out: ChunkLine[] = [];
  let above = last;
  for (const line of pending) {
    const { box } = line.line;
    const next = last?.chunks.find(([from]) => from > box[0] + line.size);
    const starts = last?.chunks.some(([from]) => Math.abs(from - box[0]) <= line.size * 0.5);
    if (!above || !starts || !next || box[2] > next[0] || box[1] - above.line.box[3] > line.size * 0.8) break;
    out.push(line);
    above = line;
  }
  return out;
}

function tableOf(page: Page, run: ChunkLine[]): PageTable | undefined {
  const columns = columnsOf(run);
  if (columns.length < 2) return undefined;
  const rows = run.map((line) => cellsOf(line, columns));
  const full = rows.filter((cells) => cells.length >= 2);
  if (full.length < MIN_ROWS || full.length * 2 < rows.length) return undefined;
  if (!isTabular(rows, columns.length) || isContents(rows, columns.length)) return undefined;
  if (columns.some((_, col) => isAxis(marksIn(rows, col)))) return undefined;
  const joined = joinContinuations(rows, columns);
  const box = unionBox(run.map(({ line }) => line.box));
  if (!box) return undefined;
  const edges = [box[0], ...columns.slice(1).map(({ from }) => from), box[2]];
  const cells = joined.flatMap((row, at) => row.map((cell) => ({ ...cell, row: at })));
  return { page: page.number, box, rows: joined.length, columns: edges, cells, ruled: false };
}

/** The texts of a column with their heights on the page. */
function marksIn(rows: PageCell[][], col: number): Mark[] {
  const cells = rows.flatMap((row) => row.filter((cell) => cell.col === col));
  return cells.map((cell) => ({ text: textOf(cell), y: cell.box[1] }));
}

/** The cells of one line; a piece that runs over several columns is a merged cell. */
function cellsOf({ line }: ChunkLine, columns: Column[]): PageCell[] {
  const cells: PageCell[] = [];
  for (const word of line.words) {
    const first = Math.max(
      0,
      columns.findIndex((column) => word.box[0] < column.to),
    );
    const last = columns.findLastIndex((column) => word.box[2] > column.from);
    const previous = cells.at(-1);
    const near = previous && word.box[0] - previous.box[2] <= CHUNK_GAP * 0.6 * word.size;
    const end = previous ? previous.col + previous.colSpan - 1 : -1;
    if (previous && (first <= end || (near && first === end + 1 && last !== first))) {
      previous.words.push(word);
      previous.colSpan = Math.max(end, last) - previous.col + 1;
      previous.box = unionBox([previous.box, word.box]) ?? previous.box;
    } else
      cells.push({
        row: 0,
        col: first,
        rowSpan: 1,
        colSpan: Math.max(1, last - first + 1),
        box: word.box,
        words: [word],
      });
  }
  return cells;
}

const textOf = (cell: PageCell) => cell.words.map((word) => word.text).join(' ');

/** Whether cells row by row read as a table: two columns of figures, or one where every row has one; columns of list numbers do not count. */
export function isTabular(rows: PageCell[][], count: number): boolean {
  let figures = 0;
  for (let col = count === 2 ? 1 : 0; col < count; col++) {
    const filled = rows.flatMap((cells) => cells.filter((cell) => cell.col === col && cell.colSpan === 1)).map(textOf);
    const numbers = filled.filter((text) => FIGURE.test(text) && /\d/.test(text));
    const isColumn =
      numbers.length >= MIN_ROWS && filled.filter((text) => FIGURE.test(text)).length >= FIGURES * filled.length;
    if (isColumn) figures++;
  }
  return count === 2 ? figures === 1 && rows.length >= 5 : figures >= 2 || (figures === 1 && count === 3);
}

/** Whether cells row by row are a table of contents: dot leaders, or page numbers that never fall in the last column. */
export function isContents(rows: PageCell[][], columns: number): boolean {
  const leaders = rows.filter((cells) => cells.some((cell) => /[.…]{4,}/.test(textOf(cell))));
  if (leaders.length * 4 > rows.length) return true;
  const last = rows.flatMap((cells) => (cells.length >= 2 ? cells.slice(-1).map(textOf) : []));
  const numbers = last.flatMap((text) => /(?:^|\s)(\d{1,3})$/.exec(text)?.[1] ?? []).map(Number);
  const rising = numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0));
  return numbers.length >= (columns === 2 ? 4 : 6) && numbers.length >= last.length * 0.6 && rising;
}

/** Puts a line that only goes on with the text of the row above into that row. */
function joinContinuations(rows: PageCell[][], columns: Column[]): PageCell[][] {
  const out: PageCell[][] = [];
  for (const row of rows) {
    const above = out.at(-1);
    const [cell] = row;
    const target =
      cell && row.length === 1 ? above?.find((other) => other.col === cell.col && other.colSpan === 1) : undefined;
    if (cell && target && goesOn(target, cell, columns)) {
      target.words = [...target.words, ...cell.words];
      target.box = unionBox([target.box, cell.box]) ?? target.box;
    } else out.push(row);
  }
  return out;
}

function goesOn(above: PageCell, cell: PageCell, columns: Column[]): boolean {
  const first = cell.words[0];
  if (!first || FIGURE.test(textOf(cell)) || cell.box[1] - above.box[3] > first.size * 0.8) return false;
  const right = columns[above.col]?.to ?? above.box[2];
  return /^\p{Ll}/u.test(first.text) || above.box[2] + (first.box[2] - first.box[0]) + first.size * 0.5 > right;
}
