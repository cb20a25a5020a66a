/**
 * `npm run bench -- [--only PART]… [--rounds N] [--count N] [--reports DIR] [--hostile DIR] [--compare] [--tolerance SHARE]
 * [--save-baseline]`: measures, prints one table, writes bench/results/latest.json. `--compare` ends with 1 when a ratio is worse than
 * that of bench/baseline.json by more than the tolerance (0.25 unless told); wrong usage, and a part that fails, end with 2.
 * docs/benchmarks.md explains the parts.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { isBusy, load, machine } from '../measure/machine.js';
import { beyond, changes } from './compare.js';
import type { Part, Settings } from './part.js';
import { PARTS } from './parts.js';
import { printChanges, printMachine, printNotes, printResults } from './print.js';
import { type Baseline, type PartResult, type Results, renewed } from './results.js';

const LATEST = 'bench/results/latest.json';
const BASELINE = 'bench/baseline.json';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '3' },
    count: { type: 'string', default: '500' },
    reports: { type: 'string', default: '../shared/reports' },
    hostile: { type: 'string', default: '../shared/hostile' },
    compare: { type: 'boolean', default: false },
    tolerance: { type: 'string', default: '0.25' },
    'save-baseline': { type: 'boolean', default: false },
  },
});

function write(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

function readBaseline(): Baseline {
  return JSON.parse(readFileSync(BASELINE, 'utf8'));
}

async function measured(part: Part, settings: Settings): Promise<PartResult> {
  const before = await load();
  console.error(`${part.name}: ${part.about}${isBusy(before) ? ` (${before} cores busy with other work)` : ''}`);
  const start = performance.now();
  const measurement = await part.measure(settings);
  const seconds = (performance.now() - start) / 1000;
  return { ...measurement, seconds, load: [before, await load()] };
}

function usageError(settings: Settings, tolerance: number): string | null {
  const unknown = values.only.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) return `no part ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}`;
  if (!Number.isInteger(settings.rounds) || settings.rounds < 1) return '--rounds must be a whole number from 1 up';
  if (!Number.isInteger(settings.count) || settings.count < 100) return '--count must be a whole number from 100 up';
  return tolerance >= 0 ? null : '--tolerance must be a share such as 0.25';
}

async function run(settings: Settings, tolerance: number): Promise<void> {
  const results: Results = { date: new Date().toISOString(), machine: machine(), count: settings.count, parts: {} };
  const chosen = PARTS.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
  for (const part of chosen) {
    try {
      results.parts[part.name] = await measured(part, settings);
      // After each part: a long run that is interrupted keeps what it has.
      write(LATEST, results);
    } catch (error) {
      console.error(`${part.name} failed: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 2;
    }
  }
  printMachine(results.machine, results.date);
  for (const [name, part] of Object.entries(results.parts)) printNotes(name, part);
  printResults(results);
  if (values.compare) {
    const list = changes(results, readBaseline());
    printChanges(list);
    if (beyond(list, tolerance).length > 0) process.exitCode ??= 1;
  }
  if (values['save-baseline']) write(BASELINE, renewed(readBaseline(), results));
}

const { reports, hostile } = values;
const settings = { rounds: Number(values.rounds), count: Number(values.count), reports, hostile };
const tolerance = Number(values.tolerance);
const error = usageError(settings, tolerance);
if (error) {
  console.error(error);
  process.exitCode = 2;
} else await run(settings, tolerance);
