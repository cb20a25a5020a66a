import { resolve } from 'node:path';
import type { Knex } from 'knex';
import PQueue from 'p-queue';
import type PgBoss from 'pg-boss';
import { UnreadableError } from '../../document/errors.js';
import { readSource, type SourceFile } from '../../ingest/read.js';
import type { FoundFile, WalkResult } from '../../ingest/walk.js';
import { unreadableReason } from '../../pipeline/texts.js';
import { lookUpOne, noteFailed, noteKnownWithin, notePassedOverWithin } from '../../store/known-files.js';
import { openBoss } from '../../store/queue/boss.js';
import { putContent } from '../../store/queue/contents.js';
import { forgetDone, lockContent, putJob } from '../../store/queue/jobs.js';
import { endRun, startRun } from '../../store/runs.js';
import { type Store, transaction } from '../../store/store.js';
import { translated } from '../../store/store-error.js';
import type { JobSettings } from './settings.js';

/** What became of a file that was to be queued. */
export type EnqueueOutcome = 'queued' | 'already-queued' | 'known' | 'not-a-report' | 'failed';

export interface EnqueueSummary {
  files: number;
  outcomes: Record<EnqueueOutcome, number>;
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
  /** Called when what became of a file is committed. */
  onDone?: (file: string, outcome: EnqueueOutcome) => void;
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
): Promise<EnqueueOutcome> {
  const { sha256, bytes } = source;
  await lockContent(trx, sha256);
  const known = force ? undefined : await lookUpOne({ ...store, db: trx }, sha256, { auditKey, retryFailed });
  if (known?.type === 'document') {
    await noteKnownWithin(trx, runId, path, known.id);
    return 'known';
  }
  if (known?.type === 'not-a-report' && !named) {
    await notePassedOverWithin(trx, runId, { path, sha256, auditKey, reason: known.reason });
    return 'not-a-report';
  }
  const files = [{ path, named, runId }];
  const data = { sha256, auditKey, stored: storeFiles, force, files };
  const isNew = await putJob(trx, boss, toolVersion, data);
  if (storeFiles) await putContent(trx, sha256, bytes);
  return isNew ? 'queued' : 'already-queued';
}

/**
 * Puts the files found into the queue for workers, but for those whose documents are known. Stopped at any moment, what was queued
 * stays queued, and the same call goes on.
 * @throws StoreError; the reason of `signal` when it is aborted
 */
export async function enqueueFiles(store: Store, found: WalkResult, options: EnqueueOptions): Promise<EnqueueSummary> {
  const { onDone, signal, toolVersion, force: _, retryFailed: __, storeFiles: ___, ...settings } = options;
  const outcomes = { queued: 0, 'already-queued': 0, known: 0, 'not-a-report': 0, failed: 0 };
  const summary: EnqueueSummary = { files: found.files.length, outcomes };
  return translated(async () => {
    const boss = await openBoss(store, toolVersion);
    await forgetDone(store.db);
    const runId = await startRun(store, { toolVersion, settings });
    const count = (file: string, outcome: EnqueueOutcome) => {
      outcomes[outcome]++;
      onDone?.(file, outcome);
    };
    const failed = async (file: string, error: UnreadableError) => {
      const reason = unreadableReason(error, options.language);
      await noteFailed(store, runId, { path: resolve(file), code: error.code, reason });
      count(file, 'failed');
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
