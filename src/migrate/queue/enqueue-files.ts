import { resolve } from 'node:path';
import type { Knex } from 'knex';
import PQueue from 'p-queue';
import type PgBoss from 'pg-boss';
import { UnreadableError } from '../../document/errors.js';
import type { Waiver } from '../../findings/waivers.js';
import { readSource, type SourceFile } from '../../ingest/read.js';
import type { FoundFile, WalkResult } from '../../ingest/walk.js';
import { localDay } from '../../pipeline/summary.js';
import { unreadableReason } from '../../pipeline/texts.js';
import { lookUpOne, noteFailed, noteKnownWithin, notePassedOverWithin } from '../../store/known-files.js';
import { openBoss } from '../../store/queue/boss.js';
import { putContent } from '../../store/queue/contents.js';
import { forgetDone, lockContent, putJob } from '../../store/queue/jobs.js';
import { endRun, startRun } from '../../store/runs.js';
import { type Store, transaction } from '../../store/store.js';
import { translated } from '../../store/store-error.js';
import { keepWaivers } from '../../store/waivers.js';
import type { JobSettings, RecordedSettings } from '../run-settings.js';

/** What became of a file that was to be queued. */
export type EnqueueOutcome = 'queued' | 'already-queued' | 'known' | 'not-a-report' | 'failed';

/** A file that is in the queue now or need not be; `code` and `reason` where it could not be read, now or before. */
interface Enqueued {
  outcome: EnqueueOutcome;
  code?: string;
  reason?: string;
}

export interface EnqueueSummary {
  files: number;
  outcomes: Record<EnqueueOutcome, number>;
  /** Files that could not be read, with the reason. */
  unread: (Enqueued & { file: string })[];
}

export interface EnqueueRule {
  /** Queues what is known too. */
  force: boolean;
  /** Queues what is known, but could not be read. */
  retryFailed: boolean;
  /** Puts the bytes into the database, so that workers need not see the files. */
  storeFiles: boolean;
}

export interface EnqueueOptions extends JobSettings, EnqueueRule {
  /** Findings that were accepted; those of an earlier run hold where this is absent. */
  waivers?: readonly Waiver[];
  /** Called when what became of a file is committed. */
  onDone?: (file: string) => void;
  signal?: AbortSignal;
}

/** A file that is to be queued, with its content. */
export interface QueueEntry {
  source: SourceFile;
  path: string;
  named: boolean;
  runId: number;
}

/** Files read ahead while one is written. */
const AT_ONCE = 3;

/**
 * Queues a file within a transaction, unless its content is known.
 * @throws errors of the database
 */
export async function enqueueWithin(
  trx: Knex,
  store: Store,
  boss: PgBoss,
  { source, path, named, runId }: QueueEntry,
  {
    auditKey,
    toolVersion,
    force,
    retryFailed,
    storeFiles,
  }: Pick<JobSettings, 'auditKey' | 'toolVersion'> & EnqueueRule,
): Promise<Enqueued> {
  const { sha256, bytes } = source;
  await lockContent(trx, sha256);
  const known = force ? undefined : await lookUpOne({ ...store, db: trx }, sha256, { auditKey, retryFailed });
  if (known?.type === 'document') {
    await noteKnownWithin(trx, runId, path, known.id);
    return { outcome: 'known', ...known.unreadable };
  }
  if (known && !named) {
    await notePassedOverWithin(trx, runId, { path, sha256, auditKey, reason: known.reason });
    return { outcome: 'not-a-report' };
  }
  const files = [{ path, named, runId }];
  const isNew = await putJob(trx, boss, toolVersion, { sha256, auditKey, stored: storeFiles, force, files });
  if (storeFiles) await putContent(trx, sha256, bytes);
  return { outcome: isNew ? 'queued' : 'already-queued' };
}

/**
 * Puts the files found into the queue for workers, but for those whose documents are known. Stopped at any moment, what was queued
 * stays queued, and the same call goes on.
 * @throws StoreError; the reason of `signal` when it is aborted
 */
export async function enqueueFiles(store: Store, found: WalkResult, options: EnqueueOptions): Promise<EnqueueSummary> {
  const { onDone, signal, toolVersion, auditKey, language, profileOf, audit, ocr, waivers } = options;
  const settings: RecordedSettings = { auditKey, language, profileOf, audit, ocr };
  const outcomes = { queued: 0, 'already-queued': 0, known: 0, 'not-a-report': 0, failed: 0 };
  const summary: EnqueueSummary = { files: found.files.length, outcomes, unread: [] };
  return translated(async () => {
    const boss = await openBoss(store, toolVersion);
    await forgetDone(store.db);
    const runId = await startRun(store, { toolVersion, settings });
    const count = (file: string, enqueued: Enqueued) => {
      outcomes[enqueued.outcome]++;
      if (enqueued.reason !== undefined) summary.unread.push({ file, ...enqueued });
      onDone?.(file);
    };
    const failed = async (file: string, error: UnreadableError) => {
      const why = { code: error.code, reason: unreadableReason(error, language) };
      await noteFailed(store, runId, { path: resolve(file), ...why });
      count(file, { outcome: 'failed', ...why });
    };
    const take = async ({ file, named }: FoundFile) => {
      try {
        const source = await readSource(file);
        const entry = { source, path: resolve(file), named, runId };
        count(file, await transaction(store, (trx) => enqueueWithin(trx, store, boss, entry, options)));
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
        await failed(file, error);
      }
    };
    try {
      for (const { file, error } of found.unreadable) await failed(file, error);
      await inTurn(found.files, take, signal);
      if (waivers) await keepWaivers(store, runId, waivers, localDay(new Date()));
      const waiting = outcomes.queued + outcomes['already-queued'];
      await endRun(store, runId, waiting > 0 ? 'queued' : 'finished', summary);
      return summary;
    } catch (error) {
      // The database itself may be what failed.
      await endRun(store, runId, signal?.aborted ? 'interrupted' : 'failed', summary).catch(() => undefined);
      throw error;
    }
  });
}

/** Takes the entries in, a few at a time. @throws the first failure; the reason of `signal` when it is aborted */
async function inTurn(files: FoundFile[], take: (file: FoundFile) => Promise<void>, signal?: AbortSignal) {
  const queue = new PQueue({ concurrency: AT_ONCE });
  let failure: unknown;
  for (const file of files)
    void queue.add(async () => {
      if (failure || signal?.aborted) return;
      await take(file).catch((error: unknown) => {
        failure ??= error;
      });
    });
  await queue.onIdle();
  if (failure) throw failure;
  signal?.throwIfAborted();
}
