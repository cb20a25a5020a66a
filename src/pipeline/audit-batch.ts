import { MessageChannel } from 'node:worker_threads';
import type { Audit, AuditedDocument } from '../findings/audit.js';
import { type OcrProgress, serveReader } from '../ingest/ocr/port.js';
import { byCodePoint, type FoundFile, type WalkResult } from '../ingest/walk.js';
import { type AuditOptions, auditDocument, type Outcome } from './audit-document.js';
import { NO_OCR, type OcrHost, startOcr } from './ocr.js';
import { internalError, skipReason } from './texts.js';
import { unreadableDocument } from './unreadable.js';
import type { AuditJob } from './worker.js';
import { inThread, isBuilt, type Runner, TimeLimitError, untilAborted, WorkerPool } from './worker-pool.js';

/** Megabytes of heap for the audit of one document. */
const MEMORY_LIMIT_MB = 1024;

export interface BatchOptions extends AuditOptions {
  /** Documents audited at the same time. */
  jobs: number;
  /** Seconds for one document; counted anew with each page that is recognised. */
  timeLimit: number;
  /** Called each time a document is done, in the order of finishing. */
  onDone?: (file: string) => void;
  /** Called with each page whose picture was recognised. */
  onPage?: OcrProgress;
  signal?: AbortSignal;
}

export interface BatchResult {
  documents: AuditedDocument[];
  skipped: Audit['skipped'];
}

function startRunner(count: number, options: BatchOptions, ocr: OcrHost | undefined): Runner<AuditJob, Outcome> {
  if (!isBuilt(import.meta.url)) return inThread(({ found, options: chosen }) => auditDocument(found, chosen, ocr));
  return new WorkerPool({
    script: new URL('./worker.js', import.meta.url),
    size: Math.max(1, Math.min(options.jobs, count)),
    timeLimit: options.timeLimit * 1000,
    memoryLimit: MEMORY_LIMIT_MB,
    port:
      ocr &&
      ((goesOn) => {
        const { port1, port2 } = new MessageChannel();
        serveReader(port1, ocr.reader, { onProgress: ocr.onProgress, onAnswer: goesOn });
        return port2;
      }),
  });
}

function crashed(file: string, cause: unknown, options: BatchOptions): Outcome {
  const { language } = options;
  const tooLong = { id: 'batas waktu terlampaui', en: 'time limit exceeded' };
  const reason = cause instanceof TimeLimitError ? `${tooLong[language]} (${cause.message})` : cause;
  return {
    type: 'document',
    document: unreadableDocument({ file }, internalError('worker', reason, language), language),
  };
}

/**
 * Audits the files found, several at a time. Each runs in a worker thread with limits of time and memory: one that crashes or
 * hangs becomes an unreadable entry and the others go on. The order of the result is that of the paths, whatever finished first.
 * @throws the reason of `signal` when it is aborted
 */
export async function auditBatch(found: WalkResult, options: BatchOptions): Promise<BatchResult> {
  const { language, only, ignore, severities, profile, tables, password, ocr = NO_OCR, jobs, signal } = options;
  const host = await startOcr(ocr, jobs, options.onPage);
  const runner = startRunner(found.files.length, options, host);
  const auditOne = async (entry: FoundFile): Promise<Outcome> => {
    const outcome = await runner
      .run({
        found: entry,
        options: { language, only, ignore, severities, profile, tables, password, ocr },
        ocrParallel: jobs,
      })
      .catch((cause: unknown) => crashed(entry.file, cause, options));
    if (!signal?.aborted) options.onDone?.(entry.file);
    return outcome;
  };
  let outcomes: Outcome[];
  try {
    outcomes = await untilAborted(Promise.all(found.files.map(auditOne)), signal);
  } finally {
    await runner.close();
    await host?.close();
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
