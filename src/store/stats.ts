import type { Knex } from 'knex';
import { measuredIndicators } from '../overview/indicators.js';
import type { RuleCount, StatsSource, UnplacedFile } from '../overview/regency-stats.js';
import { budgetSums } from './budget-sums.js';
import { measuredRows } from './measured-rows.js';
import { countedReports, type RankedReport, severityCounts, standingFindings } from './reports-of-years.js';
import type { Store } from './store.js';

export interface StatsFilter {
  /** Spellings of the regency; all regencies when absent. */
  regency?: readonly string[];
  year?: number;
}

/** Files without office or year that are named; there may be thousands. */
const MOST_UNPLACED = 200;

async function ruleCounts(store: Store, reports: Knex.QueryBuilder): Promise<RuleCount[]> {
  const rows = await standingFindings(store)
    .whereIn('document_id', reports.clone())
    .groupBy('code', 'severity')
    .orderBy(['code', 'severity'])
    .select('code', 'severity')
    .min({ title: 'title' })
    .count({ findings: '*' });
  return rows.map((row: RuleCount) => ({ ...row, findings: Number(row.findings) }));
}

async function reportsOfRules(store: Store, reports: Knex.QueryBuilder): Promise<Map<string, number>> {
  const rows: { code: string; reports: unknown }[] = await standingFindings(store)
    .whereIn('document_id', reports.clone())
    .groupBy('code')
    .select('code')
    .countDistinct({ reports: 'document_id' });
  return new Map(rows.map(({ code, reports }) => [code, Number(reports)]));
}

/** Files whose office or year could not be read: of no regency, so that they are shown with each. */
async function unplaced({ db }: Store): Promise<StatsSource['unplaced']> {
  const documents = db('documents as d')
    .join('document_files as f', 'f.document_id', 'd.id')
    .where((either) => either.whereNull('d.office_id').orWhereNull('d.year'));
  const problem = db('problems as p').whereRaw('p.document_id = d.id').where('p.position', 0).select('p.reason');
  const read: UnplacedFile[] = await documents
    .clone()
    .orderBy('f.path')
    .limit(MOST_UNPLACED)
    .select({ file: 'f.path', reason: problem });
  const failed: UnplacedFile[] = await db('failed_files')
    .orderBy('path')
    .limit(MOST_UNPLACED)
    .select({ file: 'path', reason: 'reason' });
  const [ofRead] = await documents.clone().count({ count: '*' });
  const [ofFailed] = await db('failed_files').count({ count: '*' });
  return {
    files: [...failed, ...read].slice(0, MOST_UNPLACED),
    count: Number(ofRead?.count ?? 0) + Number(ofFailed?.count ?? 0),
  };
}

async function achievements(store: Store, documents: readonly number[]): Promise<(number | null)[]> {
  const values: (number | null)[] = [];
  for await (const chunk of measuredRows(store, documents))
    for (const rows of chunk.values())
      for (const { values: own } of measuredIndicators(rows)) values.push(own.capaian?.number ?? null);
  return values;
}

/** What the database holds of the offices of a regency. */
export async function statsSource(store: Store, { regency, year }: StatsFilter): Promise<StatsSource> {
  const { db } = store;
  const offices = () => (regency ? db('offices').whereIn('regency', regency) : db('offices'));
  const filter = { offices: offices().select('id'), year };
  const reports: RankedReport[] = await countedReports(store, filter);
  const ids = countedReports(store, filter).select('id');
  const findings = await severityCounts(store, ids);
  const budgets = await budgetSums(store, ids);
  return {
    offices: await offices().orderBy(['name', 'id']).select('id', 'name', 'regency'),
    reports: reports.map(({ id, officeId, year: own, status }) => ({
      ...{ officeId, year: own, status },
      findings: findings.get(id) ?? { error: 0, warning: 0, info: 0 },
      budgets: budgets.get(id) ?? [],
    })),
    rules: await ruleCounts(store, ids),
    reportsOfRule: await reportsOfRules(store, ids),
    achievements: await achievements(
      store,
      reports.filter(({ status }) => status !== 'unreadable').map(({ id }) => id),
    ),
    unplaced: await unplaced(store),
  };
}
