import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Measured, measureCommand } from '../../measure/command.js';
import { withReports } from '../generated.js';
import type { Measurement, Part } from '../part.js';

const BAR_MB = 1024;
const TENTHS = 10;

function measurement({ seconds, peak, tenths, tenthsAt }: Measured, count: number): Measurement {
  const perTenth = tenthsAt.map((at, index) => at - (tenthsAt[index - 1] ?? 0));
  const [, second] = perTenth;
  const last = perTenth.at(-1);
  const [, secondMemory] = tenths;
  const lastMemory = tenths.at(-1);
  if (tenths.length !== TENTHS || !second || !last || !secondMemory || !lastMemory)
    throw new Error(`${tenths.length} tenths of the batch were seen`);
  const ms = (took: number) => ((took / (count / TENTHS)) * 1000).toFixed(1);
  return {
    figures: [
      { name: 'time of the last tenth / of the second', value: last / second, unit: '×', better: 'lower' },
      {
        name: 'memory after the last tenth / the second',
        value: lastMemory / secondMemory,
        unit: '×',
        better: 'lower',
      },
      { name: 'most memory', value: peak, unit: 'MB', bar: BAR_MB },
      { name: 'a document', value: (seconds / count) * 1000, unit: 'ms' },
      { name: 'outputs, after the last document', value: seconds - (tenthsAt.at(-1) ?? 0), unit: 's' },
    ],
    notes: [
      `${count} reports, ${availableParallelism()} jobs, ${seconds.toFixed(1)} s in all`,
      `milliseconds a document in each tenth: ${perTenth.map(ms).join(' ')} (the first with start-up)`,
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
