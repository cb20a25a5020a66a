import type { Knex } from 'knex';
import type { SeverityCounts } from '../overview/office-history.js';
import type { Store } from './store.js';

export interface ReportFilter {
  /** Query of their ids. */
  offices: Knex.QueryBuilder;
  year?: number;
}

/** A report of an office and year that counts, or one beside it. */
export interface RankedReport {
  id: number;
  officeId: number;
  year: number;
  status: 'audited' | 'partial' | 'unreadable';
  /** 1 for the one that counts. */
  choice: number;
}

/**
 * Query of the reports with office and year whose files are there and which no newer version replaced, ranked within their year: one that could
 * be read first, then one with measured performance, then the one with the most records.
 */
export function rankedReports({ db }: Pick<Store, 'db'>, { offices, year }: ReportFilter): Knex.QueryBuilder {
  const newer = 'newer.supersedes_id = d.id and newer.office_id = d.office_id and newer.year = d.year';
  const candidates = db('documents as d')
    .whereIn('d.office_id', offices.clone())
    .whereNotNull('d.year')
    .whereRaw('exists (select 1 from document_files f where f.document_id = d.id)')
    .whereRaw(
      `not exists (select 1 from documents newer join document_files f on f.document_id = newer.id where ${newer})`,
    );
  if (year !== undefined) candidates.where('d.year', year);
  const measures = `exists (select 1 from record_tables t where t.document_id = d.id and t.kind = 'realization')`;
  const ranking = [
    `case when d.status = 'unreadable' then 1 else 0 end`,
    `case when ${measures} then 0 else 1 end`,
    'd.coverage_rows desc',
    'd.version desc',
    'd.sha256',
  ].join(', ');
  return candidates.select(
    'd.id',
    'd.office_id as officeId',
    'd.year',
    'd.status',
    db.raw(`cast(row_number() over (partition by d.office_id, d.year order by ${ranking}) as integer) as choice`),
  );
}

/** Query of the reports that count: one for each office and year. */
export function countedReports(store: Pick<Store, 'db'>, filter: ReportFilter): Knex.QueryBuilder {
  return store.db.from(rankedReports(store, filter).as('ranked')).where('choice', 1);
}

/** Findings to count: neither waived nor consequences of another one. */
export function standingFindings({ db }: Pick<Store, 'db'>): Knex.QueryBuilder {
  return db('findings').whereNull('waiver').whereNull('caused_by');
}

/** Findings to count of each report, by severity; `reports` is a query of ids. */
export async function severityCounts(
  store: Pick<Store, 'db'>,
  reports: Knex.QueryBuilder,
): Promise<Map<number, SeverityCounts>> {
  const rows = await standingFindings(store)
    .whereIn('document_id', reports.clone())
    .groupBy('document_id', 'severity')
    .select('document_id', 'severity')
    .count({ count: '*' });
  const counts = new Map<number, SeverityCounts>();
  for (const { document_id, severity, count } of rows) {
    const own = counts.get(document_id) ?? { error: 0, warning: 0, info: 0 };
    counts.set(document_id, { ...own, [severity]: Number(count) });
  }
  return counts;
}
