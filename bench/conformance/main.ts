/**
 * `npm run conformance -- [--filter CODE] [--format text|json]`: runs the cases of fixtures/conformance and prints what came of each.
 * Ends with 1 when a case fails, with 2 on wrong usage.
 */
import { parseArgs } from 'node:util';
import { readCases, readDeviations } from './cases.js';
import { judge } from './judge.js';
import { asJson, asText } from './table.js';

const { values } = parseArgs({
  options: { filter: { type: 'string', default: '' }, format: { type: 'string', default: 'text' } },
});
const chosen = readCases().filter(({ name }) => name.toLowerCase().startsWith(values.filter.toLowerCase()));
if (chosen.length === 0 || !['text', 'json'].includes(values.format)) {
  console.error(chosen.length === 0 ? `no case begins with ${values.filter}` : '--format is text or json');
  process.exitCode = 2;
} else {
  const deviations = readDeviations();
  const verdicts = chosen.map((one) => judge(one, deviations));
  console.log(values.format === 'json' ? asJson(verdicts) : asText(verdicts));
  if (verdicts.some(({ status }) => status === 'fail')) process.exitCode = 1;
}
