import type { Knex } from 'knex';
import type { BudgetSums } from '../overview/budget.js';
import { groupBy } from './group-by.js';
import { integer } from './record-rows.js';
import type { Store } from './store.js';

/** A sum that JavaScript cannot hold exactly is not known. */
function amount(value: unknown): number | null {
  const number = integer(value);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

interface TableKey {
  document: number;
  table: number;
}
interface TotalRow extends TableKey {
  pagu: unknown;
  realisasi_rp: unknown;
  persen: string | null;
}
interface ProgramSums extends TableKey {
  rows: unknown;
  unread: unknown;
  pagu: unknown;
  realisasi: unknown;
}

/** Rows of budget tables about the year of their report: other years in a caption are last year's table, or a leftover. */
function budgetRows({ db }: Pick<Store, 'db'>, documents: Knex.QueryBuilder): Knex.QueryBuilder {
  return db('records as r')
    .join('record_tables as t', (on) => on.on('t.document_id', 'r.document_id').andOn('t.position', 'r.table_position'))
    .join('documents as d', 'd.id', 'r.document_id')
    .where('r.kind', 'budget')
    .whereRaw('(t.year is null or t.year = d.year)')
    .whereIn('r.document_id', documents);
}

/** The budget tables of reports, summed up by the database; keys are ids of documents. */
export async function budgetSums(
  store: Pick<Store, 'db'>,
  documents: Knex.QueryBuilder,
): Promise<Map<number, BudgetSums[]>> {
  const { db } = store;
  const key = { document: 'r.document_id', table: 'r.table_position' };
  const totals: TotalRow[] = await budgetRows(store, documents.clone())
    .where('r.level', 'total')
    .orderBy(['r.document_id', 'r.position'])
    .select(key, 'r.pagu', 'r.realisasi_rp', 'r.persen');
  const programs: ProgramSums[] = await budgetRows(store, documents.clone())
    .where('r.level', 'program')
    .groupBy('r.document_id', 'r.table_position')
    .select(
      key,
      db.raw('count(*) as "rows"'),
      db.raw('sum(case when r.pagu is null or r.realisasi_rp is null then 1 else 0 end) as unread'),
      db.raw('sum(r.pagu) as pagu'),
      db.raw('sum(r.realisasi_rp) as realisasi'),
    );
  const keyOf = ({ document, table }: TableKey) => `${document} ${table}`;
  const totalsOf = groupBy(totals, keyOf);
  const programsOf = groupBy(programs, keyOf);
  const sums = new Map<number, BudgetSums[]>();
  for (const [key, { document }] of new Map([...totals, ...programs].map((row) => [keyOf(row), row]))) {
    const own = programsOf.get(key)?.[0];
    const list = sums.get(document) ?? [];
    sums.set(document, list);
    list.push({
      totals: (totalsOf.get(key) ?? []).map(({ pagu, realisasi_rp, persen }) => ({
        ...{ pagu: amount(pagu), realisasi: amount(realisasi_rp), persen },
      })),
      programs: {
        rows: Number(own?.rows ?? 0),
        unread: Number(own?.unread ?? 0),
        pagu: amount(own?.pagu),
        realisasi: amount(own?.realisasi),
      },
    });
  }
  return sums;
}
