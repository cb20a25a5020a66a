#!/usr/bin/env node
import { Command } from 'commander';
import { tool } from '../pipeline/tool.js';
import { reportError } from './errors.js';
import { tolerateClosedPipe } from './stdout.js';

/** Adds a command to the program. */
type AddCommand = (program: Command) => void;

/** The commands in the order of the help. Each is loaded when it is named: all of them take as long to load as Node takes to start. */
const COMMANDS = new Map<string, () => Promise<AddCommand>>([
  ['audit', async () => (await import('./audit.js')).addAuditCommand],
  ['migrate', async () => (await import('./migrate.js')).addMigrateCommand],
  ['db', async () => (await import('./db.js')).addDbCommand],
  ['review', async () => (await import('./review.js')).addReviewCommand],
  ['users', async () => (await import('./users.js')).addUsersCommand],
  ['history', async () => (await import('./history.js')).addHistoryCommand],
  ['worker', async () => (await import('./worker.js')).addWorkerCommand],
  ['queue', async () => (await import('./queue.js')).addQueueCommand],
  ['search', async () => (await import('./search.js')).addSearchCommand],
  ['export', async () => (await import('./export.js')).addExportCommand],
  ['offices', async () => (await import('./offices.js')).addOfficesCommand],
  ['stats', async () => (await import('./stats.js')).addStatsCommand],
  ['tables', async () => (await import('./tables.js')).addTablesCommand],
  ['extract', async () => (await import('./extract.js')).addExtractCommand],
  ['rules', async () => (await import('./rules.js')).addRulesCommand],
]);

/** The commands that must be known to understand the arguments: the one that they name, all of them for the help and for mistakes. */
function commandsFor(first: string | undefined): Promise<AddCommand[]> {
  if (first === '--version' || first === '-V') return Promise.resolve([]);
  const named = first === undefined ? undefined : COMMANDS.get(first);
  return Promise.all((named ? [named] : [...COMMANDS.values()]).map((load) => load()));
}

async function commandLine(args: readonly string[]): Promise<Command> {
  const program = new Command('lkjip')
    .description(
      'Audits Indonesian government performance reports (LKjIP, LAKIP): recomputes their figures and shows what does not agree.\n' +
        '(Memeriksa Laporan Kinerja Instansi Pemerintah: menghitung ulang angka-angkanya dan menunjukkan yang tidak cocok.)',
    )
    .version(tool().version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'lkjip:')) });
  for (const add of await commandsFor(args[0])) add(program);
  return program;
}

tolerateClosedPipe();
try {
  const args = process.argv.slice(2);
  await (await commandLine(args)).parseAsync(args, { from: 'user' });
} catch (error) {
  process.exitCode = reportError(error);
}
