import type { Place } from '../../document/place.js';

interface SourcedRow {
  page?: number | undefined;
  line?: number | undefined;
  places: Readonly<Record<string, Place>>;
}

interface SourcedTable {
  id: string;
  page?: number | undefined;
  line?: number | undefined;
  places: Readonly<Record<string, Place>>;
}

function withText(place: Place, text: string | null | undefined): Place {
  const printed = place.text ?? text;
  return printed === null || printed === undefined ? place : { ...place, text: printed };
}

/** Where a field of a row stands; the row itself where the field's own place is not known. `text` is used where the place has none. */
export function cellPlace(table: SourcedTable, row: SourcedRow, field: string, text?: string | null): Place {
  const place = row.places[field];
  if (place) return withText(place, text);
  const { page = table.page, line = table.line } = row;
  return withText({ ...(page ? { page } : {}), ...(line ? { line } : {}), table: table.id }, text);
}

/** Where the total or average of a table stands; the table itself where that is not known. */
export function tablePlace(table: SourcedTable, field: string, text?: string | null): Place {
  return cellPlace(table, { places: table.places }, field, text);
}

/** Whether the cell of a field holds text that could not be read: then its value is unknown rather than absent. */
export function printedText(row: SourcedRow, field: string): string | null {
  return row.places[field]?.text ?? null;
}

/** The name of a table for a message: its number, or its caption shortened. */
export function tableName(table: { id: string; caption: string; number: string | null }): string {
  if (table.number) return `Tabel ${table.number}`;
  const caption = table.caption.replace(/\s+/g, ' ').trim();
  if (caption === '') return table.id;
  return caption.length > 60 ? `${caption.slice(0, 57)}…` : caption;
}

/** A printed text shortened for a message. */
export function short(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** The end of a printed text, from a whole word on. */
export function ending(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `…${line.slice(-length - 1).replace(/^\S*\s/, '')}` : line;
}
