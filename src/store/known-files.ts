import type { Knex } from 'knex';
import { insertRows } from './insert-rows.js';
import { beginWriting, noteFile } from './runs.js';
import { placeFile } from './save-document.js';
import { type Store, transaction } from './store.js';

/** A file by its content. */
export interface HashedFile {
  path: string;
  sha256: string;
}

/** A file that is no report, and why. */
export interface PassedFile extends HashedFile {
  auditKey: string;
  reason: string;
}

/** A file that could not be opened, and why. */
export interface FailedFile {
  path: string;
  code: string;
  reason: string;
}

export interface SkipRule {
  /** Results that rest on other settings or another version of the tool are made anew. */
  auditKey: string;
  /** Audits documents again that could not be read. */
  retryFailed: boolean;
}

/** What the database knows of a content: a document, or that it is no report. */
export type Known =
  | { type: 'document'; id: number; unreadable?: { code?: string; reason: string } }
  | { type: 'not-a-report'; reason: string };

/** What the database knows of the contents given, by their SHA-256; those that need an audit are not in it. */
export async function lookUp(
  { db }: Store,
  hashes: readonly string[],
  { auditKey, retryFailed }: SkipRule,
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  const passed = await db('passed_over').whereIn('sha256', hashes).where({ audit_key: auditKey });
  for (const { sha256, reason } of passed) known.set(sha256, { type: 'not-a-report', reason });
  const documents = await db('documents')
    .leftJoin('problems', (join) => {
      join
        .on('problems.document_id', 'documents.id')
        .onVal('problems.position', 0)
        .onVal('documents.status', 'unreadable');
    })
    .whereIn('sha256', hashes)
    .where({ audit_key: auditKey })
    .select('sha256', 'documents.id', 'status', 'code', 'reason');
  for (const { sha256, id, status, code, reason } of documents) {
    if (status !== 'unreadable') known.set(sha256, { type: 'document', id });
    else if (!retryFailed) known.set(sha256, { type: 'document', id, unreadable: { code: code ?? undefined, reason } });
  }
  return known;
}

/** As lookUp, for one content; undefined where it needs an audit. */
export async function lookUpOne(store: Store, sha256: string, rule: SkipRule): Promise<Known | undefined> {
  return (await lookUp(store, [sha256], rule)).get(sha256);
}

/** Notes files whose documents are there already; they may have been moved or renamed. */
export async function noteKnown(
  store: Store,
  runId: number,
  files: readonly { path: string; documentId: number }[],
): Promise<void> {
  if (files.length === 0) return;
  const paths = files.map(({ path }) => path);
  await transaction(store, async (trx) => {
    await beginWriting(trx, runId);
    const placed = await trx('document_files').whereIn('path', paths);
    const documentAt = new Map(placed.map(({ path, document_id }) => [path, document_id]));
    for (const { path, documentId } of files)
      if (documentAt.get(path) !== documentId) await placeFile(trx, documentId, path);
    await trx('failed_files').whereIn('path', paths).delete();
    const rows = files.map(({ path, documentId }) => ({
      ...{ run_id: runId, path, outcome: 'known', document_id: documentId },
    }));
    await insertRows(trx, store.dialect, 'run_files', rows);
  });
}

/** As noteKnown, as part of a transaction of the caller's. */
export async function noteKnownWithin(trx: Knex, runId: number, path: string, documentId: number): Promise<void> {
  await placeFile(trx, documentId, path);
  await noteFile(trx, runId, { path, outcome: 'known', documentId });
  await trx('failed_files').where({ path }).delete();
}

/** Notes a file that is no report, so that it is not read again. */
export async function notePassedOver(store: Store, runId: number, file: PassedFile): Promise<void> {
  await transaction(store, async (trx) => {
    await beginWriting(trx, runId);
    await notePassedOverWithin(trx, runId, file);
  });
}

/** As notePassedOver, as part of a transaction of the caller's. */
export async function notePassedOverWithin(trx: Knex, runId: number, file: PassedFile): Promise<void> {
  const { path, sha256, auditKey, reason } = file;
  await trx('passed_over').insert({ sha256, audit_key: auditKey, reason }).onConflict('sha256').merge();
  await noteFile(trx, runId, { path, outcome: 'not-a-report', reason });
}

/** Notes a file that could not be opened at all. */
export async function noteFailed(store: Store, runId: number, file: FailedFile): Promise<void> {
  await transaction(store, async (trx) => {
    await beginWriting(trx, runId);
    await noteFailedWithin(trx, runId, file);
  });
}

/** As noteFailed, as part of a transaction of the caller's. */
export async function noteFailedWithin(trx: Knex, runId: number, { path, code, reason }: FailedFile): Promise<void> {
  const before = await trx('failed_files').where({ path }).first('attempts');
  const row = { code, reason, failed_at: new Date().toISOString(), attempts: (before?.attempts ?? 0) + 1 };
  await trx('failed_files')
    .insert({ path, ...row })
    .onConflict('path')
    .merge();
  await noteFile(trx, runId, { path, outcome: 'failed', code, reason });
}
