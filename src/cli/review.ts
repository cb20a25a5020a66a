import { spawn } from 'node:child_process';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Language } from '../findings/finding.js';
import type { Store } from '../store/store.js';
import { databaseOption } from './database-options.js';
import { printable, UsageError } from './errors.js';
import { interruptible } from './interrupt.js';
import { jobsOption, languageOption, nonNegativeInteger, shownName } from './options.js';
import { print } from './stdout.js';
import { oneOffice, withStore } from './with-store.js';

interface ReviewOptions {
  db: string;
  port: number;
  host?: string;
  origin?: string;
  open: boolean;
  lang: Language;
  as?: string;
  exportStatic?: string;
  office?: string;
  year?: number;
  jobs: number;
}

/** Reads the address of a proxy. @throws InvalidArgumentError */
function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search)
    throw new InvalidArgumentError('Give the address alone, such as https://review.example.go.id.');
  return url.origin;
}

/** Seconds of one document and of one page, as "lkjip migrate" has them. */
const TIME_LIMITS = { timeLimit: 120, ocrTimeLimit: 90 };

/** Takes the paths into the database first, with their bytes, so that the page can show them wherever they go. */
async function bringIn(paths: string[], { db, lang, jobs }: ReviewOptions, signal: AbortSignal): Promise<void> {
  const [{ migrate }, { readSettings }, { renderMigration }] = await Promise.all([
    import('./migrate.js'),
    import('./audit-settings.js'),
    import('../render/migration.js'),
  ]);
  const settings = await readSettings({ lang, failOn: 'never' }, () => true);
  const options = {
    ...({ db, lang, jobs, lockWait: 30, tables: 'auto', ocr: 'auto', ...TIME_LIMITS } as const),
    ...{ force: false, retryFailed: false, storeFiles: true, queue: false },
  };
  await print(renderMigration(await migrate(paths, options, settings, signal), lang));
}

function userName(given: string | undefined): string {
  if (given !== undefined) return given;
  try {
    return userInfo().username;
  } catch {
    return 'reviewer'; // a user without a name, as in some containers
  }
}

const OPENERS: Partial<Record<NodeJS.Platform, string[]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** Opens a browser; without one, the printed link is all there is. */
function openBrowser(link: string): void {
  const [command = 'xdg-open', ...args] = OPENERS[process.platform] ?? [];
  const child = spawn(command, [...args, link], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

async function serve(store: Store, options: ReviewOptions, signal: AbortSignal): Promise<void> {
  const [{ startReview }, { reviewServices }, { tool }, { listUsers }] = await Promise.all([
    import('../review/server/start-review.js'),
    import('./review-services.js'),
    import('../pipeline/tool.js'),
    import('../store/review/users.js'),
  ]);
  const { port, host, origin, lang: language, open } = options;
  if (host !== undefined && (await listUsers(store)).length === 0)
    throw new UsageError('--host needs accounts: add them with "lkjip users add NAME"');
  const services = reviewServices(store, { language, jobs: options.jobs, ...TIME_LIMITS });
  const review = await startReview(store, {
    ...{ services, language, version: tool().version, user: userName(options.as) },
    ...{ port, host, origin, onError: tellError },
  }).catch((error) => {
    throw new UsageError(`cannot listen on ${host ?? 'loopback'}, port ${port}: ${error.code ?? error.message}`);
  });
  try {
    await print(`${review.link}\n`);
    if (open && process.stdout.isTTY) openBrowser(review.link);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  } finally {
    await review.close();
    await services.close();
  }
}

function tellError(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`lkjip: ${printable(text).slice(0, 500)}\n`);
}

async function copy(store: Store, folder: string, options: ReviewOptions, signal: AbortSignal): Promise<void> {
  const [{ exportReview }, { tool }] = await Promise.all([import('./export-review.js'), import('../pipeline/tool.js')]);
  const { lang: language, jobs, year } = options;
  const office = options.office === undefined ? undefined : (await oneOffice(store, options.office)).id;
  await exportReview(store, { folder, language, version: tool().version, office, year, jobs }, signal);
  await print(`${join(folder, 'index.html')}\n`);
}

async function run(paths: string[], options: ReviewOptions): Promise<void> {
  const { exportStatic: folder } = options;
  if (folder === undefined && (options.office !== undefined || options.year !== undefined))
    throw new UsageError('--office and --year choose what --export-static copies');
  if (paths.length > 0) await interruptible((signal) => bringIn(paths, options, signal));
  if (folder !== undefined)
    return interruptible((signal) => withStore(options.db, (store) => copy(store, folder, options, signal)));
  await interruptible((signal) => withStore(options.db, (store) => serve(store, options, signal)));
}

const DESCRIPTION = `Serves the review page: findings one by one beside the page of the report, with decisions, notes and corrections.
Reports or folders given are taken into the database first. Without --host only this machine can reach it, with the link printed
here, which is good for one browser. Ctrl-C ends it.
(Menyajikan halaman reviu: temuan di samping halaman laporannya.)`;

/** `lkjip review` */
export function addReviewCommand(program: Command): void {
  program
    .command('review')
    .summary('review the findings of a database in the browser (mereviu temuan di peramban)')
    .description(DESCRIPTION)
    .argument('[path...]', 'reports, or folders of reports, to audit first')
    .addOption(databaseOption())
    .option('--port <n>', 'the port to listen on; 0 is any free one', nonNegativeInteger, 0)
    .option('--host <address>', 'listen on this address for others too; everybody then needs an account (lkjip users)')
    .option(
      '--origin <url>',
      'the address under which a proxy makes it known, e.g. https://review.example.go.id',
      originOf,
    )
    .option(
      '--as <name>',
      'the name that decisions by the printed link go by (default: the user of this machine)',
      shownName,
    )
    .option('--export-static <dir>', 'serve nothing: write a read-only copy that opens from disk into this folder')
    .option('--office <office>', 'with --export-static, only this office: name, alias or id')
    .option('--year <year>', 'with --export-static, only this reporting year', nonNegativeInteger)
    .option('--no-open', 'do not open a browser')
    .addOption(languageOption())
    .addOption(jobsOption())
    .action(run);
}
