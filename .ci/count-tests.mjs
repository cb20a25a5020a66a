// Prints how many tests of one or more runs passed, failed and were skipped: count-tests.mjs RESULTS… Ends with 1 unless all is well.
import { readFileSync } from 'node:fs';

const runs = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (...names) => runs.reduce((total, run) => total + names.reduce((own, name) => own + run[name], 0), 0);
const skipped = sum('numPendingTests', 'numTodoTests');
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${skipped} skipped`);
if (runs.some(({ success, numPassedTests }) => !success || numPassedTests === 0)) process.exitCode = 1;
