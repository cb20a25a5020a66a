/**
 * `npm run bench:generate -- --count N --out DIR [--years N]`: text reports for measuring with, varied from the fixtures. Always the same ones.
 * Ends with 2 on wrong usage.
 */
import { parseArgs } from 'node:util';
import { reportsThereAre } from './generate.js';
import { writeReports } from './write-reports.js';

const { values } = parseArgs({
  options: { count: { type: 'string' }, out: { type: 'string' }, years: { type: 'string', default: '5' } },
});
const [count, yearsAnOffice] = [Number(values.count), Number(values.years)];
const most = reportsThereAre({ yearsAnOffice });
if (!values.out || !Number.isInteger(count) || !Number.isInteger(yearsAnOffice) || count < 1 || count > most) {
  console.error(`usage: npm run bench:generate -- --count N --out DIR [--years N], N at most ${most}`);
  process.exitCode = 2;
} else {
  await writeReports(values.out, count, { yearsAnOffice });
  console.log(`${count} reports in ${values.out}`);
}
