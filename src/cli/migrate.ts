import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import type { WalkResult } from '../ingest/walk.js';
import type { MigrateSummary } from '../migrate/migrate-files.js';
import type { EnqueueSummary } from '../migrate/queue/enqueue-files.js';
import type { TableSource } from '../tables/table-source.js';
import { readSettings, type Settings, type SettingsOptions } from './audit-settings.js';
import { databaseOption, lockWaitOption } from './database-options.js';
import { reportFile, UsageError } from './errors.js';
import { EXIT } from './exit-status.js';
import { interruptible } from './interrupt.js';
import {
  jobsOption,
  languageOption,
  type OcrOptions,
  ocrOptions,
  ocrSettings,
  passwordOption,
  ruleCodes,
  tablesOption,
  timeLimitOption,
} from './options.js';
import { startProgress } from './progress.js';
import { openQueueStore } from './queue-store.js';
import { reportWaivers } from './report-waivers.js';
import { print } from './stdout.js';

interface MigrateCommandOptions extends Omit<SettingsOptions, 'failOn' | 'baseline'>, OcrOptions {
  db: string;
  lockWait: number;
  jobs: number;
  timeLimit: number;
  tables: TableSource;
  password?: string;
  force: boolean;
  retryFailed: boolean;
  storeFiles: boolean;
  queue: boolean;
}

/** What is up to the machine that audits a document. */
const OF_WORKERS = {
  jobs: '--jobs',
  timeLimit: '--time-limit',
  password: '--password',
  ocrCache: '--ocr-cache',
  ocrTimeLimit: '--ocr-time-limit',
} as const;

/** Stands for everything besides the file that a document's result rests on. */
function auditKeyOf(version: string, settings: Settings, { tables, ocr }: MigrateCommandOptions): string {
  const { language, only, ignore, severities, profileSha256 } = settings;
  const parts = [
    version,
    language,
    profileSha256,
    only ?? null,
    ignore,
    Object.entries(severities).sort(),
    tables,
    ocr,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

async function filesIn(paths: string[]): Promise<WalkResult> {
  const { findFiles } = await import('../ingest/walk.js');
  const found = await findFiles(paths);
  if (found.files.length + found.unreadable.length === 0)
    throw new UsageError(`no report found in ${paths.join(', ')}`);
  return found;
}

async function enqueue(
  paths: string[],
  options: MigrateCommandOptions,
  settings: Settings,
  signal: AbortSignal,
): Promise<EnqueueSummary> {
  const store = await openQueueStore(options.db, { create: true, lockWait: options.lockWait * 1000 });
  try {
    const [{ enqueueFiles }, { tool }] = await Promise.all([
      import('../migrate/queue/enqueue-files.js'),
      import('../pipeline/tool.js'),
    ]);
    const found = await filesIn(paths);
    const { version } = tool();
    const progress = await startProgress(found.files.length);
    const { language, only, ignore, severities, profile, profileSha256 } = settings;
    const { tables, ocr, force, retryFailed, storeFiles } = options;
    try {
      return await enqueueFiles(store, found, {
        ...{ language, ocr, force, retryFailed, storeFiles, signal },
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

async function migrate(
  paths: string[],
  options: MigrateCommandOptions,
  settings: Settings,
  signal: AbortSignal,
): Promise<MigrateSummary> {
  const [{ openStore }, { migrateFiles }, { tool }, { localDay }] = await Promise.all([
    import('../store/store.js'),
    import('../migrate/migrate-files.js'),
    import('../pipeline/tool.js'),
    import('../pipeline/summary.js'),
  ]);
  const store = await openStore(options.db, { create: true, lockWait: options.lockWait * 1000 });
  try {
    const found = await filesIn(paths);
    const { version } = tool();
    const progress = await startProgress(found.files.length + found.unreadable.length);
    try {
      return await migrateFiles(store, found, {
        language: settings.language,
        only: settings.only,
        ignore: settings.ignore,
        severities: settings.severities,
        profile: settings.profile,
        profileOf: { name: settings.profile.name, sha256: settings.profileSha256 },
        tables: options.tables,
        password: options.password,
        ocr: await ocrSettings(options),
        jobs: options.jobs,
        timeLimit: options.timeLimit,
        auditKey: auditKeyOf(version, settings, options),
        toolVersion: version,
        force: options.force,
        retryFailed: options.retryFailed,
        storeFiles: options.storeFiles,
        waivers: settings.waivers,
        today: localDay(new Date()),
        onDone: progress.done,
        onPage: progress.page,
        signal,
      });
    } finally {
      progress.stop();
    }
  } finally {
    await store.close();
  }
}

async function run(paths: string[], options: MigrateCommandOptions, command: Command): Promise<void> {
  const given = (name: string) => command.getOptionValueSource(name) !== 'default';
  const settings = await readSettings({ ...options, failOn: 'never' }, given);
  if (options.queue) {
    for (const [name, flag] of Object.entries(OF_WORKERS))
      if (given(name) && command.getOptionValueSource(name) !== undefined)
        throw new UsageError(`${flag} goes with "lkjip worker", which audits what --queue puts into the queue`);
    const queued = await interruptible((signal) => enqueue(paths, options, settings, signal));
    const { renderEnqueued } = await import('../render/queue.js');
    await print(renderEnqueued(queued, settings.language));
    process.exitCode = queued.outcomes.failed > 0 ? EXIT.failure : EXIT.clean;
    return;
  }
  const summary = await interruptible((signal) => migrate(paths, options, settings, signal));
  const { renderMigration } = await import('../render/migration.js');
  await print(renderMigration(summary, settings.language));
  for (const { file, reason = '', code = 'INTERNAL' } of summary.unread) reportFile(file, reason, code);
  reportWaivers(summary.waivers);
  process.exitCode = summary.unread.length > 0 ? EXIT.failure : EXIT.clean;
}

const DESCRIPTION = `Audits reports and keeps everything in a database: SQLite, or PostgreSQL.
(Memasukkan laporan ke basis data.)

A report that is there already is skipped, wherever its file lies now. Stopped at any moment, the same command goes on where it was.

Exit status: 0 done; 2 wrong usage, a database that cannot be used, or a document that could not be read (--retry-failed tries it again).`;

/** `lkjip migrate PATH…` */
export function addMigrateCommand(program: Command): void {
  const command = program
    .command('migrate')
    .summary('take reports into a database (memasukkan laporan ke basis data)')
    .description(DESCRIPTION)
    .argument('<path...>', 'reports, or folders of reports')
    .addOption(databaseOption())
    .option('--queue', 'do not audit here: put the documents into a queue for "lkjip worker" (PostgreSQL)', false)
    .option('--force', 'audit again what is there already', false)
    .option('--retry-failed', 'try documents again that could not be read', false)
    .option('--store-files', 'keep the files themselves in the database too', false)
    .addOption(lockWaitOption())
    .addOption(languageOption())
    .addOption(jobsOption())
    .addOption(tablesOption())
    .addOption(passwordOption());
  for (const option of ocrOptions()) command.addOption(option);
  command
    .addOption(timeLimitOption())
    .option('--rules <codes>', 'apply only these rules, separated by commas', ruleCodes)
    .option('--ignore <codes>', 'leave these rules out', ruleCodes)
    .option('--config <file>', 'settings and waivers (default: lkjip.config.yaml, if there)')
    .option('--no-config', 'read no configuration file')
    .option('--profile <name>', 'what holds where a report states nothing of its own: a name or a YAML file')
    .action(run);
}
