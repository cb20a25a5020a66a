import type { Decimal } from 'decimal.js';
import type { Place } from '../document/place.js';
import type { SheetCell, SheetRow } from '../findings/worksheet.js';
import { isAbsent, type PrintedNumber, readNumber } from '../numbers/printed-number.js';
import { formatNumber } from '../numbers/rupiah.js';

export const text = (content: string | null): SheetCell =>
  content === null || content.trim() === '' ? { type: 'absent' } : { type: 'text', text: content };
export const number = (value: Decimal | number): SheetCell => ({
  type: 'number',
  value: typeof value === 'number' ? value : value.toNumber(),
});
export const place = (at: Place): SheetCell => ({ type: 'place', place: at });
export const formula = (content: string, result: Decimal | number | null): SheetCell => ({
  type: 'formula',
  formula: content,
  result: result === null || typeof result === 'number' ? result : result.toNumber(),
});

/** What an operand of a formula is worth: its number, or why there is none. */
export interface Operand {
  cell: SheetCell;
  value: PrintedNumber | null;
}

/** A printed measure as an operand. A letter grade stays a text. */
export function operand(printed: string | null, kind?: 'percent'): Operand {
  if (printed === null || isAbsent(printed)) return { cell: { type: 'absent' }, value: null };
  const value = readNumber(printed, kind ? { kind } : {});
  if (value) return { cell: number(value.value), value };
  return { cell: /\d/.test(printed) ? { type: 'unread' } : text(printed), value: null };
}

interface SourcedRow {
  places: Readonly<Record<string, Place>>;
}

/** An amount in whole rupiah or a count; null is unread where the place shows that something is printed. */
export function amount(row: SourcedRow, field: string, value: number | null): SheetCell {
  if (value !== null) return number(value);
  const printed = row.places[field]?.text;
  return printed === undefined || isAbsent(printed) ? { type: 'absent' } : { type: 'unread' };
}

/** An amount as printed; in the usual form where the place does not tell. */
export function printedAmount(row: SourcedRow, field: string, value: number | null): SheetCell {
  return text(row.places[field]?.text ?? (value === null ? null : formatNumber(value, 0)));
}

/** The row that opens a table's block. */
export function captionRow(table: { caption: string; page?: number; line?: number }, label: string): SheetRow {
  return {
    style: 'caption',
    cells: { place: place(placeOf(table)), name: text(table.caption.trim() || label) },
    judged: [],
  };
}

/** The page or line of a row or table. */
export function placeOf(at: { page?: number | undefined; line?: number | undefined }): Place {
  return { ...(at.page && { page: at.page }), ...(at.line && { line: at.line }) };
}
