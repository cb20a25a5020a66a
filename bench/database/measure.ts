import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReports } from '../generate/write-reports.js';
import { type Measured, measureCommand } from '../measure/command.js';

export interface DatabaseFigures {
  audit: Measured;
  migrate: Measured;
  /** Migrated once more: nothing has changed. */
  again: Measured;
  /** Time of the migration against that of the audit alone. */
  ratio: number;
  cpuRatio: number;
  /** Of the SQLite file; null on PostgreSQL. */
  bytesPerReport: number | null;
}

/** Audits `count` generated text reports, migrates them, and migrates them again; into SQLite, or the PostgreSQL at `url`. */
export async function measureDatabase(count: number, url?: string): Promise<DatabaseFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-'));
  try {
    const reports = join(folder, 'reports');
    await writeReports(reports, count);
    const db = url ?? join(folder, 'bench.sqlite');
    const settings = ['--no-config', '--jobs', String(availableParallelism())];
    const audit = await measureCommand(['audit', reports, '--no-files', '--fail-on', 'never', ...settings]);
    const migrate = await measureCommand(['migrate', reports, '--db', db, ...settings]);
    const again = await measureCommand(['migrate', reports, '--db', db, ...settings]);
    const ratio = migrate.seconds / audit.seconds;
    const cpuRatio = migrate.cpu / audit.cpu;
    const bytesPerReport = existsSync(db) ? statSync(db).size / count : null;
    return { audit, migrate, again, ratio, cpuRatio, bytesPerReport };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
