import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inTurns, median } from '../../measure/statistics.js';
import { withReports } from '../generated.js';
import type { Part } from '../part.js';
import type { Pass } from '../sides/protocol.js';
import { Side } from '../sides/side.js';

const REPORTS = 60;
/** The bare side is repeated so that it takes long enough to be measured. */
const REPEATS = 20;

/** Generated reports, one process each side, start-up excluded. */
export const texts: Part = {
  name: 'texts',
  about: 'text exports: audited a second, and against reading the same files and splitting them into cells',
  measure: ({ rounds }) =>
    withReports(REPORTS, async (reports) => {
      const files = (await readdir(reports)).sort().map((name) => join(reports, name));
      const repeated = Array.from({ length: REPEATS }, () => files).flat();
      const [audit, split] = [new Side('audit'), new Side('split')];
      const pass = async (side: Side, list: string[]): Promise<Pass> => {
        const done = await side.pass(list);
        if (!done) throw new Error('a generated report could not be read');
        return done;
      };
      try {
        await pass(audit, files);
        await pass(split, files);
        const pairs = await inTurns(
          rounds,
          () => pass(audit, files),
          () => pass(split, repeated),
        );
        const seconds = median(pairs.map(([one]) => one.wall)) / 1000;
        return {
          figures: [
            { name: 'text exports, one job', value: files.length / seconds, unit: 'a second' },
            {
              name: 'audit / splitting into cells, processor time',
              value: median(pairs.map(([one, other]) => one.cpu / (other.cpu / REPEATS))),
              unit: '×',
              better: 'lower',
            },
          ],
          notes: [],
        };
      } finally {
        audit.close();
        split.close();
      }
    }),
};
