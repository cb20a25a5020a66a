import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { longReport } from '../../generate/long-report.js';
import { inTurns, median } from '../../measure/statistics.js';
import type { Part } from '../part.js';
import type { Pass } from '../sides/protocol.js';
import { Side } from '../sides/side.js';
import { withFolder } from '../temporary.js';

/** Indicators of each table; the longest published table has 448 rows. */
const [SHORT, LONG] = [250, 1000];

/** Names of indicators are compared with one another, so time may grow faster than a table does. */
export const long: Part = {
  name: 'long',
  about: `tables of ${LONG} indicators against tables of ${SHORT}`,
  measure: ({ rounds }) =>
    withFolder(async (folder) => {
      const side = new Side('audit');
      let seed = 0;
      const pass = async (count: number): Promise<Pass> => {
        const file = join(folder, `${++seed}.txt`);
        // Never the same names again: the program remembers how alike those were.
        await writeFile(file, longReport(count, seed));
        const done = await side.pass([file]);
        if (!done) throw new Error('a generated report could not be read');
        return done;
      };
      try {
        await pass(LONG);
        const pairs = await inTurns(
          rounds,
          () => pass(LONG),
          () => pass(SHORT),
        );
        const perRow = (pick: (taken: Pass) => number) =>
          median(pairs.map(([more, less]) => pick(more) / LONG / (pick(less) / SHORT)));
        return {
          figures: [
            {
              name: 'time of a row of the long ones / of the short ones',
              value: perRow(({ wall }) => wall),
              unit: '×',
            },
            {
              name: 'processor time of the same',
              value: perRow(({ cpu }) => cpu),
              unit: '×',
              better: 'lower',
            },
            { name: 'a report with the long ones', value: median(pairs.map(([more]) => more.wall)), unit: 'ms' },
          ],
          notes: [],
        };
      } finally {
        side.close();
      }
    }),
};
