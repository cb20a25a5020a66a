import type { Place } from '../document/place.js';
import type { RecordKind, Records } from '../records/report.js';
import type { FieldName } from './strings.js';

/**
 * The fields of a row in the order in which reports print them. Rows with `values` have a column per measure and year
 * besides.
 */
const FIELDS: Readonly<Record<RecordKind, readonly FieldName[]>> = {
  iku: ['sasaran', 'indikator'],
  pk: ['sasaran', 'indikator', 'target'],
  pk_budget: ['program', 'anggaran'],
  realization: ['sasaran', 'indikator', 'target', 'realisasi', 'capaian', 'predikat'],
  trend: ['sasaran', 'indikator'],
  renstra_progress: ['sasaran', 'indikator', 'target', 'realisasi', 'capaian'],
  program_performance: ['level', 'name', 'target', 'capaian', 'persen'],
  budget: ['level', 'name', 'pagu', 'realisasi', 'persen'],
  efficiency: ['sasaran', 'capaian', 'serapan', 'efisiensi'],
  counts: ['label', 'jumlah'],
  renstra_target: ['sasaran', 'indikator'],
  comparison: ['sasaran', 'indikator', 'realisasi', 'pembanding'],
  work_plan: ['level', 'name', 'indikator', 'target', 'anggaran'],
};

export const RECORD_KINDS = Object.keys(FIELDS) as readonly RecordKind[];

export interface CellView {
  /** As printed, or whole rupiah; null where nothing is printed. */
  value: string | number | null;
  place?: Place;
}

export interface RowView {
  page?: number;
  line?: number;
  /** One for each column of the table. */
  cells: CellView[];
}

/** A record table of any kind in one shape, for the writers that show them all. */
export interface TableView {
  kind: RecordKind;
  id: string;
  caption: string;
  year: number | null;
  page?: number;
  line?: number;
  /** Field names; measure_year for the columns over years. */
  columns: string[];
  rows: RowView[];
  /** The table's own total or average. */
  summary: { name: 'total' | 'average'; cell: CellView } | null;
}

type AnyTable = Records[RecordKind][number];
type AnyRow = AnyTable['rows'][number];

const MEASURES = ['target', 'realisasi', 'capaian'];

/** Columns of a table over years: measures in the order of reports, years ascending. */
function yearColumns(rows: readonly AnyRow[]): string[] {
  const keys = new Set(rows.flatMap((row) => ('values' in row ? Object.keys(row.values) : [])));
  const rank = (key: string) => {
    const measure = MEASURES.indexOf(key.replace(/_\d+$/, ''));
    return measure < 0 ? MEASURES.length : measure;
  };
  return [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function cellOf(row: AnyRow, column: string): CellView {
  const fields: Readonly<Record<string, unknown>> = 'values' in row ? { ...row.values, ...row } : row;
  const value = fields[column];
  const place = row.places[column] ?? row.places[`values.${column}`];
  return { value: typeof value === 'string' || typeof value === 'number' ? value : null, place };
}

function summaryOf(table: AnyTable): TableView['summary'] {
  if ('total' in table && table.total !== null)
    return { name: 'total', cell: { value: table.total, place: table.places.total } };
  if ('average' in table && table.average !== null)
    return { name: 'average', cell: { value: table.average, place: table.places.average } };
  return null;
}

function viewOf(kind: RecordKind, table: AnyTable): TableView {
  const rows: readonly AnyRow[] = table.rows;
  const fields = FIELDS[kind].filter((field) => rows.some((row) => cellOf(row, field).value !== null));
  const columns = [...fields, ...yearColumns(rows)];
  return {
    kind,
    id: table.id,
    caption: table.caption,
    year: table.year,
    page: table.page,
    line: table.line,
    columns,
    rows: rows.map((row) => ({
      page: row.page,
      line: row.line,
      cells: columns.map((column) => cellOf(row, column)),
    })),
    summary: summaryOf(table),
  };
}

/**
 * All record tables of a document, by kind and then in the order of the document. Columns without any value are left
 * out.
 */
export function tableViews(records: Records): TableView[] {
  return RECORD_KINDS.flatMap((kind) => records[kind].map((table) => viewOf(kind, table)));
}
