import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, measureCommand } from '../../measure/command.js';
import { inTurns, median } from '../../measure/statistics.js';
import type { Figure, Part } from '../part.js';

const BAR = 1.7;
/** Scans are unreadable without recognition, which is status 2. */
const EXPECTED = [0, 2];
/** Times that each report is in the large batch. */
const COPIES = 4;

async function withCopies<T>(reports: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lkjip-bench-'));
  try {
    for (let copy = 1; copy <= COPIES; copy++) await cp(reports, join(folder, String(copy)), { recursive: true });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pairsOf(reports: string, rounds: number): Promise<[Measured, Measured][]> {
  const settings = ['--no-config', '--no-files', '--fail-on', 'never', '--ocr', 'never'];
  const run = (count: number) => () =>
    measureCommand(['audit', reports, '--jobs', String(count), ...settings], EXPECTED);
  return inTurns(rounds, run(1), run(2));
}

const speedUp = (pairs: readonly [Measured, Measured][]) =>
  median(pairs.map(([one, two]) => one.seconds / two.seconds));

function figures(pairs: readonly [Measured, Measured][]): Figure[] {
  const one = pairs.map(([first]) => first);
  const two = pairs.map(([, second]) => second);
  return [
    { name: 'two jobs against one, clock', value: speedUp(pairs), unit: '×', better: 'higher', bar: BAR },
    {
      name: 'processor time of two jobs / of one',
      value: median(pairs.map(([first, second]) => second.cpu / first.cpu)),
      unit: '×',
      better: 'lower',
    },
    { name: 'one job', value: median(one.map(({ seconds }) => seconds)), unit: 's' },
    { name: 'two jobs', value: median(two.map(({ seconds }) => seconds)), unit: 's' },
    { name: 'most memory, two jobs', value: Math.max(...two.map(({ peak }) => peak)), unit: 'MB' },
  ];
}

/** The whole command, start-up and all, without recognition. */
export const jobs: Part = {
  name: 'jobs',
  about: 'two documents at a time against one, on a batch of real reports',
  async measure({ reports, rounds }) {
    if (!existsSync(reports)) return { figures: [], notes: [`${reports} is absent: left out`] };
    const once = speedUp(await pairsOf(reports, rounds));
    const large = await withCopies(reports, (folder) => pairsOf(folder, rounds));
    return {
      figures: [
        ...figures(large),
        { name: 'two jobs against one, each report once, clock', value: once, unit: '×', better: 'higher' },
      ],
      notes: [
        `each report is in the batch ${COPIES} times; each round: ${large.map((pair) => speedUp([pair]).toFixed(2)).join(' ')}`,
      ],
    };
  },
};
