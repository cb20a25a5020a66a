import PQueue from 'p-queue';
import type { WalkResult } from '../ingest/walk.js';
import { type AuditorOptions, startAuditor } from '../pipeline/auditor.js';
import { endRun, type FileOutcome, startRun } from '../store/runs.js';
import type { Store } from '../store/store.js';
import { translated } from '../store/store-error.js';
import { Migration, type MigrationSettings } from './migration.js';
import { refreshOffices } from './refresh-offices.js';

export interface MigrateOptions extends AuditorOptions, Omit<MigrationSettings, 'language' | 'profile'> {
  /** Name and hash of the profile, as they are kept with the results. */
  profileOf: MigrationSettings['profile'];
  /** Called when a file is committed. */
  onDone?: (file: string, outcome: FileOutcome) => void;
  signal?: AbortSignal;
}

/** How many files came to what, and the offices whose reports were compared with one another. */
export interface MigrateSummary {
  files: number;
  outcomes: Record<FileOutcome, number>;
  offices: number;
}

/** Files read, looked up or saved while others are audited. */
const AHEAD = 2;

/**
 * Takes the files found into the database, several at a time, each in a transaction of its own. Stopped at any moment, it goes on
 * where it was when it is called again.
 * @throws StoreError; the reason of `signal` when it is aborted
 */
export async function migrateFiles(store: Store, found: WalkResult, options: MigrateOptions): Promise<MigrateSummary> {
  const { signal, onDone, auditKey, toolVersion, force, retryFailed, storeFiles, language, profileOf } = options;
  const outcomes = { audited: 0, partial: 0, unreadable: 0, known: 0, 'not-a-report': 0, failed: 0 };
  const summary: MigrateSummary = { files: found.files.length, outcomes, offices: 0 };
  return translated(async () => {
    const runId = await startRun(store, { toolVersion, settings: { auditKey, profile: profileOf, language } });
    const auditor = await startAuditor(options);
    const settings = { auditKey, toolVersion, force, retryFailed, storeFiles, language, profile: profileOf };
    const stop = new AbortController();
    const migration = new Migration(store, auditor, runId, settings, stop.signal);
    const queue = new PQueue({ concurrency: options.jobs + AHEAD });
    const halt = () => {
      stop.abort();
      queue.clear();
      void auditor.close();
    };
    signal?.addEventListener('abort', halt);
    let failure: unknown;
    const count = (file: string, outcome: FileOutcome | undefined) => {
      if (!outcome) return;
      outcomes[outcome]++;
      onDone?.(file, outcome);
    };
    try {
      for (const { file, error } of found.unreadable) count(file, await migration.failed(file, error));
      for (const entry of found.files)
        void queue.add(async () => {
          if (stop.signal.aborted) return;
          try {
            count(entry.file, await migration.take(entry));
          } catch (error) {
            failure ??= error;
            halt();
          }
        });
      await queue.onIdle();
      if (failure) throw failure;
      signal?.throwIfAborted();
      summary.offices = await refreshOffices(store, language, signal);
      await endRun(store, runId, 'finished', summary);
      return summary;
    } catch (error) {
      // The database itself may be what failed.
      await endRun(store, runId, signal?.aborted ? 'interrupted' : 'failed', summary).catch(() => undefined);
      throw error;
    } finally {
      signal?.removeEventListener('abort', halt);
      await auditor.close();
    }
  });
}
