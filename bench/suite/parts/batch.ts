import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Measured, measureCommand } from '../../measure/command.js';
import { withReports } from '../generated.js';
import type { Figure, Measurement, Part } from '../part.js';

const BAR_MB = 1024;
const TENTHS = 10;
/** The last tenth against the second; of smaller batches a tenth is too short to tell. */
const LEVEL_BAR = { ratio: 1.1, from: 10_000 };

/** What each tenth took, of what was counted from the start. */
const differences = (at: readonly number[]) => at.map((value, index) => value - (at[index - 1] ?? 0));

/** The last tenth against the second: the first has the start-up. @throws Error when tenths were not seen */
function lastToSecond(tenths: readonly number[]): number {
  const [, second] = tenths;
  const last = tenths.at(-1);
  if (tenths.length !== TENTHS || !second || !last) throw new Error(`${tenths.length} tenths of the batch were seen`);
  return last / second;
}

function measurement({ seconds, peak, tenths, tenthsAt, tenthsCpu }: Measured, count: number): Measurement {
  const [perTenth, cpuPerTenth] = [differences(tenthsAt), differences(tenthsCpu)];
  const ms = (took: number) => ((took / (count / TENTHS)) * 1000).toFixed(1);
  const level = (name: string, value: number): Figure => ({
    name,
    value,
    unit: '×',
    better: 'lower',
    ...(count >= LEVEL_BAR.from && { bar: LEVEL_BAR.ratio }),
  });
  return {
    figures: [
      level('time of the last tenth / of the second', lastToSecond(perTenth)),
      level('processor time of the last tenth / of the second', lastToSecond(cpuPerTenth)),
      level('memory after the last tenth / the second', lastToSecond(tenths)),
      { name: 'most memory', value: peak, unit: 'MB', bar: BAR_MB },
      { name: 'a document', value: (seconds / count) * 1000, unit: 'ms' },
      { name: 'outputs, after the last document', value: seconds - (tenthsAt.at(-1) ?? 0), unit: 's' },
    ],
    notes: [
      `${count} reports, ${availableParallelism()} jobs, ${seconds.toFixed(1)} s in all`,
      `milliseconds a document in each tenth: ${perTenth.map(ms).join(' ')} (the first with start-up)`,
      `milliseconds of processor time: ${cpuPerTenth.map(ms).join(' ')}`,
      `memory at each tenth: ${tenths.map((mb) => mb.toFixed(0)).join(' ')} MB`,
    ],
  };
}

/** One run of the built command with all its outputs. */
export const batch: Part = {
  name: 'batch',
  about: 'a batch of generated reports: whether time and memory stay level (`--count 10000` for the full run)',
  measure: ({ count }) =>
    withReports(count, async (reports, folder) => {
      const settings = [
        '--no-config',
        '--fail-on',
        'never',
        '--ocr',
        'never',
        '--jobs',
        String(availableParallelism()),
      ];
      return measurement(await measureCommand(['audit', reports, '--out', join(folder, 'out'), ...settings]), count);
    }),
};
