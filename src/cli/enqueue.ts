import type { EnqueueSummary } from '../migrate/queue/enqueue-files.js';
import type { TableSource } from '../tables/table-source.js';
import { auditKeyOf } from './audit-key.js';
import type { Settings } from './audit-settings.js';
import { UsageError } from './errors.js';
import { findReports } from './find-reports.js';
import type { OcrOptions } from './options.js';
import { startProgress } from './progress.js';
import { openQueueStore } from './queue-store.js';

/** Options of `lkjip migrate --queue`. */
export interface EnqueueCommandOptions extends Pick<OcrOptions, 'ocr'> {
  db: string;
  lockWait: number;
  tables: TableSource;
  force: boolean;
  retryFailed: boolean;
  storeFiles: boolean;
}

/** What is up to the machine that audits a document. */
const OF_WORKERS = {
  jobs: '--jobs',
  timeLimit: '--time-limit',
  password: '--password',
  ocrCache: '--ocr-cache',
  ocrTimeLimit: '--ocr-time-limit',
} as const;

/** @throws UsageError where the user gave an option that only a worker can heed */
export function refuseWorkerOptions(given: (option: string) => boolean): void {
  for (const [name, flag] of Object.entries(OF_WORKERS))
    if (given(name))
      throw new UsageError(`${flag} goes with "lkjip worker", which audits what --queue puts into the queue`);
}

/** Puts the reports of the paths into the queue of a database. */
export async function enqueue(
  paths: string[],
  options: EnqueueCommandOptions,
  settings: Settings,
  signal: AbortSignal,
): Promise<EnqueueSummary> {
  const store = await openQueueStore(options.db, { create: true, lockWait: options.lockWait * 1000 });
  try {
    const [{ enqueueFiles }, { tool }] = await Promise.all([
      import('../migrate/queue/enqueue-files.js'),
      import('../pipeline/tool.js'),
    ]);
    const found = await findReports(paths);
    const { version } = tool();
    const progress = await startProgress(found.files.length + found.unreadable.length);
    const { language, only, ignore, severities, profile, profileSha256, waivers } = settings;
    const { tables, ocr, force, retryFailed, storeFiles } = options;
    try {
      return await enqueueFiles(store, found, {
        ...{ language, ocr, force, retryFailed, storeFiles, waivers, signal },
        audit: { only, ignore, severities, profile, tables },
        profileOf: { name: profile.name, sha256: profileSha256 },
        auditKey: auditKeyOf(version, settings, options),
        toolVersion: version,
        onDone: progress.done,
      });
    } finally {
      progress.stop();
    }
  } finally {
    await store.close();
  }
}
