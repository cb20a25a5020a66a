import { type MessagePort, Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { pagesReached, resetWhereabouts, type Whereabouts, whereabouts, whereaboutsMemory } from './whereabouts.js';

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
  /** Milliseconds more for each page that the job has come to. */
  pageTime?: number;
  /** Megabytes of JavaScript heap for one thread. */
  memoryLimit: number;
  /**
   * Called with each thread that is started: gives the end of a channel that the thread gets as `workerData.port`. As
   * `workerData.memory` every thread gets the memory for its whereabouts.
   * `goesOn` gives the thread's job its whole time anew.
   */
  port?: (goesOn: () => void) => MessagePort;
}

/** The thread of a job crashed, hung or ran out of memory; `cause` says which, `at` where its work was if it had told. */
export class ThreadError extends Error {
  constructor(
    override readonly cause: Error,
    readonly at: Whereabouts | undefined,
  ) {
    super(cause.message);
    this.name = 'ThreadError';
  }
}

/** What jobs are rejected with that had not begun when their runner was closed. */
export const CLOSED = 'closed';

/** A job that was ended because it took too long. */
export class TimeLimitError extends Error {
  constructor(readonly milliseconds: number) {
    super(`> ${Math.round(milliseconds / 1000)} s`);
    this.name = 'TimeLimitError';
  }
}

/**
 * Megabytes for new objects in one thread, twice what Node allows by itself: with fewer collections, two documents at a time take 8% less
 * time.
 */
const YOUNG_GENERATION_MB = 96;

interface Thread {
  worker: Worker;
  memory: SharedArrayBuffer;
}

/** Runs out when the time allowed is over, which may grow meanwhile. */
class Clock {
  #since = performance.now();
  #timer: NodeJS.Timeout;

  /** @param allowed milliseconds, as of now */
  constructor(
    private readonly allowed: () => number,
    private readonly runsOut: (allowed: number) => void,
  ) {
    this.#timer = this.#look(allowed());
  }

  restart(): void {
    this.#since = performance.now();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #look(inMilliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      const allowed = this.allowed();
      const left = this.#since + allowed - performance.now();
      if (left > 0) this.#timer = this.#look(Math.ceil(left));
      else this.runsOut(allowed);
    }, inMilliseconds);
  }
}

/** Threads that do one job each at a time. A thread that crashes, hangs or runs out of memory costs only its own job. */
export class WorkerPool<Job, Result> implements Runner<Job, Result> {
  private readonly idle: Thread[] = [];
  private readonly all = new Set<Worker>();
  private readonly working = new Set<SharedArrayBuffer>();
  private readonly clocks = new Map<Worker, Clock>();
  private readonly queue: PQueue;
  private closed = false;

  constructor(private readonly options: PoolOptions) {
    this.queue = new PQueue({ concurrency: options.size });
  }

  /** Queues a job. Rejects with a ThreadError, whose cause is the thread's error or a TimeLimitError. */
  run(job: Job): Promise<Result> {
    return this.queue.add(() => this.perform(job));
  }

  /** Where the work of a thread is; undefined where none works, or nothing was told. */
  whereabouts(): Whereabouts | undefined {
    const [memory] = this.working;
    return memory && whereabouts(memory);
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private start(): Thread {
    // What a library prints in a thread must not mix with the output of the command.
    const port = this.options.port?.(() => this.clocks.get(worker)?.restart());
    const memory = whereaboutsMemory();
    const worker: Worker = new Worker(this.options.script, {
      workerData: { memory, port },
      ...(port && { transferList: [port] }),
      stdout: true,
      stderr: process.env.LKJIP_DEBUG !== '1',
      resourceLimits: {
        maxOldGenerationSizeMb: this.options.memoryLimit,
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
      },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('error', () => this.forget(worker));
    worker.on('exit', () => this.forget(worker));
    this.all.add(worker);
    return { worker, memory };
  }

  private forget(worker: Worker): void {
    this.all.delete(worker);
    const index = this.idle.findIndex((thread) => thread.worker === worker);
    if (index >= 0) this.idle.splice(index, 1);
  }

  private async perform(job: Job): Promise<Result> {
    if (this.closed) throw new Error(CLOSED);
    const thread = this.idle.pop() ?? this.start();
    const { worker, memory } = thread;
    resetWhereabouts(memory);
    this.working.add(memory);
    return new Promise<Result>((resolve, reject) => {
      const settle = (how: () => void) => {
        clock.stop();
        this.working.delete(memory);
        this.clocks.delete(worker);
        worker.removeAllListeners('message');
        worker.off('error', onError);
        worker.off('exit', onExit);
        how();
      };
      const fail = (cause: Error) => settle(() => reject(new ThreadError(cause, whereabouts(memory))));
      const onError = (error: Error) => fail(error);
      const onExit = (code: number) => fail(new Error(`worker exit ${code}`));
      const { timeLimit, pageTime = 0 } = this.options;
      const clock = new Clock(
        () => timeLimit + pageTime * pagesReached(memory),
        (allowed) => {
          fail(new TimeLimitError(allowed));
          void worker.terminate();
        },
      );
      this.clocks.set(worker, clock);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.on('message', (result: Result) =>
        settle(() => {
          this.idle.push(thread);
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
