import PQueue from 'p-queue';
import type { Waiver, WaiverOutcome } from '../findings/waivers.js';
import type { WalkResult } from '../ingest/walk.js';
import { type AuditorOptions, startAuditor } from '../pipeline/auditor.js';
import { endRun, type FileOutcome, startRun } from '../store/runs.js';
import type { Store } from '../store/store.js';
import { translated } from '../store/store-error.js';
import { keepWaivers, keptWaivers } from '../store/waivers.js';
import { Migration, type MigrationSettings, type NewFile, type Taken } from './migration.js';
import { refreshOffices } from './refresh-offices.js';
import type { RecordedSettings } from './run-settings.js';

export interface MigrateOptions extends AuditorOptions, Omit<MigrationSettings, 'language' | 'profile'> {
  /** Name and hash of the profile, as they are kept with the results. */
  profileOf: MigrationSettings['profile'];
  /** Findings that were accepted; those of an earlier run hold where this is absent. */
  waivers?: readonly Waiver[];
  /** The day on which waivers must still hold, YYYY-MM-DD. */
  today: string;
  /** Called when a file is committed. */
  onDone?: (file: string) => void;
  signal?: AbortSignal;
}

/** How many files came to what, and the offices whose reports were compared with one another. */
export interface MigrateSummary {
  files: number;
  outcomes: Record<FileOutcome, number>;
  /** Files that could not be read, with the reason. */
  unread: Taken[];
  offices: number;
  /** Waivers that accept nothing in the database. */
  waivers?: WaiverOutcome;
}

/** Documents that are saved, or wait to be audited, while others are audited. */
const AHEAD = 2;
/** Files looked up at once. */
const SURVEYED = 200;

function recordedOf(options: MigrateOptions): RecordedSettings {
  const { auditKey, language, profileOf, only, ignore, severities, profile, tables, ocr } = options;
  const audit = { only, ignore, severities, profile, tables };
  return { auditKey, language, profileOf, audit, ocr: ocr?.mode ?? 'never' };
}

/**
 * Takes the files found into the database, several at a time, each in a transaction of its own. Stopped at any moment, it goes on
 * where it was when it is called again.
 * @throws StoreError; the reason of `signal` when it is aborted
 */
export async function migrateFiles(store: Store, found: WalkResult, options: MigrateOptions): Promise<MigrateSummary> {
  const { signal, onDone, auditKey, toolVersion, force, retryFailed, storeFiles, language, profileOf } = options;
  const outcomes = { audited: 0, partial: 0, unreadable: 0, known: 0, 'not-a-report': 0, failed: 0 };
  const summary: MigrateSummary = { files: found.files.length, outcomes, unread: [], offices: 0 };
  return translated(async () => {
    const runId = await startRun(store, { toolVersion, settings: recordedOf(options) });
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
    const count = (taken: Taken | undefined) => {
      if (!taken) return;
      outcomes[taken.outcome]++;
      if (taken.reason !== undefined) summary.unread.push(taken);
      onDone?.(taken.file);
    };
    const perform = async (entry: NewFile) => {
      try {
        if (!stop.signal.aborted) count(await migration.take(entry));
      } catch (error) {
        failure ??= error;
        halt();
      }
    };
    try {
      for (const { file, error } of found.unreadable) count(await migration.failed(file, error));
      for (let at = 0; at < found.files.length && !stop.signal.aborted; at += SURVEYED)
        for (const entry of await migration.survey(found.files.slice(at, at + SURVEYED), count)) {
          await queue.onSizeLessThan(AHEAD);
          if (!stop.signal.aborted) void queue.add(() => perform(entry));
        }
      await queue.onIdle();
      if (failure) throw failure;
      signal?.throwIfAborted();
      summary.offices = await refreshOffices(store, language, signal);
      const waivers = options.waivers ?? (await keptWaivers(store));
      summary.waivers = await keepWaivers(store, runId, waivers, options.today);
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
