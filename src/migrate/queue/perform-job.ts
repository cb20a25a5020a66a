import { hostname } from 'node:os';
import type { Knex } from 'knex';
import type PgBoss from 'pg-boss';
import { UnreadableError } from '../../document/errors.js';
import type { Localized } from '../../findings/finding.js';
import { readSource, type SourceFile } from '../../ingest/read.js';
import type { Auditor } from '../../pipeline/auditor.js';
import type { OcrSettings } from '../../pipeline/ocr.js';
import { internalError, unreadableReason } from '../../pipeline/texts.js';
import { lookUpOne, noteFailedWithin, noteKnownWithin, notePassedOverWithin } from '../../store/known-files.js';
import { type Claim, completeClaim, type Failed, failClaim } from '../../store/queue/claims.js';
import { dropContent, loadContent, moveContent } from '../../store/queue/contents.js';
import type { JobData, QueuedFile } from '../../store/queue/jobs.js';
import { correctionsOf } from '../../store/review/corrections.js';
import type { FileOutcome } from '../../store/runs.js';
import type { Store } from '../../store/store.js';
import type { JobSettings, RunSettings } from '../run-settings.js';
import { enqueueWithin } from './enqueue-files.js';
import { saveQueued } from './save-queued.js';

/** What a worker does its jobs with. */
export interface Tools {
  store: Store;
  boss: PgBoss;
  auditor: Auditor;
  runSettings: RunSettings;
  /** How this machine recognises pages; whether it does is said by the job. */
  ocr: OcrSettings;
  signal?: AbortSignal;
}

/** What a job came to. `changed`: its files hold something else by now, which is queued instead. */
export type JobResult =
  | { type: 'saved'; outcome: FileOutcome; code?: string; reason?: string }
  | { type: 'changed' }
  | { type: 'taken-over' }
  | { type: 'failed'; became: Failed; reason: string }
  | { type: 'stopped' };

type Content =
  | { type: 'found'; source: SourceFile }
  | { type: 'changed'; sources: { source: SourceFile; file: QueuedFile }[] }
  | { type: 'failed'; error: UnreadableError };

/** Audits the document of a job and commits the result together with the job's end. @throws errors of the database */
export async function performJob(tools: Tools, claim: Claim, worker: number): Promise<JobResult> {
  const { store, boss, auditor, runSettings, signal } = tools;
  const { data } = claim;
  const settings = await runSettings.of(data.files[0]?.runId ?? 0);
  const complete = async (save: (trx: Knex, latest: JobData) => Promise<FileOutcome>): Promise<JobResult> => {
    let outcome: FileOutcome = 'known';
    const saved = await completeClaim(store, boss, claim, async (trx, latest) => {
      outcome = await save(trx, latest);
      return { outcome };
    });
    return saved ? { type: 'saved', outcome } : { type: 'taken-over' };
  };

  const known = await alreadyKnown(store, data);
  if (known) return complete((trx, latest) => known(trx, latest));

  const content = await contentOf(store, data, settings);
  if (content.type === 'failed') return fail(tools, claim, worker, settings, content.error);
  if (content.type === 'changed') {
    const requeued = await complete(async (trx) => {
      const rule = { ...settings, force: data.force, retryFailed: true, storeFiles: data.stored };
      for (const { source, file } of content.sources) await enqueueWithin(trx, store, boss, { source, ...file }, rule);
      return 'known';
    });
    return requeued.type === 'saved' ? { type: 'changed' } : requeued;
  }

  const named = data.files.some((file) => file.named);
  const { source } = content;
  if (signal?.aborted) return { type: 'stopped' };
  const corrections = await correctionsOf(store.db, source.sha256);
  const ocr = { ...tools.ocr, mode: settings.ocr };
  const options = { ...settings.audit, language: settings.language, ocr, corrections };
  const audited = await auditor.audit({ file: source.file, named }, { source, options });
  // A thread that was ended looks like one that crashed.
  if (signal?.aborted) return { type: 'stopped' };
  if (audited.type === 'skipped')
    return complete(async (trx, latest) => {
      await passOver(trx, latest, audited.reason);
      return 'not-a-report';
    });
  const { document } = audited;
  const result = await complete(async (trx, latest) => {
    await saveQueued(trx, store, document, latest, settings);
    return document.status;
  });
  const [problem] = document.problems;
  if (result.type !== 'saved' || document.status !== 'unreadable') return result;
  return { ...result, code: problem?.code, reason: problem?.reason };
}

/** How to note a job whose content came to be known since it was queued, or undefined where it is to be audited. */
async function alreadyKnown(store: Store, { sha256, auditKey, force, files }: JobData) {
  if (force) return undefined;
  const known = await lookUpOne(store, sha256, { auditKey, retryFailed: true });
  if (known?.type === 'document')
    return async (trx: Knex, { files: latest, stored }: JobData): Promise<FileOutcome> => {
      for (const { path, runId } of latest) await noteKnownWithin(trx, runId, path, known.id);
      if (stored) await moveContent(trx, sha256, known.id);
      return 'known';
    };
  if (known && !files.some(({ named }) => named))
    return async (trx: Knex, latest: JobData): Promise<FileOutcome> => {
      await passOver(trx, latest, known.reason);
      return 'not-a-report';
    };
  return undefined;
}

async function passOver(trx: Knex, { sha256, auditKey, files }: JobData, reason: string): Promise<void> {
  for (const { path, runId } of files) await notePassedOverWithin(trx, runId, { path, sha256, auditKey, reason });
  await dropContent(trx, sha256, auditKey);
}

/** The bytes of a job: from the database, or of the first of its files that can be opened and still holds them. */
async function contentOf(store: Store, data: JobData, { language }: JobSettings): Promise<Content> {
  const { sha256, files, stored } = data;
  const bytes = stored ? await loadContent(store.db, sha256) : undefined;
  const [first] = files;
  if (bytes && first) return { type: 'found', source: { file: first.path, bytes: new Uint8Array(bytes), sha256 } };
  const changed: { source: SourceFile; file: QueuedFile }[] = [];
  let failure: UnreadableError | undefined;
  for (const file of files)
    try {
      const source = await readSource(file.path);
      if (source.sha256 === sha256) return { type: 'found', source };
      changed.push({ source, file });
    } catch (error) {
      failure ??= error instanceof UnreadableError ? error : internalError('read', error, language);
    }
  if (changed.length > 0) return { type: 'changed', sources: changed };
  return { type: 'failed', error: failure ?? internalError('read', 'no file', language) };
}

const HINT: Localized = {
  id: 'antrekan dengan --store-files, atau letakkan berkasnya di folder yang terlihat oleh semua mesin',
  en: 'queue it with --store-files, or put it into a folder that all machines see',
};

async function fail(
  { store, boss }: Tools,
  claim: Claim,
  worker: number,
  { language }: JobSettings,
  error: UnreadableError,
): Promise<JobResult> {
  const { code } = error;
  const host = hostname();
  const reason = `${unreadableReason(error, language)} (${host}); ${HINT[language]}`;
  const giveUp = async (trx: Knex, { files }: JobData) => {
    for (const { path, runId } of files) await noteFailedWithin(trx, runId, { path, code, reason });
  };
  const became = await failClaim(store, boss, claim, { code, reason, host, worker }, { giveUp });
  return became === 'taken-over' ? { type: 'taken-over' } : { type: 'failed', became, reason };
}
