import { createHash } from 'node:crypto';
import { loadDocument } from '../../src/store/load-document.js';
import type { Store } from '../../src/store/store.js';

/** All that a database says of reports, by what is alike in every database: no ids, times, runs, attempts. */
export async function databaseContent(store: Store): Promise<object> {
  const { db } = store;
  const rows = await db('documents')
    .leftJoin('offices', 'offices.id', 'documents.office_id')
    .leftJoin('documents as earlier', 'earlier.id', 'documents.supersedes_id')
    .leftJoin('document_contents', 'document_contents.document_id', 'documents.id')
    .orderBy('documents.sha256')
    .select(
      'documents.*',
      'offices.key as office',
      'earlier.sha256 as supersedes',
      'document_contents.bytes as content',
    );
  const documents = [];
  for (const row of rows) {
    const { sha256, version, audit_key, bytes, office, supersedes, content } = row;
    documents.push({
      ...{ version, audit_key, office, supersedes, bytes: Number(bytes) },
      content: content && createHash('sha256').update(content).digest('hex') === sha256,
      files: await db('document_files').where({ document_id: row.id }).orderBy('path').pluck('path'),
      search: await db('search_entries').where({ document_id: row.id }).orderBy('id').select('kind', 'ref', 'text'),
      document: await loadDocument(store, row.id),
    });
  }
  return {
    documents,
    passedOver: await db('passed_over').orderBy('sha256'),
    failed: await db('failed_files').orderBy('path').select('path', 'code'),
    offices: (await db('offices').orderBy('key')).map(({ key, name, stale }) => ({ key, name, stale: Boolean(stale) })),
  };
}
