import type { Knex } from 'knex';
import type { RecordKind } from '../records/report.js';
import { type DocumentFilter, narrowed } from './filter.js';
import { columnOf, fieldsOf, integer, RECORD_KINDS } from './record-rows.js';
import type { Store } from './store.js';

/** What can be exported: every kind of record, and what the audits came to. */
export const EXPORT_KINDS = [...RECORD_KINDS, 'findings', 'checks', 'documents'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface ExportFilter extends DocumentFilter {
  /** Findings and checks: codes of rules. */
  codes?: readonly string[];
  /** Findings. */
  severity?: string;
}

export type ExportRow = Record<string, string | number | null>;

/** Rows fetched at once. */
const PAGE = 5000;

const DOCUMENT = ['office', 'regency', 'year', 'file'] as const;
const FINDING = ['code', 'kind', 'severity', 'gross', 'title', 'message', 'stated', 'recomputed', 'subject', 'scope'];
const INTEGERS = new Set(['pagu', 'realisasi_rp', 'anggaran', 'jumlah', 'total']);

const isRecord = (kind: ExportKind): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind);
const hasValues = (kind: ExportKind) => kind === 'trend' || kind === 'renstra_target';

/** The columns of an export, always in this order. */
export function exportColumns(kind: ExportKind): string[] {
  if (kind === 'documents')
    return [
      ...DOCUMENT,
      'sha256',
      'kind',
      'pages',
      'status',
      'version',
      'tool_version',
      'profile',
      'rows',
      'rows_checked',
    ];
  if (kind === 'checks') return [...DOCUMENT, 'code', 'satisfied', 'violated', 'not_judged', 'reasons'];
  if (kind === 'findings')
    return [...DOCUMENT, ...FINDING, 'page', 'line', 'text', 'fingerprint', 'caused_by', 'waiver'];
  const values = hasValues(kind) ? ['measure', 'measure_year', 'value'] : [];
  return [...DOCUMENT, 'page', 'line', 'table', 'table_number', 'table_year', ...fieldsOf(kind), ...values];
}

/**
 * The rows of an export, page by page: ordered by office, year and place in the document, the same on every database. Trend and
 * Renstra tables give one row for each value.
 */
export async function* exportRows(store: Store, kind: ExportKind, filter: ExportFilter): AsyncGenerator<ExportRow[]> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await query(store.db, kind, filter).limit(PAGE).offset(offset);
    if (rows.length > 0) yield rows.map((row: Record<string, unknown>) => plain(kind, row));
    if (rows.length < PAGE) return;
  }
}

function plain(kind: ExportKind, row: Record<string, unknown>): ExportRow {
  return Object.fromEntries(
    exportColumns(kind).map((column) => {
      const value = row[column] ?? null;
      if (column === 'gross') return [column, Number(Boolean(value))];
      const isInteger = INTEGERS.has(isRecord(kind) ? columnOf(kind, column) : column);
      return [column, isInteger ? integer(value) : (value as string | number | null)];
    }),
  );
}

function query(db: Knex, kind: ExportKind, filter: ExportFilter): Knex.QueryBuilder {
  const path = db('document_files').whereRaw('document_files.document_id = documents.id').min('path').as('file');
  const documents = (table?: string) => {
    const base = table ? db(table).join('documents', 'documents.id', `${table}.document_id`) : db('documents');
    return narrowed(base.leftJoin('offices', 'offices.id', 'documents.office_id'), db, filter)
      .select({ office: 'offices.name', regency: 'offices.regency', year: 'documents.year' }, path)
      .orderByRaw('offices.name nulls last, documents.year nulls last, documents.sha256');
  };
  if (kind === 'documents')
    return documents()
      .select('sha256', 'kind', 'pages', 'status', 'version', 'tool_version', 'profile')
      .select({ rows: 'coverage_rows', rows_checked: 'coverage_checked' });
  const coded = (rows: Knex.QueryBuilder, table: string) =>
    filter.codes ? rows.whereIn(`${table}.code`, filter.codes) : rows;
  if (kind === 'checks')
    return coded(documents('checks'), 'checks')
      .select('code', 'satisfied', 'violated', 'not_judged', 'reasons')
      .orderBy('position');
  if (kind === 'findings') {
    const rows = coded(documents('findings'), 'findings').leftJoin('finding_places', (join: Knex.JoinClause) => {
      join.on('finding_places.document_id', 'findings.document_id');
      join.on('finding_places.fingerprint', 'findings.fingerprint').onVal('finding_places.position', 0);
    });
    if (filter.severity) rows.where('findings.severity', filter.severity);
    return rows
      .select(FINDING.map((column) => `findings.${column}`))
      .select('page', 'line', 'text', 'findings.fingerprint', 'caused_by', 'waiver')
      .orderBy(['scope', 'findings.position']);
  }
  const rows = documents('records')
    .join('record_tables', (join: Knex.JoinClause) => {
      join.on('record_tables.document_id', 'records.document_id');
      join.on('record_tables.position', 'records.table_position');
    })
    .where('records.kind', kind)
    .select(
      { table: 'caption', table_number: 'number', table_year: 'record_tables.year' },
      'records.page',
      'records.line',
    )
    .select(Object.fromEntries(fieldsOf(kind).map((field) => [field, `records.${columnOf(kind, field)}`])))
    .orderBy('records.position');
  if (!hasValues(kind)) return rows;
  return rows
    .join('record_values', (join: Knex.JoinClause) => {
      join.on('record_values.document_id', 'records.document_id');
      join.on('record_values.record_position', 'records.position');
    })
    .select({ measure: 'measure', measure_year: 'record_values.year', value: 'value' })
    .orderBy('record_values.position');
}
