/**
 * `npm run bench:database -- [--count N] [--db URL] [--json FILE]`: N generated text reports are audited, then migrated, then migrated
 * again; what the database costs as a ratio to the audit alone, and how memory goes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Measured } from '../measure/command.js';
import { load, machine } from '../measure/machine.js';
import { measureDatabase } from './measure.js';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, db: { type: 'string' }, json: { type: 'string' } },
});
const count = Number(values.count);
const { processor, cores, node } = machine();
const figures = {
  machine: `${processor}, ${cores} cores, Node ${node}`,
  load: await load(),
  count,
  database: values.db ? 'PostgreSQL' : 'SQLite',
  ...(await measureDatabase(count, values.db)),
};
const { audit, migrate, again } = figures;
const shown = ({ seconds, cpu, peak }: Measured) =>
  `${seconds.toFixed(1)} s, ${((seconds / count) * 1000).toFixed(0)} ms a report, processor ${cpu.toFixed(1)} s, at most ${peak.toFixed(0)} MB`;
console.log(`${count} reports, ${figures.database}; ${figures.machine}`);
console.log(`audit alone   ${shown(audit)}`);
console.log(`migrate       ${shown(migrate)}; ${figures.ratio.toFixed(2)} times the audit`);
console.log(`memory while it migrates, at each tenth: ${migrate.tenths.map((mb) => mb.toFixed(0)).join(' ')} MB`);
console.log(`again         ${shown(again)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
