import type { MeasuredRow } from '../overview/indicators.js';
import type { HistorySource, OfficeFinding, OfficeIdentity } from '../overview/office-history.js';
import { budgetSums } from './budget-sums.js';
import { groupBy } from './group-by.js';
import { measuredRows } from './measured-rows.js';
import { printedNames } from './office-reports.js';
import {
  countedReports,
  type RankedReport,
  rankedReports,
  severityCounts,
  standingFindings,
} from './reports-of-years.js';
import type { Store } from './store.js';

async function identity(store: Store, id: number): Promise<OfficeIdentity> {
  const office = await store.db('offices').where({ id }).first('name', 'regency');
  const { names } = await printedNames(store, id);
  return { id, name: office.name, regency: office.regency, otherNames: names.filter((name) => name !== office.name) };
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
  const offices = store.db('offices').where({ id: officeId }).select('id');
  const ranked: RankedReport[] = await rankedReports(store, { offices }).orderBy(['d.year', 'choice']);
  const counted = ranked.filter(({ choice }) => choice === 1);
  const undated: number[] = await store
    .db('documents')
    .where({ office_id: officeId })
    .whereNull('year')
    .whereIn('id', store.db('document_files').select('document_id'))
    .orderBy('sha256')
    .pluck('id');
  const paths = await pathsOf(store, [...ranked.map(({ id }) => id), ...undated]);
  const ids = countedReports(store, { offices }).select('id');
  const budgets = await budgetSums(store, ids);
  const findings = await severityCounts(store, ids);
  const measured = new Map<number, MeasuredRow[]>();
  for await (const chunk of measuredRows(
    store,
    counted.map(({ id }) => id),
  ))
    for (const [id, rows] of chunk) measured.set(id, rows);
  return {
    office: await identity(store, officeId),
    years: counted.map(({ id, year, status }) => ({
      ...{ year, status },
      file: paths.get(id)?.[0] ?? '',
      otherFiles: ranked
        .filter((other) => other.year === year && other.choice > 1)
        .flatMap((other) => paths.get(other.id) ?? []),
      findings: findings.get(id) ?? { error: 0, warning: 0, info: 0 },
      measured: measured.get(id) ?? [],
      budgets: budgets.get(id) ?? [],
    })),
    filesWithoutYear: undated.flatMap((id) => paths.get(id) ?? []),
    findings: await officeFindings(store, counted),
  };
}
