import type { Audit } from '../findings/audit.js';
import type { DocumentList } from '../findings/document-list.js';
import { byCodePoint, type FoundFile, type WalkResult } from '../ingest/walk.js';
import { type AuditorOptions, startAuditor } from './auditor.js';
import type { DocumentSpool } from './document-spool.js';
import { skipReason } from './texts.js';
import { unreadableDocument } from './unreadable.js';
import { untilAborted } from './worker-pool.js';

export interface BatchOptions extends AuditorOptions {
  /** Keeps the documents; it is closed by the one that made it, when the result is no longer needed. */
  spool: DocumentSpool;
  /** Called each time a document is done, in the order of finishing. */
  onDone?: (file: string) => void;
  signal?: AbortSignal;
}

export interface BatchResult {
  documents: DocumentList;
  /** Also the files that an interrupted batch did not come to. */
  skipped: Audit['skipped'];
  /** How many those are. */
  unreached: number;
}

/**
 * Audits the files found, several at a time. Each runs in a process with limits of time and memory: one that crashes or
 * hangs becomes an unreadable entry and the others go on. The order of the result is that of the paths, whatever finished first.
 * When `signal` is aborted, what is done by then is the result.
 * @throws errors of the file system, where the disk is full
 */
export async function auditBatch(found: WalkResult, options: BatchOptions): Promise<BatchResult> {
  const { language, signal, spool, onDone } = options;
  const skipped = found.passedOver.map(({ file, why }) => ({ file, reason: skipReason(why, language) }));
  for (const { file, error } of found.unreadable) spool.add(unreadableDocument({ file }, error, language));
  const auditor = await startAuditor(options);
  const left = new Set(found.files.map(({ file }) => file));
  let over = false;
  const auditOne = async (entry: FoundFile): Promise<void> => {
    const outcome = await auditor.auditPacked(entry);
    if (over) return;
    if (outcome.type === 'document') spool.add(outcome.document);
    else if (outcome.type === 'packed') spool.addPacked(outcome);
    else skipped.push({ file: outcome.file, reason: outcome.reason });
    left.delete(entry.file);
    onDone?.(entry.file);
  };
  const entries = found.files.values();
  // A function that waits from the start keeps its document until all of memory is looked through: only as many begin as work at a time.
  const auditInTurn = async (): Promise<void> => {
    for (const entry of entries) {
      if (over) return;
      await auditOne(entry);
    }
  };
  try {
    await untilAborted(Promise.all(Array.from({ length: options.jobs }, auditInTurn)), signal);
  } catch (error) {
    over = true;
    if (!signal?.aborted) throw error;
    for (const file of left) skipped.push({ file, reason: skipReason('interrupted', language) });
  } finally {
    await auditor.close();
  }
  skipped.sort((a, b) => byCodePoint(a.file, b.file));
  return { documents: spool.documents(), skipped, unreached: left.size };
}
