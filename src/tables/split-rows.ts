import { isBrokenNumber } from './cell-text.js';
import { linesOf, type TextLine } from './lines.js';
import type { PageCell, PageTable } from './page-table.js';
import { ownCells, replaceRow } from './replace-row.js';
import { type CellLines, stripStarts, stripTops } from './row-strips.js';

/** Lines whose tops differ by less than this many points stand beside each other. */
const BESIDE = 3.5;
/** A value by itself: "1.234.567", "Rp. 5.000,-", "97,5%", "-", "12 dokumen". */
const VALUE = /^(rp\.?\s*)?([-–]|[-–(]?\d([\d.,]*\d)?(,-)?\)?\s*(%|\p{L}{1,12})?)$/iu;
const ITEM_START = /^(\(?(\d{1,2}|[a-z])[.)]|[-•▪➢])/;
/** From this many on, as many lines of text as there are values are one for each, not a text that is broken. */
const MIN_ONE_EACH = 3;
const CAPITAL = /^\p{Lu}/u;

/** The records found in a row: their tops, and in which of them the parts of each cell begin. */
interface Records {
  tops: number[];
  cells: { lines: CellLines; starts: number[] }[];
}

/**
 * Cuts rows that hold several records because no line is drawn between them. It takes two columns of values whose lines stand
 * beside each other, no value that stands between them, and a column of names of which a new one begins beside each value;
 * or strips across the whole row that are empty in every column.
 */
export function splitRows(table: PageTable): PageTable {
  let out = table;
  for (let row = table.rows - 1; row >= 0; row--) {
    const records = recordsOf(ownCells(out, row));
    if (!records) continue;
    const parts = records.cells.flatMap(({ lines, starts }) => cut(lines, starts, records.tops));
    out = replaceRow(out, row, parts, records.tops.length);
  }
  return out;
}

function recordsOf(cells: PageCell[]): Records | undefined {
  if (cells.every((cell) => cell.box[3] - cell.box[1] < 18)) return undefined;
  const read = cells.map((cell): CellLines => {
    const lines = linesOf(cell.words);
    return { cell, lines, value: lines.length > 0 && lines.every((line) => VALUE.test(line.text)) };
  });
  const values = read.filter(({ value }) => value);
  if (values.filter(({ lines }) => lines.length >= 2).length < 2) return undefined;
  if (values.some(({ cell, lines }) => hasBrokenNumber(lines, cell))) return undefined;
  const beside = besideTops(read, values);
  if (beside) return { tops: beside, cells: read.map((lines) => ({ lines, starts: besideStarts(lines, beside) })) };
  const strips = stripTops(read);
  return strips && { tops: strips, cells: read.map((lines) => ({ lines, starts: stripStarts(lines, strips) })) };
}

/** The tops of records whose values stand beside each other and beside the beginnings of their names. */
function besideTops(cells: CellLines[], values: CellLines[]): number[] | undefined {
  const reference = values.reduce((a, b) => (a.lines.length >= b.lines.length ? a : b));
  const tops = reference.lines.map((line) => line.box[1]);
  const beside = (line: TextLine) => tops.some((top) => Math.abs(top - line.box[1]) <= BESIDE);
  if (!values.every(({ lines }) => lines.every(beside))) return undefined;
  const named = cells.some((each) => !each.value && tops.slice(1).every((top) => beginsAt(each, top, tops)));
  return named ? tops : undefined;
}

/** A value goes to its own record, a text is cut where a new one begins beside a value. */
function besideStarts(each: CellLines, tops: number[]): number[] {
  const all = each.value || each.lines.length === 0;
  return tops.flatMap((top, at) => (at === 0 || all || beginsAt(each, top, tops) ? [at] : []));
}

function hasBrokenNumber(lines: TextLine[], { box }: PageCell): boolean {
  return lines.some((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && isBrokenNumber(line, next, box);
  });
}

/** Whether a new item begins beside a value: with its mark, or with a capital after a line that was left unfinished on purpose. */
function beginsAt({ cell, lines }: CellLines, top: number, tops: number[]): boolean {
  const oneEach = lines.length >= MIN_ONE_EACH && lines.length === tops.length;
  return lines.some((line, at) => {
    if (Math.abs(line.box[1] - top) > BESIDE) return false;
    if (oneEach) return true;
    const previous = lines[at - 1];
    const first = line.words[0];
    if (!previous || !first || ITEM_START.test(line.text)) return true;
    const room = cell.box[2] - previous.box[2];
    return CAPITAL.test(line.text) && room > first.box[2] - first.box[0] + 2 * first.size;
  });
}

/** The parts of a cell, each from one of `starts` to the next. */
function cut({ cell, lines }: CellLines, starts: number[], tops: number[]): PageCell[] {
  return starts.map((start, index): PageCell => {
    const end = starts[index + 1] ?? tops.length;
    const from = start === 0 ? Number.NEGATIVE_INFINITY : (tops[start] ?? 0) - BESIDE;
    const to = end === tops.length ? Number.POSITIVE_INFINITY : (tops[end] ?? 0) - BESIDE;
    const words = lines.filter((line) => line.box[1] >= from && line.box[1] < to).flatMap((line) => line.words);
    const y0 = start === 0 ? cell.box[1] : from;
    const y1 = end === tops.length ? cell.box[3] : to;
    return { ...cell, row: cell.row + start, rowSpan: end - start, words, box: [cell.box[0], y0, cell.box[2], y1] };
  });
}
