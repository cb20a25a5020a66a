import type { Place } from '../../document/place.js';
import type { PrintedCell, PrintedTable } from '../../records/report.js';

export type PrintedColumn = PrintedTable['columns'][number] & { index: number };

/** Nothing stands in the cell. */
export function isEmpty(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}

/** Nothing but a dash stands in the cell: left out on purpose, or not known. */
export function isDash(text: string | undefined): boolean {
  return /^[-–—_.…\s]+$/.test(text ?? '') && !isEmpty(text);
}

export function isBlank(text: string | undefined): boolean {
  return isEmpty(text) || isDash(text);
}

export function columnsWith(table: PrintedTable, test: (column: PrintedColumn) => boolean): PrintedColumn[] {
  return table.columns.map((column, index) => ({ ...column, index })).filter(test);
}

/** An entry of a table: the row that begins it, with the texts that rows without a number of their own add to it. */
export interface Entry {
  row: PrintedCell[];
  texts: string[];
}

/** A row that repeats the numbers of the columns, "1 2 3 4". */
function isColumnNumbers(row: readonly PrintedCell[]): boolean {
  const filled = row.filter(({ text }) => !isEmpty(text));
  return filled.length >= 3 && filled.every(({ text }) => /^\W*\d{1,2}\W*$/.test(text));
}

/** The entries of a table that have a text in `column`; a row without number goes on with the entry above it. */
export function entriesOf(table: PrintedTable, column: number): Entry[] {
  const number = table.columns.findIndex(({ role }) => role === 'number');
  const numbered = number >= 0 && table.rows.filter((row) => /^\W*\d/.test(row[number]?.text ?? '')).length >= 2;
  const entries: Entry[] = [];
  for (const row of table.rows) {
    if (isColumnNumbers(row)) continue;
    const last = entries.at(-1);
    const goesOn = numbered ? isEmpty(row[number]?.text) : isEmpty(row[column]?.text);
    if (goesOn && last) {
      for (const [index, { text }] of row.entries()) last.texts[index] = `${last.texts[index] ?? ''} ${text}`.trim();
      continue;
    }
    if (goesOn || isEmpty(row[column]?.text)) continue;
    entries.push({ row, texts: row.map(({ text }) => text) });
  }
  return entries;
}

/** Where a cell of a row stands; an empty cell has the place of its row. */
export function placeOf(row: readonly PrintedCell[], column: number): Place {
  return row[column]?.place ?? row.find(({ text }) => !isEmpty(text))?.place ?? {};
}
