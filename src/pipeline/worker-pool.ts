import { type MessagePort, Worker } from 'node:worker_threads';
import PQueue from 'p-queue';

/** Does jobs one by one or several at a time; `close` ends it and rejects what is still running or waiting. */
export interface Runner<Job, Result> {
  run(job: Job): Promise<Result>;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** The worker's module, which calls serveJobs. */
  script: URL;
  /** Number of threads at most; they are started as they are needed. */
  size: number;
  /** Milliseconds for one job; a thread that takes longer is ended. */
  timeLimit: number;
  /** Megabytes of JavaScript heap for one thread. */
  memoryLimit: number;
  /**
   * Called with each thread that is started: gives the end of a channel that the thread gets as `workerData.port`.
   * `goesOn` gives the thread's job its whole time anew.
   */
  port?: (goesOn: () => void) => MessagePort;
}

/** What jobs are rejected with that had not begun when their runner was closed. */
const CLOSED = 'closed';

/** A job that was ended because it took too long. */
export class TimeLimitError extends Error {
  constructor(milliseconds: number) {
    super(`> ${Math.round(milliseconds / 1000)} s`);
    this.name = 'TimeLimitError';
  }
}

/** Threads that do one job each at a time. A thread that crashes, hangs or runs out of memory costs only its own job. */
export class WorkerPool<Job, Result> implements Runner<Job, Result> {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly timers = new Map<Worker, NodeJS.Timeout>();
  private readonly queue: PQueue;
  private closed = false;

  constructor(private readonly options: PoolOptions) {
    this.queue = new PQueue({ concurrency: options.size });
  }

  /** Queues a job. Rejects with the thread's error, or TimeLimitError. */
  run(job: Job): Promise<Result> {
    return this.queue.add(() => this.perform(job));
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private start(): Worker {
    // What a library prints in a thread must not mix with the output of the command.
    const port = this.options.port?.(() => this.timers.get(worker)?.refresh());
    const worker: Worker = new Worker(this.options.script, {
      ...(port && { workerData: { port }, transferList: [port] }),
      stdout: true,
      stderr: process.env.LKJIP_DEBUG !== '1',
      resourceLimits: { maxOldGenerationSizeMb: this.options.memoryLimit },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('error', () => this.forget(worker));
    worker.on('exit', () => this.forget(worker));
    this.all.add(worker);
    return worker;
  }

  private forget(worker: Worker): void {
    this.all.delete(worker);
    const index = this.idle.indexOf(worker);
    if (index >= 0) this.idle.splice(index, 1);
  }

  private async perform(job: Job): Promise<Result> {
    if (this.closed) throw new Error(CLOSED);
    const worker = this.idle.pop() ?? this.start();
    return new Promise<Result>((resolve, reject) => {
      const settle = (how: () => void) => {
        clearTimeout(timer);
        this.timers.delete(worker);
        worker.removeAllListeners('message');
        worker.off('error', onError);
        worker.off('exit', onExit);
        how();
      };
      const onError = (error: Error) => settle(() => reject(error));
      const onExit = (code: number) => settle(() => reject(new Error(`worker exit ${code}`)));
      const timer = setTimeout(() => {
        settle(() => reject(new TimeLimitError(this.options.timeLimit)));
        void worker.terminate();
      }, this.options.timeLimit);
      this.timers.set(worker, timer);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.on('message', (result: Result) =>
        settle(() => {
          this.idle.push(worker);
          resolve(result);
        }),
      );
      worker.postMessage(job);
    });
  }
}

/** Does jobs in this thread, one at a time: for sources that are not built, as under vitest. */
export function inThread<Job, Result>(perform: (job: Job) => Promise<Result>): Runner<Job, Result> {
  const queue = new PQueue({ concurrency: 1 });
  let closed = false;
  return {
    run: (job) =>
      queue.add(() => {
        if (closed) throw new Error(CLOSED);
        return perform(job);
      }),
    close: async () => {
      closed = true;
    },
  };
}

/** Whether a module given by its URL is built JavaScript, which a worker thread can load. */
export function isBuilt(moduleUrl: string): boolean {
  return moduleUrl.endsWith('.js');
}

/** The result of `work`, unless `signal` is aborted first: then its reason is thrown. */
export async function untilAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
