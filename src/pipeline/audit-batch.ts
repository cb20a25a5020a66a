import type { Audit, AuditedDocument } from '../findings/audit.js';
import { byCodePoint, type FoundFile, type WalkResult } from '../ingest/walk.js';
import type { Outcome } from './audit-document.js';
import { type AuditorOptions, startAuditor } from './auditor.js';
import { skipReason } from './texts.js';
import { unreadableDocument } from './unreadable.js';
import { untilAborted } from './worker-pool.js';

export interface BatchOptions extends AuditorOptions {
  /** Called each time a document is done, in the order of finishing. */
  onDone?: (file: string) => void;
  signal?: AbortSignal;
}

export interface BatchResult {
  documents: AuditedDocument[];
  skipped: Audit['skipped'];
}

/**
 * Audits the files found, several at a time. Each runs in a worker thread with limits of time and memory: one that crashes or
 * hangs becomes an unreadable entry and the others go on. The order of the result is that of the paths, whatever finished first.
 * @throws the reason of `signal` when it is aborted
 */
export async function auditBatch(found: WalkResult, options: BatchOptions): Promise<BatchResult> {
  const { language, signal } = options;
  const auditor = await startAuditor(options);
  const auditOne = async (entry: FoundFile): Promise<Outcome> => {
    const outcome = await auditor.audit(entry);
    if (!signal?.aborted) options.onDone?.(entry.file);
    return outcome;
  };
  let outcomes: Outcome[];
  try {
    outcomes = await untilAborted(Promise.all(found.files.map(auditOne)), signal);
  } finally {
    await auditor.close();
  }
  const documents = found.unreadable.map(({ file, error }) => unreadableDocument({ file }, error, language));
  const skipped = found.passedOver.map(({ file, why }) => ({ file, reason: skipReason(why, language) }));
  for (const outcome of outcomes) {
    if (outcome.type === 'document') documents.push(outcome.document);
    else skipped.push({ file: outcome.file, reason: outcome.reason });
  }
  const byFile = (a: { file: string }, b: { file: string }) => byCodePoint(a.file, b.file);
  return { documents: documents.sort(byFile), skipped: skipped.sort(byFile) };
}
