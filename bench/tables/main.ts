/**
 * `npm run bench:tables -- [--truth DIR] [--reports DIR]… [--json FILE] [--rounds N]`: how well and how fast tables are
 * found. Folders that are absent are named and left out.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Accuracy, measureAccuracy } from './accuracy.js';
import { type Agreement, measureAgreement } from './agreement.js';
import { type Limits, measureLimits, pdfsIn } from './limits.js';
import { measureSpeed, type Speed } from './speed.js';
import { printAccuracy, printAgreement, printLimits, printSpeed } from './terminal.js';
import { labelledPdfs } from './truth.js';

interface Results {
  accuracy?: Accuracy[];
  agreement: Agreement[];
  speed: Record<string, Speed>;
  limits: Record<string, Limits>;
}

const { values } = parseArgs({
  options: {
    truth: { type: 'string', default: '../shared/icdar2013' },
    reports: { type: 'string', multiple: true, default: ['../shared/reports', '../shared/hostile'] },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});

function isThere(folder: string): boolean {
  if (existsSync(folder)) return true;
  console.log(`${folder} is absent: left out`);
  return false;
}

const results: Results = { agreement: [], speed: {}, limits: {} };
if (isThere(values.truth)) {
  const labelled = await labelledPdfs(values.truth);
  results.accuracy = await measureAccuracy(labelled);
  printAccuracy(results.accuracy);
  results.speed[values.truth] = await measureSpeed(
    labelled.map(({ pdf }) => pdf),
    Number(values.rounds),
  );
}
for (const folder of values.reports.filter(isThere)) {
  const limits = await measureLimits(await pdfsIn(folder));
  results.limits[folder] = limits;
  results.speed[folder] = await measureSpeed(limits.read, 1);
  results.agreement.push(...(await measureAgreement(limits.read)));
}
printAgreement(results.agreement);
printSpeed(results.speed);
printLimits(results.limits);
if (values.json) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);
