import type { Command } from 'commander';
import type { MigrateSummary } from '../migrate/migrate-files.js';
import type { TableSource } from '../tables/table-source.js';
import { auditKeyOf } from './audit-key.js';
import { readSettings, type Settings, type SettingsOptions } from './audit-settings.js';
import { databaseOption, lockWaitOption } from './database-options.js';
import { enqueue, refuseWorkerOptions } from './enqueue.js';
import { reportFile } from './errors.js';
import { EXIT } from './exit-status.js';
import { findReports } from './find-reports.js';
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
import { reportWaivers } from './report-waivers.js';
import { print } from './stdout.js';

export interface MigrateCommandOptions extends Omit<SettingsOptions, 'failOn' | 'baseline'>, OcrOptions {
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

/** Takes the reports under the paths into the database. @throws StoreError, UsageError; the reason of `signal` */
export async function migrate(
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
    const found = await findReports(paths);
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
    refuseWorkerOptions((name) => command.getOptionValueSource(name) === 'cli');
    const { files, outcomes, unread } = await interruptible((signal) => enqueue(paths, options, settings, signal));
    const { renderEnqueued } = await import('../render/queue.js');
    await print(renderEnqueued({ files, outcomes }, settings.language));
    return endWith(unread);
  }
  const summary = await interruptible((signal) => migrate(paths, options, settings, signal));
  const { renderMigration } = await import('../render/migration.js');
  await print(renderMigration(summary, settings.language));
  endWith(summary.unread);
  reportWaivers(summary.waivers);
}

/** Tells which files could not be read, and sets the exit status. */
function endWith(unread: readonly { file: string; code?: string; reason?: string }[]): void {
  for (const { file, reason = '', code = 'INTERNAL' } of unread) reportFile(file, reason, code);
  process.exitCode = unread.length > 0 ? EXIT.failure : EXIT.clean;
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
