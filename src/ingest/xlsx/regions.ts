import { isHeaderRow } from '../text/header-row.js';
import type { SheetCell } from './sheet-cells.js';

/** A row of a sheet with something in it, cells from the left. */
export interface SheetRow {
  /** 0-based in the sheet. */
  row: number;
  cells: SheetCell[];
}

/** A table of a sheet with the lines above and below it; without table rows, a run of lines. */
export interface Region {
  titles: SheetRow[];
  table: SheetRow[];
  notes: SheetRow[];
}

/** A table has two rows, one of them with two cells. */
const FEWEST_ROWS = 2;
/** A cell merged over this many columns is a title across the table. */
const TITLE_SPAN = 3;
const BEGINS_TABLE = /^(?:tabel|lampiran|bab)\b/i;

function rowsOf(cells: readonly SheetCell[]): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.row === cell.row) last.cells.push(cell);
    else rows.push({ row: cell.row, cells: [cell] });
  }
  return rows;
}

/** A line of words rather than a row of a table: one text, "BULAN | : FEBRUARI 2019", or titles side by side. */
function isLine({ cells }: SheetRow): boolean {
  if (cells.some(({ numeric }) => numeric)) return false;
  if (cells.length === 1 || cells.slice(1).every(({ text }) => text.startsWith(':'))) return true;
  return cells.every(({ colSpan }) => colSpan >= TITLE_SPAN);
}

/** Whether a row after an empty one names the columns of a new table. */
function beginsTable({ cells }: SheetRow): boolean {
  const words = cells.every(({ numeric, text }) => !numeric && !/\d/.test(text));
  return cells.length >= 2 && (words || isHeaderRow(cells.map(({ text }) => text)));
}

/** Lines at the end of a table are no rows of it: sources, places and dates, signatures. */
function withNotes({ titles, table }: Region): Region {
  let end = table.length;
  for (let row = table[end - 1]; row && isLine(row); row = table[end - 1]) end--;
  const rows = table.slice(0, end);
  const isTable = rows.length >= FEWEST_ROWS && rows.some(({ cells }) => cells.length >= 2);
  return isTable
    ? { titles, table: rows, notes: table.slice(end) }
    : { titles: [...titles, ...table], table: [], notes: [] };
}

/** The tables of a sheet, parted by empty rows and by the lines above the next one. */
export function regionsOf(cells: readonly SheetCell[]): Region[] {
  const regions: Region[] = [];
  let region: Region = { titles: [], table: [], notes: [] };
  let bottom = -1;
  for (const row of rowsOf(cells)) {
    const afterGap = row.row > bottom + 1;
    const line = isLine(row);
    const [first] = row.cells;
    const parted = (afterGap && (line || beginsTable(row))) || (line && BEGINS_TABLE.test(first?.text ?? ''));
    if (region.table.length > 0 && parted) {
      regions.push(region);
      region = { titles: [], table: [], notes: [] };
    }
    if (line && region.table.length === 0) region.titles.push(row);
    else region.table.push(row);
    bottom = Math.max(bottom, row.row);
  }
  regions.push(region);
  return regions.flatMap((found) => sideBySide(withNotes(found)));
}

const isNumberHeader = (text: string) => /^(?:no\.?|nomor|nomer)$/i.test(text);

/** The region left (or right) of a column. */
function band({ titles, table, notes }: Region, keep: (cell: SheetCell) => boolean): Region {
  const kept = (rows: SheetRow[]) =>
    rows.flatMap(({ row, cells }) => {
      const own = cells.filter(keep);
      return own.length > 0 ? [{ row, cells: own }] : [];
    });
  return { titles: kept(titles), table: kept(table), notes: kept(notes) };
}

/** Two tables beside each other, each with its own "No" column, are two regions. */
function sideBySide(region: Region): Region[] {
  const [header] = region.table;
  const [first, ...others] = header?.cells ?? [];
  const second = others.find(({ text }) => isNumberHeader(text));
  if (!first || !second || !isNumberHeader(first.text)) return [region];
  const crosses = region.table.some(({ cells }) =>
    cells.some(({ col, colSpan }) => col < second.col && col + colSpan > second.col),
  );
  if (crosses) return [region];
  return [band(region, ({ col }) => col < second.col), band(region, ({ col }) => col >= second.col)];
}
