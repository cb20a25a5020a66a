import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../../bench/mutations/batch.js';
import { mutantOf } from '../../bench/mutations/mutant.js';
import type { AuditRun } from '../../bench/mutations/run-audit.js';
import { readSeeds } from '../../bench/mutations/seeds.js';
import { judge } from '../../bench/mutations/verdict.js';
import { auditSchema } from '../../src/findings/audit.js';
import { lkjip } from '../support/command.js';

const COUNT = 150;
/** Seconds; documents that meet it are told from those that nobody can explain. */
const TIME_LIMIT = 5;

describe('documents made to break readers', () => {
  it('are always the same ones for a seed', async () => {
    const seeds = await readSeeds(false);
    const bytes = async (seed: number, index: number) => (await mutantOf(seeds, seed, index)).bytes.toString('hex');
    expect(await bytes(1, 4)).toBe(await bytes(1, 4));
    expect(await bytes(1, 4)).not.toBe(await bytes(1, 5));
    expect(await bytes(1, 4)).not.toBe(await bytes(2, 4));
  });

  it(`${COUNT} of them end with a result or a reason, and none is lost`, { timeout: 400_000 }, async () => {
    const { unexpected, limited, outcomes, mutations } = await runBatch({
      seeds: await readSeeds(false),
      seed: 8,
      from: 0,
      count: COUNT,
      jobs: availableParallelism(),
      timeLimit: TIME_LIMIT,
      ocr: 'never',
    });
    expect(unexpected).toEqual([]);
    expect([...outcomes.values()].reduce((sum, documents) => sum + documents, 0)).toBe(COUNT);
    // Not all refused: the damage reaches past the first look at a file. On a busy machine what is read may meet the limit.
    expect((outcomes.get('audited') ?? 0) + limited.length).toBeGreaterThan(COUNT / 10);
    expect(outcomes.size).toBeGreaterThan(5);
    expect(mutations.size).toBeGreaterThan(30);
  });
});

describe('the verdict on a run', () => {
  async function soundRun(): Promise<AuditRun> {
    const { stdout, status } = await lkjip([
      'audit',
      'fixtures/bad',
      '--no-files',
      '--format',
      'json',
      '--ocr',
      'never',
    ]);
    return { status, hung: false, stderr: '', audit: auditSchema.parse(JSON.parse(stdout)), seconds: new Map() };
  }
  const NAMES = ['encrypted.pdf', 'no-tables.pdf', 'truncated.pdf'];
  const whats = (run: AuditRun, names = NAMES) => judge(run, names).unexpected.map(({ what }) => what);

  it('finds nothing to say of a sound one', async () => {
    expect(whats(await soundRun())).toEqual([]);
  });

  it('tells of a lost document, a wrong status, an internal error and a program that hangs', async () => {
    const run = await soundRun();
    expect(whats(run, [...NAMES, 'x.pdf'])).toEqual(['is lost', 'the summary does not add up']);
    expect(whats({ ...run, status: 0 })).toEqual(['exit status 0']);
    expect(whats({ ...run, hung: true, audit: undefined })).toEqual([
      'the program did not end by itself',
      'no audit.json; exit status 2; ',
    ]);
    const [first, ...others] = run.audit?.documents ?? [];
    if (!run.audit || !first) throw new Error('no documents');
    const bug = { ...first, problems: [{ code: 'INTERNAL', reason: 'x is not a function' }] };
    expect(whats({ ...run, audit: { ...run.audit, documents: [bug, ...others] } })).toEqual(['x is not a function']);
  });
});
