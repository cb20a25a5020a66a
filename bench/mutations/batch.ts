import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mutant, mutantOf } from './mutant.js';
import { type AuditRunOptions, runAudit } from './run-audit.js';
import type { Seed } from './seeds.js';
import { judge, type Verdict } from './verdict.js';

export interface BatchVerdict extends Verdict {
  /** The document that took longest, in seconds. */
  slowest: { file: string; seconds: number };
  mutations: Map<string, number>;
}

export interface BatchOptions extends Omit<AuditRunOptions, 'patience'> {
  seeds: readonly Seed[];
  seed: number;
  /** Index of the first mutant. */
  from: number;
  count: number;
  /** Folder that the documents of unexpected outcomes are kept in; they are not kept when absent. */
  keep?: string;
}

/** Seconds that a run may take beyond the time limits of its documents. */
const GRACE = 180;

/** Audits mutants in a folder of their own, which is removed; judges what came of it. */
export async function runBatch(options: BatchOptions): Promise<BatchVerdict> {
  const { seeds, seed, from, count, keep, jobs, timeLimit } = options;
  const root = mkdtempSync(join(tmpdir(), 'lkjip-mutations-'));
  try {
    const folder = join(root, 'in');
    mkdirSync(folder);
    const mutants: Pick<Mutant, 'name' | 'mutation'>[] = [];
    for (let index = from; index < from + count; index++) {
      const { name, mutation, bytes } = await mutantOf(seeds, seed, index);
      writeFileSync(join(folder, name), bytes);
      mutants.push({ name, mutation });
    }
    const names = mutants.map(({ name }) => name);
    const run = await runAudit(folder, join(root, 'out'), names, {
      ...options,
      patience: (count * timeLimit) / jobs + GRACE,
    });
    const verdict = judge(run, names);
    if (keep)
      await keepFiles(
        keep,
        options,
        [...verdict.unexpected, ...verdict.limited].flatMap(({ file }) => file ?? []),
      );
    const mutations = new Map<string, number>();
    for (const { mutation } of mutants) mutations.set(mutation, (mutations.get(mutation) ?? 0) + 1);
    const slowest = { file: '', seconds: 0 };
    for (const [file, seconds] of run.seconds) if (seconds > slowest.seconds) Object.assign(slowest, { file, seconds });
    return { ...verdict, slowest: { ...slowest, file: slowest.file.slice(folder.length + 1) }, mutations };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function keepFiles(keep: string, { seeds, seed }: BatchOptions, names: readonly string[]): Promise<void> {
  mkdirSync(keep, { recursive: true });
  for (const name of names) {
    const { bytes } = await mutantOf(seeds, seed, Number.parseInt(name, 10));
    writeFileSync(join(keep, `seed-${seed}_${name}`), bytes);
  }
}
