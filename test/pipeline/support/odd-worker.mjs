// A worker that does what it is told, to see what a pool makes of it.
import { threadTracker } from '../../../dist/pipeline/thread-services.js';
import { serveJobs } from '../../../dist/pipeline/worker-host.js';

const hoard = [];
const tracker = threadTracker();

serveJobs(async (job) => {
  if (job === 'leave a promise') {
    void Promise.reject(new Error('nobody waits for this'));
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (job === 'throw') throw new Error('thrown in the worker');
  if (job === 'exit') process.exit(3);
  if (job === 'die') {
    tracker.at('extract', 3);
    // Long enough for the process to have looked.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    process.kill(process.pid, 'SIGKILL');
  }
  if (job === 'pid') return String(process.pid);
  if (job === 'told' || job === 'hang') tracker.at('rules', 7);
  if (job === 'hang') for (;;);
  if (job === 'fill memory') for (;;) hoard.push(new Array(100_000).fill(hoard.length));
  if (job === 'print') console.log('noise');
  return `done: ${job}`;
});
