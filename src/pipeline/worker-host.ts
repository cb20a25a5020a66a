import { parentPort } from 'node:worker_threads';

/**
 * Makes this thread serve jobs of a WorkerPool, one after another. A job that throws ends the thread:
 * the pool gives the error to the one that asked and starts a fresh thread for the next job.
 */
export function serveJobs<Job, Result>(perform: (job: Job) => Promise<Result>): void {
  const port = parentPort;
  if (!port) throw new Error('serveJobs must run in a worker thread');
  // pdf.js leaves promises behind that nobody waits for: where one fails, the job goes on, or fails by what it waits for.
  process.on('unhandledRejection', (reason) => {
    if (process.env.LKJIP_DEBUG === '1') console.error(reason);
  });
  port.on('message', (job: Job) => {
    perform(job).then(
      (result) => port.postMessage(result),
      (error) => {
        // Thrown outside of the promise, so that it reaches the pool as the thread's error.
        setImmediate(() => {
          throw error;
        });
      },
    );
  });
}
