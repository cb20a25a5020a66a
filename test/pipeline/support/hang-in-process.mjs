// Prints the number of a process of a pool, which then hangs.
import { ProcessPool } from '../../../dist/pipeline/process-pool.js';

const pool = new ProcessPool({
  entry: new URL('../../../dist/pipeline/document-process.js', import.meta.url),
  script: new URL('./odd-worker.mjs', import.meta.url),
  ...{ size: 1, timeLimit: 60_000, pageTime: 0, memoryLimit: 64 },
});
console.log(await pool.run('pid'));
await pool.run('hang');
