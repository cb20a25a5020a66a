import { type Command, Option } from 'commander';
import type { Language } from '../findings/finding.js';
import type { WorkSummary } from '../migrate/queue/work-queue.js';
import { databaseOption } from './database-options.js';
import { reportFile } from './errors.js';
import { EXIT } from './exit-status.js';
import { Interrupted, interruptible } from './interrupt.js';
import {
  jobsOption,
  languageOption,
  ocrCacheOption,
  ocrSettings,
  ocrTimeLimitOption,
  passwordOption,
  positiveInteger,
  timeLimitOption,
} from './options.js';
import { openQueueStore } from './queue-store.js';
import { reportWaivers } from './report-waivers.js';
import { print } from './stdout.js';

interface WorkerOptions {
  db: string;
  jobs: number;
  once: boolean;
  takeoverAfter: number;
  timeLimit: number;
  password?: string;
  ocrCache?: string;
  ocrTimeLimit: number;
  lang: Language;
}

async function work(options: WorkerOptions, signal: AbortSignal): Promise<WorkSummary> {
  const { jobs, timeLimit, password, takeoverAfter: lease, once, lang: language } = options;
  const store = await openQueueStore(options.db);
  try {
    const [{ workQueue }, { renderWorkerNote }, { tool }] = await Promise.all([
      import('../migrate/queue/work-queue.js'),
      import('../render/queue.js'),
      import('../pipeline/tool.js'),
    ]);
    return await workQueue(store, {
      ...{ jobs, timeLimit, password, lease, once, language, signal },
      version: tool().version,
      ocr: await ocrSettings({ ...options, ocr: 'auto' }),
      onEvent: (event) => {
        if (event.type === 'waivers') reportWaivers(event.outcome);
        else if (event.type === 'saved' && event.reason !== undefined)
          reportFile(event.file, event.reason, event.code ?? 'INTERNAL');
        else process.stderr.write(`${renderWorkerNote(event, language)}\n`);
      },
    });
  } finally {
    await store.close();
  }
}

const GIVEN_BACK = {
  id: 'dihentikan; dokumen yang belum selesai dikembalikan ke antrean',
  en: 'stopped; documents that were not done are back in the queue',
};

async function run(options: WorkerOptions): Promise<void> {
  try {
    const { files, outcomes } = await interruptible((signal) => work(options, signal));
    const { renderMigration } = await import('../render/migration.js');
    await print(renderMigration({ files, outcomes }, options.lang));
    process.exitCode = outcomes.unreadable + outcomes.failed > 0 ? EXIT.failure : EXIT.clean;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write(`lkjip: ${GIVEN_BACK[options.lang]} (${error.signal})\n`);
    process.exitCode = error.signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
  }
}

const DESCRIPTION = `Audits documents that "lkjip migrate --queue" put into the database, on this machine, together with any number of workers on others.
(Memeriksa dokumen dari antrean di mesin ini, bersama pekerja di mesin lain.)

Exit status: 0 the queue is empty (--once); 2 wrong usage, a database that cannot be used, or a document that could not be read; 130, 143 stopped by a signal: what was not done is back in the queue.`;

/** `lkjip worker` */
export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .summary('audit documents from the queue of a database (memeriksa dokumen dari antrean)')
    .description(DESCRIPTION)
    .addOption(databaseOption())
    .addOption(jobsOption())
    .addOption(new Option('--once', 'end when the queue is empty').default(false))
    .addOption(
      new Option(
        '--takeover-after <seconds>',
        'other workers take the documents over when this one is silent for so long',
      )
        .argParser(positiveInteger)
        .default(12),
    )
    .addOption(languageOption())
    .addOption(passwordOption())
    .addOption(timeLimitOption())
    .addOption(ocrCacheOption())
    .addOption(ocrTimeLimitOption())
    .action(run);
}
