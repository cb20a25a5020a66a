import type { HistorySource, OfficeFinding, OfficeIdentity, SeverityCounts } from '../overview/office-history.js';
import { budgetSums } from './budget-sums.js';
import { groupBy } from './group-by.js';
import { printedNames } from './office-reports.js';
import { countedReports, type RankedReport, rankedReports, standingFindings } from './reports-of-years.js';
import type { Store } from './store.js';

async function identity(store: Store, id: number): Promise<OfficeIdentity> {
  const office = await store.db('offices').where({ id }).first('name', 'regency');
  const { names } = await printedNames(store, id);
  return { id, name: office.name, regency: office.regency, otherNames: names.filter((name) => name !== office.name) };
}

async function measuredRows(store: Store, officeId: number) {
  const documents = countedReports(store, { offices: [officeId] }).select('id');
  const rows = await store
    .db('records as r')
    .join('record_tables as t', (on) => on.on('t.document_id', 'r.document_id').andOn('t.position', 'r.table_position'))
    .join('documents as d', 'd.id', 'r.document_id')
    .where('r.kind', 'realization')
    .whereRaw('(t.year is null or t.year = d.year)')
    .whereIn('r.document_id', documents)
    .orderBy(['r.document_id', 'r.position'])
    .select({ document: 'r.document_id', table: 'r.table_position' })
    .select('r.sasaran', 'r.indikator', 'r.target', 'r.realisasi', 'r.capaian');
  return groupBy(rows, ({ document }) => Number(document));
}

async function severityCounts(store: Store, officeId: number): Promise<Map<number, SeverityCounts>> {
  const rows = await standingFindings(store)
    .whereIn('document_id', countedReports(store, { offices: [officeId] }).select('id'))
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

async function officeFindings(store: Store, reports: readonly RankedReport[]): Promise<OfficeFinding[]> {
  const yearOf = new Map(reports.map(({ id, year }) => [id, year]));
  const rows: (Omit<OfficeFinding, 'year'> & { document_id: number })[] = await standingFindings(store)
    .where('scope', 'office')
    .whereIn('document_id', [...yearOf.keys()])
    .orderBy(['document_id', 'position'])
    .select('document_id', 'code', 'severity', 'title', 'subject', 'message', 'stated', 'recomputed');
  return rows
    .map(({ document_id, ...finding }) => ({ year: yearOf.get(document_id) ?? 0, ...finding }))
    .sort((a, b) => a.year - b.year);
}

async function pathsOf({ db }: Store, documents: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db('document_files')
    .whereIn('document_id', documents)
    .orderBy('path')
    .select('document_id', 'path');
  const groups = groupBy(rows, ({ document_id }) => Number(document_id));
  return new Map([...groups].map(([id, files]) => [id, files.map(({ path }) => path)]));
}

/** What the database holds of an office over the years. */
export async function historySource(store: Store, officeId: number): Promise<HistorySource> {
  const ranked: RankedReport[] = await rankedReports(store, { offices: [officeId] }).orderBy(['d.year', 'choice']);
  const counted = ranked.filter(({ choice }) => choice === 1);
  const undated: number[] = await store
    .db('documents')
    .where({ office_id: officeId })
    .whereNull('year')
    .whereIn('id', store.db('document_files').select('document_id'))
    .orderBy('sha256')
    .pluck('id');
  const paths = await pathsOf(store, [...ranked.map(({ id }) => id), ...undated]);
  const measured = await measuredRows(store, officeId);
  const budgets = await budgetSums(store, countedReports(store, { offices: [officeId] }).select('id'));
  const findings = await severityCounts(store, officeId);
  return {
    office: await identity(store, officeId),
    years: counted.map(({ id, year, status }) => ({
      ...{ year, status },
      file: paths.get(id)?.[0] ?? '',
      otherFiles: ranked
        .filter((other) => other.year === year && other.choice > 1)
        .flatMap((other) => paths.get(other.id) ?? []),
      findings: findings.get(id) ?? { error: 0, warning: 0, info: 0 },
      measured: (measured.get(id) ?? []).map(({ document: _, ...row }) => row),
      budgets: budgets.get(id) ?? [],
    })),
    filesWithoutYear: undated.flatMap((id) => paths.get(id) ?? []),
    findings: await officeFindings(store, counted),
  };
}
