import { type RecordKind, type Records, recordsSchema } from '../records/report.js';
import { groupBy } from './group-by.js';
import type { Row } from './insert-rows.js';

/** Columns that hold the fields of records; a field has the column of its own name but for these. */
const COLUMN_OF: Partial<Record<RecordKind, Record<string, string>>> = {
  pk_budget: { program: 'name' },
  counts: { label: 'name' },
  budget: { realisasi: 'realisasi_rp' },
};
/** Fields with a form of their own. */
const APART = new Set(['page', 'line', 'places', 'values']);
/** Every column of the table "records" that holds a field. */
const FIELD_COLUMNS = [
  ...['level', 'name', 'sasaran', 'indikator', 'target', 'realisasi', 'capaian', 'predikat', 'persen', 'serapan'],
  ...['efisiensi', 'pembanding', 'pagu', 'realisasi_rp', 'anggaran', 'jumlah'],
];

export const RECORD_KINDS = Object.keys(recordsSchema.shape) as RecordKind[];

type AnyRow = Record<string, unknown> & {
  page?: number;
  line?: number;
  places: object;
  values?: Record<string, string>;
};
interface AnyTable {
  id: string;
  caption: string;
  number: string | null;
  year: number | null;
  page?: number;
  line?: number;
  places: object;
  rows: AnyRow[];
  kind?: string;
  total?: number | null;
  average?: string | null;
}

/** The fields of a kind's rows, in the order of their schema. */
export function fieldsOf(kind: RecordKind): string[] {
  const row = recordsSchema.shape[kind].element.shape.rows.element;
  return Object.keys(row.shape).filter((field) => !APART.has(field));
}

/** The column of the table "records" that holds a field of a kind. */
export function columnOf(kind: RecordKind, field: string): string {
  return COLUMN_OF[kind]?.[field] ?? field;
}

/** What a document's records are in the database. */
export interface RecordRows {
  record_tables: Row[];
  records: Row[];
  record_values: Row[];
}

/** The rows that hold a document's records. */
export function recordRows(records: Records, documentId: number): RecordRows {
  const rows: RecordRows = { record_tables: [], records: [], record_values: [] };
  for (const kind of RECORD_KINDS)
    for (const table of records[kind] as unknown as AnyTable[]) {
      const position = rows.record_tables.length;
      rows.record_tables.push({
        document_id: documentId,
        position,
        kind,
        table_id: table.id,
        caption: table.caption,
        number: table.number,
        variant: table.kind,
        average: table.average,
        year: table.year,
        page: table.page,
        line: table.line,
        total: table.total,
        places: JSON.stringify(table.places),
      });
      for (const row of table.rows) addRow(rows, kind, row, { document_id: documentId, table_position: position });
    }
  return rows;
}

function addRow(rows: RecordRows, kind: RecordKind, row: AnyRow, own: { document_id: number; table_position: number }) {
  const position = rows.records.length;
  const fields: Row = Object.fromEntries(FIELD_COLUMNS.map((column) => [column, null]));
  for (const field of fieldsOf(kind)) fields[columnOf(kind, field)] = row[field] as string | number | null;
  rows.records.push({
    ...own,
    position,
    kind,
    page: row.page,
    line: row.line,
    ...fields,
    places: JSON.stringify(row.places),
  });
  for (const [index, [key, value]] of Object.entries(row.values ?? {}).entries()) {
    const [, measure = key, year] = /^(.*)_(\d{4})$/.exec(key) ?? [];
    rows.record_values.push({
      document_id: own.document_id,
      record_position: position,
      position: index,
      measure,
      year: year === undefined ? null : Number(year),
      value,
    });
  }
}

type Stored = Record<string, unknown>;

/** An integer as the drivers give it: a number, or from PostgreSQL's bigint a text. */
export function integer(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** The records of a document as they were saved; rows are in order of their positions. */
export function recordsOf(tables: Stored[], records: Stored[], values: Stored[]): Records {
  const valuesOf = groupBy(values, ({ record_position }) => record_position);
  const rowsOf = groupBy(records, ({ table_position }) => table_position);
  const result: Record<string, unknown[]> = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []]));
  for (const table of tables) {
    const kind = table.kind as RecordKind;
    const shape = recordsSchema.shape[kind].element.shape;
    result[kind]?.push({
      id: table.table_id,
      caption: table.caption,
      number: table.number,
      year: integer(table.year),
      ...known(table, ['page', 'line']),
      rows: (rowsOf.get(table.position) ?? []).map((row) => rowOf(kind, row, valuesOf.get(row.position) ?? [])),
      places: JSON.parse(String(table.places)),
      ...('kind' in shape && { kind: table.variant }),
      ...('total' in shape && { total: integer(table.total) }),
      ...('average' in shape && { average: table.average }),
    });
  }
  return result as unknown as Records;
}

function rowOf(kind: RecordKind, row: Stored, values: Stored[]): object {
  const money = new Set(['pagu', 'realisasi_rp', 'anggaran', 'jumlah']);
  const fields = fieldsOf(kind).map((field) => {
    const column = columnOf(kind, field);
    return [field, money.has(column) ? integer(row[column]) : row[column]];
  });
  const byYear = values.map(({ measure, year, value }) => [year === null ? measure : `${measure}_${year}`, value]);
  const hasValues = 'values' in recordsSchema.shape[kind].element.shape.rows.element.shape;
  return {
    ...Object.fromEntries(fields),
    ...(hasValues && { values: Object.fromEntries(byYear) }),
    ...known(row, ['page', 'line']),
    places: JSON.parse(String(row.places)),
  };
}

/** Those of the fields that are not null. */
export function known(row: Stored, fields: readonly string[]): Stored {
  return Object.fromEntries(fields.filter((field) => row[field] !== null).map((field) => [field, row[field]]));
}
