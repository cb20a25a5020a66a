import { UnreadableError } from '../../document/errors.js';
import { oneLine } from '../flow/flow.js';
import { readXml } from '../zip/read-xml.js';
import { displayNumber } from './display.js';
import { type CellStyle, PLAIN } from './styles.js';

/** A cell with something in it. `row` and `col` are 0-based in the sheet; a merged cell stands once, with its spans. */
export interface SheetCell {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  text: string;
  bold: boolean;
  italic: boolean;
  /** Whether it holds a number, so no name of a column. */
  numeric: boolean;
}

/** What the cells of every sheet of a workbook refer to. */
export interface SheetContext {
  strings: readonly string[];
  styles: readonly CellStyle[];
  date1904: boolean;
}

/** Filled cells of one sheet. The largest of the published workbooks has 2,100. */
const MAX_CELLS = 300_000;
const MAX_MERGES = 50_000;
/** "XFD1048576" is the last cell. */
const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/** Rows of the largest sheet there can be. */
const MAX_SHEET_ROWS = 1_048_576;

interface Position {
  row: number;
  col: number;
}

export function positionOf(address: string): Position | undefined {
  const [, letters, digits] = ADDRESS.exec(address) ?? [];
  if (!letters || !digits || Number(digits) < 1) return undefined;
  let col = 0;
  for (const letter of letters) col = col * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, col: col - 1 };
}

/** The 0-based row that a `row` element says it is: the next one where it says nothing that can be. */
function rowOf(number: string | undefined, previous: number): number {
  const row = Number(number) - 1;
  return Number.isInteger(row) && row >= 0 && row < MAX_SHEET_ROWS ? row : previous + 1;
}

interface Merge extends Position {
  toRow: number;
  toCol: number;
}

function mergeOf(reference: string): Merge | undefined {
  const [from = '', to = ''] = reference.split(':');
  const [start, end] = [positionOf(from), positionOf(to)];
  return start && end && end.row >= start.row && end.col >= start.col
    ? { ...start, toRow: end.row, toCol: end.col }
    : undefined;
}

/** Gives merged cells their spans and leaves out what they cover. Both lists are in the order of rows. */
function withMerges(cells: readonly SheetCell[], merges: readonly Merge[]): SheetCell[] {
  const ordered = [...merges].sort((a, b) => a.row - b.row);
  let next = 0;
  let open: Merge[] = [];
  let row = -1;
  return cells.flatMap((cell) => {
    if (cell.row !== row) {
      row = cell.row;
      for (let merge = ordered[next]; merge && merge.row <= row; merge = ordered[++next]) open.push(merge);
      open = open.filter(({ toRow }) => toRow >= row);
    }
    const merge = open.find(({ col, toCol }) => col <= cell.col && cell.col <= toCol);
    if (!merge) return [cell];
    if (merge.row !== cell.row || merge.col !== cell.col) return [];
    return [{ ...cell, rowSpan: merge.toRow - merge.row + 1, colSpan: merge.toCol - merge.col + 1 }];
  });
}

/** The text that a cell shows: numbers by its format, formulas by their last result. */
function shown(type: string, raw: string, style: CellStyle, { strings, date1904 }: SheetContext): string {
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw.trim() === '1' ? 'TRUE' : 'FALSE';
  const value = Number(raw);
  if (type !== 'n' || raw.trim() === '' || !Number.isFinite(value)) return raw;
  return displayNumber(value, style.format, date1904);
}

/**
 * The filled cells of a sheet in the order of rows and columns. Empty rows and cells cost nothing but the time to pass them.
 * @throws UnreadableError OFFICE_TOO_LARGE
 */
export function readSheetCells(part: Buffer, context: SheetContext): SheetCell[] {
  const cells: SheetCell[] = [];
  const merges: Merge[] = [];
  let [row, col] = [-1, -1];
  let [type, raw, style] = ['n', '', PLAIN];
  let inValue = false;

  function addCell(): void {
    const text = oneLine(shown(type, raw, style, context));
    // What stands outside of all rows is no cell.
    if (text === '' || row < 0) return;
    if (cells.length === MAX_CELLS)
      throw new UnreadableError(
        'OFFICE_TOO_LARGE',
        `lembar kerja dengan lebih dari ${MAX_CELLS} sel terisi bukan laporan; simpan lembar laporannya saja`,
      );
    const { bold, italic } = style;
    cells.push({ row, col, rowSpan: 1, colSpan: 1, text, bold, italic, numeric: type === 'n' });
  }

  readXml(part, {
    open(name, attributes) {
      if (name === 'row') {
        row = rowOf(attributes.r, row);
        col = -1;
      } else if (name === 'c') {
        const position = positionOf(attributes.r ?? '');
        col = position?.col ?? col + 1;
        type = attributes.t ?? 'n';
        style = context.styles[Number(attributes.s ?? 0)] ?? PLAIN;
        raw = '';
      } else if (name === 'v' || name === 't') inValue = true;
      else if (name === 'mergeCell' && merges.length < MAX_MERGES) {
        const merge = mergeOf(attributes.ref ?? '');
        if (merge) merges.push(merge);
      }
    },
    text(data) {
      if (inValue) raw += data;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') addCell();
    },
  });
  cells.sort((a, b) => a.row - b.row || a.col - b.col);
  return withMerges(cells, merges);
}
