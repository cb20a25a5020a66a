import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Measured, measureCommand } from '../../measure/command.js';
import { inTurns, median } from '../../measure/statistics.js';
import type { Figure, Part } from '../part.js';
import { withFolder } from '../temporary.js';

const BAR = 1.7;
/** Scans are unreadable without recognition, which is status 2. */
const EXPECTED = [0, 2];
/** The large batch has each report in every one of them. */
const COPIES = ['a/1', 'a/2', 'b/1', 'b/2'];
const HALVES = ['a', 'b'];

/** One run of the large batch with one job, one with two, and one of two commands with one job and half of the batch each. */
interface Round {
  one: Measured;
  two: Measured;
  /** Seconds until both commands had ended. */
  apart: number;
}

function audit(reports: string, jobs: number): Promise<Measured> {
  const settings = ['--no-config', '--no-files', '--fail-on', 'never', '--ocr', 'never'];
  return measureCommand(['audit', reports, '--jobs', String(jobs), ...settings], EXPECTED);
}

async function largeBatch(reports: string, rounds: number): Promise<Round[]> {
  return withFolder(async (folder) => {
    for (const copy of COPIES) await cp(reports, join(folder, copy), { recursive: true });
    const apart = async () => {
      const halves = await Promise.all(HALVES.map((half) => audit(join(folder, half), 1)));
      return Math.max(...halves.map(({ seconds }) => seconds));
    };
    const pairs = await inTurns(
      rounds,
      () => audit(folder, 1),
      async () => ({ two: await audit(folder, 2), apart: await apart() }),
    );
    return pairs.map(([one, rest]) => ({ one, ...rest }));
  });
}

function ratio(name: string, values: readonly number[], better: 'lower' | 'higher', bar?: number): Figure {
  return { name, value: median(values), unit: '×', better, ...(bar !== undefined && { bar }) };
}

function figures(rounds: readonly Round[]): Figure[] {
  const faster = rounds.map(({ one, two }) => one.seconds / two.seconds);
  const machine = rounds.map(({ one, apart }) => one.seconds / apart);
  const ofMachine = rounds.map(({ two, apart }) => apart / two.seconds);
  const processor = rounds.map(({ one, two }) => two.cpu / one.cpu);
  return [
    ratio('two jobs against one, clock', faster, 'higher', BAR),
    ratio('two commands with half of the batch each against one, clock', machine, 'higher'),
    ratio('two jobs against those two commands, clock', ofMachine, 'higher'),
    ratio('processor time of two jobs / of one', processor, 'lower'),
    { name: 'one job', value: median(rounds.map(({ one }) => one.seconds)), unit: 's' },
    { name: 'two jobs', value: median(rounds.map(({ two }) => two.seconds)), unit: 's' },
    { name: 'most memory, two jobs', value: Math.max(...rounds.map(({ two }) => two.peak)), unit: 'MB' },
  ];
}

/**
 * The whole command, start-up and all, without recognition. Two commands that share nothing tell what the machine itself gives: two
 * programs slow each other where both wait for its memory.
 */
export const jobs: Part = {
  name: 'jobs',
  about: 'two documents at a time against one, on a batch of real reports',
  async measure({ reports, rounds }) {
    if (!existsSync(reports)) return { figures: [], notes: [`${reports} is absent: left out`] };
    const small = await inTurns(
      rounds,
      () => audit(reports, 1),
      () => audit(reports, 2),
    );
    const large = await largeBatch(reports, rounds);
    const once = small.map(([one, two]) => one.seconds / two.seconds);
    return {
      figures: [...figures(large), ratio('two jobs against one, each report once, clock', once, 'higher')],
      notes: [
        `each report is in the batch ${COPIES.length} times; two jobs against one in each round: ${large.map(({ one, two }) => (one.seconds / two.seconds).toFixed(2)).join(' ')}`,
      ],
    };
  },
};
