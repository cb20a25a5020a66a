import { loadDocument } from '../../src/store/load-document.js';
import type { Store } from '../../src/store/store.js';

/** All that a database holds, told by content instead of by ids, without times and runs: equal for equal reports. */
export async function dumpStore(store: Store): Promise<object> {
  const { db } = store;
  const rows = await db('documents').orderBy('sha256');
  const shaOf = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  const offices = await db('offices').orderBy('key').select('id', 'key', 'name', 'regency', 'stale');
  const keyOf = new Map(offices.map(({ id, key }) => [id, key]));
  const documents: object[] = [];
  for (const { id, office_id, office_key, supersedes_id, version, audit_key } of rows) {
    const entries = await db('search_entries')
      .where({ document_id: id })
      .orderBy(['kind', 'ref', 'text'])
      .select('kind', 'ref', 'text');
    documents.push({
      ...{ office: keyOf.get(office_id) ?? null, office_key, version, audit_key, entries },
      supersedes: shaOf.get(supersedes_id) ?? null,
      audit: await loadDocument(store, id),
    });
  }
  const files = await db('document_files').orderBy('path');
  const aliases = await db('office_aliases').orderBy('key');
  return {
    documents,
    offices: offices.map(({ id: _, stale, ...office }) => ({ ...office, stale: Boolean(stale) })),
    aliases: aliases.map(({ key, office_id, origin }) => ({ key, origin, office: keyOf.get(office_id) })),
    files: files.map(({ path, document_id }) => ({ path, sha256: shaOf.get(document_id) })),
    failed: await db('failed_files').orderBy('path').select('path', 'code', 'reason'),
    passedOver: await db('passed_over').orderBy('sha256'),
  };
}
