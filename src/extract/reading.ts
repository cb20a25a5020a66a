import { isUnread } from '../document/doubt.js';
import type { Place } from '../document/place.js';
import { isAbsent } from '../numbers/printed-number.js';
import { readRupiah } from '../numbers/rupiah.js';
import type { Unread } from '../records/report.js';
import { type Role, squash, yearIn } from './columns.js';
import type { PlacedTable } from './outline.js';
import type { BodyRow, Column, TableModel } from './table-model.js';

/** What a reader of one record type works on. */
export interface Reading {
  model: TableModel;
  table: PlacedTable;
  /** Body rows, continuation rows joined. */
  rows: BodyRow[];
  /** Id of the table that is being read, "budget-1". */
  id: string;
  /** Values that could not be read with certainty are added here. */
  unread: Unread[];
}

/** The columns of a role, from left to right. */
export function columnsOf(reading: Reading, ...roles: Role[]): Column[] {
  return reading.model.columns.filter((column) => roles.includes(column.role));
}

/** A place that stands for its row: a correction of the one cell is none of the others. */
function uncorrected({ corrected: _, ...place }: Place): Place {
  return place;
}

/** The place of a cell, or of its row where the cell is empty. */
export function placeOf(reading: Reading, row: BodyRow, column: Column | undefined): Place {
  const cell = column && row.cells[column.index];
  const { text: _, ...place } = cell?.place ?? uncorrected(row.place);
  const text = column ? row.texts[column.index] : undefined;
  const at = cell ? { row: cell.row, column: cell.col } : {};
  return { ...place, ...at, table: reading.id, ...(text ? { text } : {}) };
}

/** The places of a row's cells by the name of their field; fields without a column are left out. */
export function placesOf(
  reading: Reading,
  row: BodyRow,
  columns: Record<string, Column | undefined>,
): Record<string, Place> {
  const present = Object.entries(columns).filter(([, column]) => column !== undefined);
  return Object.fromEntries(present.map(([field, column]) => [field, placeOf(reading, row, column)]));
}

/** Text of a row in a column; '' where there is no such column. */
export function textOf(row: BodyRow, column: Column | undefined): string {
  return column ? (row.texts[column.index] ?? '') : '';
}

/** As printed, null where the table has no such column, the cell is empty or its figures could not be read from the picture of the page. */
export function printedOf(row: BodyRow, column: Column | undefined): string | null {
  const text = textOf(row, column);
  return text === '' || isUnread(text) ? null : text;
}

/** Whole rupiah of a cell; null where absent. An amount that cannot be read with certainty is noted as unread. */
export function rupiahOf(reading: Reading, row: BodyRow, column: Column | undefined): number | null {
  const text = textOf(row, column);
  if (text === '' || isAbsent(text) || isUnread(text)) return null;
  const value = readRupiah(text);
  if (value === null && /\d/.test(text))
    reading.unread.push({
      place: placeOf(reading, row, column),
      reason: `jumlah "${text}" tidak terbaca dengan pasti`,
    });
  return value;
}

/** Page or line of a row, as the contract gives it. */
export function sourceOf(place: Place): { page?: number; line?: number } {
  return {
    ...(place.page !== undefined && { page: place.page }),
    ...(place.line !== undefined && { line: place.line }),
  };
}

/** What every table of the contract begins with. */
export function headOf(reading: Reading) {
  const { table, rows, model } = reading;
  const headerYears = new Set(model.columns.map((column) => column.year).filter((year) => year !== null));
  const [only] = headerYears;
  return {
    id: reading.id,
    caption: table.caption,
    number: table.number,
    year: yearIn(table.caption) ?? (headerYears.size === 1 ? (only ?? null) : null),
    ...sourceOf(rows[0]?.place ?? table.grid.place),
  };
}

const SUMMARY = /^(?:nilai|angka|capaian)?(?:rata-?rata|average|ratarata)|^(?:jumlah|total|grandtotal)/;

/** "average" or "total" when the row sums up the table, else null. */
export function summaryOf(row: BodyRow): 'average' | 'total' | null {
  const first = row.texts.filter((text) => /[a-z]{3}/i.test(text))[0];
  if (!first || first.length > 90) return null;
  const key = squash(first);
  if (!SUMMARY.test(key)) return null;
  if (/rata/.test(key)) return 'average';
  return /^(?:jumlah|total|grandtotal)(?:rp|total|keseluruhan|belanja|anggaran|seluruh\w*|apbd|apbn|\d|asn|pegawai|program|\(rp\)|:)*$/.test(
    key,
  )
    ? 'total'
    : null;
}
