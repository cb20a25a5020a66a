/**
 * `npm run bench:database -- [--count N] [--db URL] [--json FILE]`: N generated text reports are audited, then migrated, then migrated
 * again; what the database costs as a ratio to the audit alone, and how memory goes.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeReports } from '../generate/write-reports.js';
import { type Measured, measureCommand } from './measure-command.js';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, db: { type: 'string' }, json: { type: 'string' } },
});
const count = Number(values.count);
const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-'));
try {
  const reports = join(folder, 'reports');
  await writeReports(reports, count);
  const db = values.db ?? join(folder, 'bench.sqlite');
  const settings = ['--no-config', '--jobs', String(availableParallelism())];
  const audit = await measureCommand(['audit', reports, '--no-files', '--fail-on', 'never', ...settings]);
  const migrate = await measureCommand(['migrate', reports, '--db', db, ...settings]);
  const again = await measureCommand(['migrate', reports, '--db', db, ...settings]);
  const figures = {
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`,
    load: loadavg()[0],
    count,
    database: values.db ? 'PostgreSQL' : 'SQLite',
    audit,
    migrate,
    again,
    ratio: migrate.seconds / audit.seconds,
    cpuRatio: migrate.cpu / audit.cpu,
    bytesPerReport: existsSync(db) ? readFileSync(db).length / count : null,
  };
  const shown = ({ seconds, cpu, peak }: Measured) =>
    `${seconds.toFixed(1)} s, ${((seconds / count) * 1000).toFixed(0)} ms a report, processor ${cpu.toFixed(1)} s, at most ${peak.toFixed(0)} MB`;
  console.log(`${count} reports, ${figures.database}; ${figures.machine}`);
  console.log(`audit alone   ${shown(audit)}`);
  console.log(`migrate       ${shown(migrate)}; ${figures.ratio.toFixed(2)} times the audit`);
  console.log(`memory while it migrates, at each tenth: ${migrate.tenths.map((mb) => mb.toFixed(0)).join(' ')} MB`);
  console.log(`again         ${shown(again)}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
