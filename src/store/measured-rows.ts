import type { MeasuredRow } from '../overview/indicators.js';
import { groupBy } from './group-by.js';
import type { Store } from './store.js';

/** Reports in one statement. */
const CHUNK = 500;

/**
 * The rows in which reports measure their performance, by document: those of tables about the report's own year. Given some hundred documents at
 * a time, so that a large database is never held whole.
 */
export async function* measuredRows(
  { db }: Pick<Store, 'db'>,
  documents: readonly number[],
): AsyncGenerator<Map<number, MeasuredRow[]>> {
  for (let at = 0; at < documents.length; at += CHUNK) {
    const rows: (MeasuredRow & { document: number })[] = await db('records as r')
      .join('record_tables as t', (on) =>
        on.on('t.document_id', 'r.document_id').andOn('t.position', 'r.table_position'),
      )
      .join('documents as d', 'd.id', 'r.document_id')
      .where('r.kind', 'realization')
      .whereRaw('(t.year is null or t.year = d.year)')
      .whereIn('r.document_id', documents.slice(at, at + CHUNK))
      .orderBy(['r.document_id', 'r.position'])
      .select({ document: 'r.document_id', table: 'r.table_position' })
      .select('r.sasaran', 'r.indikator', 'r.target', 'r.realisasi', 'r.capaian');
    const groups = groupBy(rows, ({ document }) => document);
    yield new Map([...groups].map(([id, own]) => [id, own.map(({ document: _, ...row }) => row)]));
  }
}
