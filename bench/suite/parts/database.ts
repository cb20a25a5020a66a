import { measureDatabase } from '../../database/measure.js';
import type { Part } from '../part.js';

const REPORTS = 200;

/** Generated reports into SQLite. */
export const database: Part = {
  name: 'database',
  about: 'migration of reports into SQLite against the audit alone',
  async measure() {
    const { migrate, again, ratio, cpuRatio, bytesPerReport } = await measureDatabase(REPORTS);
    return {
      figures: [
        { name: 'migration / audit alone, clock', value: ratio, unit: '×', better: 'lower' },
        { name: 'migration / audit alone, processor time', value: cpuRatio, unit: '×', better: 'lower' },
        {
          name: 'a migration of what is there / the first',
          value: again.seconds / migrate.seconds,
          unit: '×',
          better: 'lower',
        },
        { name: 'database, for a report', value: bytesPerReport ?? 0, unit: 'bytes' },
      ],
      notes: [`${REPORTS} reports`],
    };
  },
};
