import { beginWriting, noteFile } from './runs.js';
import { placeFile } from './save-document.js';
import type { Store } from './store.js';

/** A file by its content. */
export interface HashedFile {
  path: string;
  sha256: string;
}

export interface SkipRule {
  /** Results that rest on other settings or another version of the tool are made anew. */
  auditKey: string;
  /** Audits documents again that could not be read. */
  retryFailed: boolean;
}

/** What the database knows of a file: a document, a file that is no report, or nothing that would do. */
export type Known = { type: 'document'; id: number } | { type: 'not-a-report'; reason: string } | { type: 'new' };

/** Whether a file needs no audit. */
export async function lookUp({ db }: Store, sha256: string, { auditKey, retryFailed }: SkipRule): Promise<Known> {
  const document = await db('documents').where({ sha256, audit_key: auditKey }).first('id', 'status');
  if (document && !(retryFailed && document.status === 'unreadable')) return { type: 'document', id: document.id };
  const passed = await db('passed_over').where({ sha256, audit_key: auditKey }).first('reason');
  return passed ? { type: 'not-a-report', reason: passed.reason } : { type: 'new' };
}

/** Notes a file whose document is there already; it may have been moved or renamed. */
export async function noteKnown(store: Store, runId: number, path: string, documentId: number): Promise<void> {
  await store.db.transaction(async (trx) => {
    await beginWriting(trx, runId);
    await placeFile(trx, documentId, path);
    await noteFile(trx, runId, { path, outcome: 'known', documentId });
    await trx('failed_files').where({ path }).delete();
  });
}

/** Notes a file that is no report, so that it is not read again. */
export async function notePassedOver(
  store: Store,
  runId: number,
  file: HashedFile & { auditKey: string; reason: string },
): Promise<void> {
  const { path, sha256, auditKey, reason } = file;
  await store.db.transaction(async (trx) => {
    await beginWriting(trx, runId);
    await trx('passed_over').insert({ sha256, audit_key: auditKey, reason }).onConflict('sha256').merge();
    await noteFile(trx, runId, { path, outcome: 'not-a-report', reason });
  });
}

/** Notes a file that could not be opened at all. */
export async function noteFailed(
  store: Store,
  runId: number,
  file: { path: string; code: string; reason: string },
): Promise<void> {
  const { path, code, reason } = file;
  await store.db.transaction(async (trx) => {
    await beginWriting(trx, runId);
    const before = await trx('failed_files').where({ path }).first('attempts');
    const row = { code, reason, failed_at: new Date().toISOString(), attempts: (before?.attempts ?? 0) + 1 };
    await trx('failed_files')
      .insert({ path, ...row })
      .onConflict('path')
      .merge();
    await noteFile(trx, runId, { path, outcome: 'failed', code, reason });
  });
}
