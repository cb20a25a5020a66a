/**
 * A process of a ProcessPool: it does one job after another in a thread with limits, and passes on what thread and pool say to each
 * other. It ends with the process that started it.
 */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { FromProcess, ThreadLimits, ToProcess } from './process-messages.js';
import { ThreadError, TimeLimitError, WorkerPool } from './worker-pool.js';

/** Milliseconds between two looks at how far the thread is. */
const LOOK_EVERY = 100;

let pool: WorkerPool<unknown, unknown> | undefined;
let port: MessagePort | undefined;
let goesOn = () => {};

function send(message: FromProcess): void {
  process.send?.(message);
}

function portToThread(restart: () => void): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', (content) => send({ type: 'port', content }));
  port = port1;
  goesOn = restart;
  return port2;
}

function start({ script, timeLimit, pageTime, memoryLimit, hasPort }: ThreadLimits): void {
  const limits = { timeLimit, pageTime, memoryLimit, ...(hasPort && { port: portToThread }) };
  pool = new WorkerPool({ script: new URL(script), size: 1, ...limits });
  let told = '';
  setInterval(() => {
    const at = pool?.whereabouts();
    const now = `${at?.stage} ${at?.page}`;
    if (now !== told) send({ type: 'at', at });
    told = now;
  }, LOOK_EVERY);
}

function failure(error: unknown): FromProcess {
  const { cause, at } = error instanceof ThreadError ? error : { cause: error, at: undefined };
  if (cause instanceof TimeLimitError)
    return { type: 'failed', message: cause.message, timeLimit: cause.milliseconds, at };
  if (!(cause instanceof Error)) return { type: 'failed', message: String(cause), at };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return { type: 'failed', message: cause.message, code, at };
}

process.on('message', (message: ToProcess) => {
  if (message.type === 'start') start(message.limits);
  else if (message.type === 'job')
    pool?.run(message.job).then(
      (result) => send({ type: 'result', result }),
      (error: unknown) => send(failure(error)),
    );
  else {
    goesOn();
    port?.postMessage(message.content);
  }
});
// The process hears of it also while its thread hangs.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches every process of a terminal: what is to be done is the first one's business.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
