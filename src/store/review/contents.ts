import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Store } from '../store.js';

const isFile = (path: string) =>
  stat(path).then(
    (info) => info.isFile(),
    () => false,
  );

/** A document's paths, as they were recorded when it was brought in. */
async function pathsOf({ db }: Store, documentId: number): Promise<string[]> {
  return db('document_files').where({ document_id: documentId }).orderBy('path').pluck('path');
}

/** Whether a document's bytes are likely to be had: kept in the database, or a file still at its place. */
export async function hasContent(store: Store, documentId: number): Promise<boolean> {
  if (await store.db('document_contents').where({ document_id: documentId }).first('document_id')) return true;
  for (const path of await pathsOf(store, documentId)) if (await isFile(path)) return true;
  return false;
}

/** A document's bytes: as kept in the database, else from its place, if they are still those that were audited. */
export async function documentContent(
  store: Store,
  documentId: number,
): Promise<{ bytes: Uint8Array; sha256: string } | undefined> {
  const { db } = store;
  const document = await db('documents').where({ id: documentId }).first('sha256');
  if (!document) return undefined;
  const { sha256 } = document;
  const kept = await db('document_contents').where({ document_id: documentId }).first('bytes');
  if (kept) return { bytes: kept.bytes, sha256 };
  for (const path of await pathsOf(store, documentId)) {
    if (!(await isFile(path))) continue;
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return { bytes, sha256 };
  }
  return undefined;
}
