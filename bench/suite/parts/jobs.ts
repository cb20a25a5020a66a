import { existsSync } from 'node:fs';
import { measureCommand } from '../../measure/command.js';
import { inTurns, median } from '../../measure/statistics.js';
import type { Part } from '../part.js';

const BAR = 1.7;
/** Scans are unreadable without recognition, which is status 2. */
const EXPECTED = [0, 2];

/** The whole command on the folder of real reports, start-up and all, without recognition. */
export const jobs: Part = {
  name: 'jobs',
  about: 'two documents at a time against one, on a folder of real reports',
  async measure({ reports, rounds }) {
    if (!existsSync(reports)) return { figures: [], notes: [`${reports} is absent: left out`] };
    const settings = ['--no-config', '--no-files', '--fail-on', 'never', '--ocr', 'never'];
    const run = (count: number) => () =>
      measureCommand(['audit', reports, '--jobs', String(count), ...settings], EXPECTED);
    const pairs = await inTurns(rounds, run(1), run(2));
    const [one, two] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
    return {
      figures: [
        {
          name: 'two jobs against one, clock',
          value: median(pairs.map(([first, second]) => first.seconds / second.seconds)),
          unit: '×',
          better: 'higher',
          bar: BAR,
        },
        {
          name: 'processor time of two jobs / of one',
          value: median(pairs.map(([first, second]) => second.cpu / first.cpu)),
          unit: '×',
          better: 'lower',
        },
        { name: 'one job', value: median(one.map(({ seconds }) => seconds)), unit: 's' },
        { name: 'two jobs', value: median(two.map(({ seconds }) => seconds)), unit: 's' },
        { name: 'most memory, two jobs', value: Math.max(...two.map(({ peak }) => peak)), unit: 'MB' },
      ],
      notes: [],
    };
  },
};
