#!/usr/bin/env node
import { Command } from 'commander';
import { tool } from '../pipeline/tool.js';
import { addAuditCommand } from './audit.js';
import { addDbCommand } from './db.js';
import { reportError } from './errors.js';
import { addExportCommand } from './export.js';
import { addExtractCommand } from './extract.js';
import { addHistoryCommand } from './history.js';
import { addMigrateCommand } from './migrate.js';
import { addOfficesCommand } from './offices.js';
import { addQueueCommand } from './queue.js';
import { addReviewCommand } from './review.js';
import { addRulesCommand } from './rules.js';
import { addSearchCommand } from './search.js';
import { addStatsCommand } from './stats.js';
import { tolerateClosedPipe } from './stdout.js';
import { addTablesCommand } from './tables.js';
import { addUsersCommand } from './users.js';
import { addWorkerCommand } from './worker.js';

function commandLine(): Command {
  const program = new Command('lkjip')
    .description(
      'Audits Indonesian government performance reports (LKjIP, LAKIP): recomputes their figures and shows what does not agree.\n' +
        '(Memeriksa Laporan Kinerja Instansi Pemerintah: menghitung ulang angka-angkanya dan menunjukkan yang tidak cocok.)',
    )
    .version(tool().version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'lkjip:')) });
  addAuditCommand(program);
  addMigrateCommand(program);
  addDbCommand(program);
  addReviewCommand(program);
  addUsersCommand(program);
  addHistoryCommand(program);
  addWorkerCommand(program);
  addQueueCommand(program);
  addSearchCommand(program);
  addExportCommand(program);
  addOfficesCommand(program);
  addStatsCommand(program);
  addTablesCommand(program);
  addExtractCommand(program);
  addRulesCommand(program);
  return program;
}

tolerateClosedPipe();
try {
  await commandLine().parseAsync();
} catch (error) {
  process.exitCode = reportError(error);
}
