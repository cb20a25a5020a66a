/**
 * `npm run bench:mutations -- [--count N] [--seed S] [--batch N] [--jobs N] [--time-limit SECONDS] [--ocr never|auto] [--keep DIR] [--json FILE]`:
 * N documents made to break readers are audited by the built program; nothing may hang, be lost or be an internal error. Exit
 * status 1 when something unexpected came of one.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type BatchVerdict, runBatch } from './batch.js';
import { readSeeds } from './seeds.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string', default: '500' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    'time-limit': { type: 'string', default: '20' },
    ocr: { type: 'string', default: 'never' },
    keep: { type: 'string' },
    json: { type: 'string' },
  },
});
const [count, seed, batch] = [Number(values.count), Number(values.seed), Number(values.batch)];
const seeds = await readSeeds(true);
const total: BatchVerdict = {
  outcomes: new Map(),
  mutations: new Map(),
  limited: [],
  unexpected: [],
  slowest: { file: '', seconds: 0 },
};

function add(sum: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [key, value] of more) sum.set(key, (sum.get(key) ?? 0) + value);
}

const start = performance.now();
for (let from = 0; from < count; from += batch) {
  const verdict = await runBatch({
    seeds,
    seed,
    from,
    count: Math.min(batch, count - from),
    jobs: Number(values.jobs),
    timeLimit: Number(values['time-limit']),
    ocr: values.ocr === 'auto' ? 'auto' : 'never',
    keep: values.keep,
  });
  add(total.outcomes, verdict.outcomes);
  add(total.mutations, verdict.mutations);
  if (verdict.slowest.seconds > total.slowest.seconds) total.slowest = verdict.slowest;
  for (const kind of ['limited', 'unexpected'] as const)
    for (const one of verdict[kind]) {
      total[kind].push(one);
      console.log(`${kind}: seed ${seed}, ${one.file ?? `documents from ${from}`}: ${one.what}`);
    }
}
const minutes = (performance.now() - start) / 60_000;

const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`;
console.log(`${count} mutants of ${seeds.length} documents, seed ${seed}, in ${minutes.toFixed(1)} min; ${machine}`);
for (const [outcome, documents] of [...total.outcomes].sort(([, a], [, b]) => b - a))
  console.log(`${String(documents).padStart(7)}  ${outcome}`);
console.log(`kinds of damage: ${total.mutations.size}`);
console.log(`slowest: ${total.slowest.seconds.toFixed(1)} s, ${total.slowest.file}`);
console.log(`ended by a limit: ${total.limited.length}; unexpected: ${total.unexpected.length}`);
if (values.json) {
  const plain = {
    ...total,
    outcomes: Object.fromEntries(total.outcomes),
    mutations: Object.fromEntries(total.mutations),
  };
  writeFileSync(values.json, `${JSON.stringify({ machine, count, seed, minutes, ...plain }, null, 2)}\n`);
}
if (total.unexpected.length > 0) process.exitCode = 1;
