import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import PQueue from 'p-queue';
import { processFlags } from './process-flags.js';
import type { FromProcess, ThreadLimits, ToProcess } from './process-messages.js';
import type { Whereabouts } from './whereabouts.js';
import { CLOSED, type Runner, ThreadError, TimeLimitError } from './worker-pool.js';

export interface ProcessPoolOptions extends Omit<ThreadLimits, 'hasPort' | 'script'> {
  /** The module of the processes: document-process.js, built. */
  entry: URL;
  /** The module of their threads, which calls serveJobs. */
  script: URL;
  /** Number of processes at most; they are started as they are needed. */
  size: number;
  /** Serves the threads: called for each process with the end of a channel whose other end its thread has. */
  serve?: (port: MessagePort) => void;
}

/** A process ended under its job: V8 ends it when it is out of memory in a way that no thread's limit catches. */
export class ProcessEndedError extends Error {
  /** @param how the name of its signal, or its exit status */
  constructor(readonly how: string) {
    super(`process ended with ${how}`);
    this.name = 'ProcessEndedError';
  }
}

function failureOf({ message, code, timeLimit }: Extract<FromProcess, { type: 'failed' }>): Error {
  if (timeLimit !== undefined) return new TimeLimitError(timeLimit);
  return code === undefined ? new Error(message) : Object.assign(new Error(message), { code });
}

/** A process that does one job after another, until one fails. */
class JobProcess<Job, Result> {
  readonly #child: ChildProcess;
  #job: { resolve(result: Result): void; reject(error: ThreadError): void } | undefined;
  #at: Whereabouts | undefined;
  #port: MessagePort | undefined;
  alive = true;

  constructor({ entry, script, serve, timeLimit, pageTime, memoryLimit }: ProcessPoolOptions) {
    this.#child = fork(fileURLToPath(entry), {
      serialization: 'advanced',
      execArgv: [...process.execArgv, ...processFlags()],
      // What a library prints must not mix with the output of the command.
      stdio: ['ignore', 'ignore', process.env.LKJIP_DEBUG === '1' ? 'inherit' : 'ignore', 'ipc'],
    });
    this.#child.on('message', (message: FromProcess) => this.#hear(message));
    this.#child.on('error', (error) => this.#fail(error));
    this.#child.on('exit', (code, signal) => this.#fail(new ProcessEndedError(String(signal ?? code))));
    if (serve) {
      const { port1, port2 } = new MessageChannel();
      serve(port1);
      port2.on('message', (content) => this.#send({ type: 'port', content }));
      port2.unref();
      this.#port = port2;
    }
    const limits = { script: script.href, timeLimit, pageTime, memoryLimit, hasPort: serve !== undefined };
    this.#send({ type: 'start', limits });
  }

  run(job: Job): Promise<Result> {
    this.#at = undefined;
    return new Promise((resolve, reject) => {
      this.#job = { resolve, reject };
      this.#send({ type: 'job', job });
    });
  }

  /** Lets it end by itself where it is idle. */
  async end(): Promise<void> {
    this.alive = false;
    this.#port?.close();
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    if (this.#job || !this.#child.connected) this.#child.kill('SIGKILL');
    else this.#child.disconnect();
    await ended;
  }

  #send(message: ToProcess): void {
    // A process that has ended is heard of by its exit.
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  #hear(message: FromProcess): void {
    if (message.type === 'port') this.#port?.postMessage(message.content);
    else if (message.type === 'at') this.#at = message.at;
    else if (message.type === 'result') {
      this.#job?.resolve(message.result as Result);
      this.#job = undefined;
    } else {
      this.#at = message.at;
      this.#fail(failureOf(message));
    }
  }

  #fail(cause: Error): void {
    if (this.alive) void this.end();
    this.#job?.reject(new ThreadError(cause, this.#at));
    this.#job = undefined;
  }
}

/**
 * Processes that do one job each at a time, in a thread with limits. V8 ends the whole process, not the thread, when a single array
 * outgrows what it can allocate: here that costs only the job, too.
 */
export class ProcessPool<Job, Result> implements Runner<Job, Result> {
  readonly #idle: JobProcess<Job, Result>[] = [];
  readonly #all = new Set<JobProcess<Job, Result>>();
  readonly #queue: PQueue;
  #closed = false;

  constructor(private readonly options: ProcessPoolOptions) {
    this.#queue = new PQueue({ concurrency: options.size });
  }

  /** Queues a job. Rejects with a ThreadError, whose cause is what the thread or process failed with, or a TimeLimitError. */
  run(job: Job): Promise<Result> {
    return this.#queue.add(() => this.#perform(job));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(Array.from(this.#all, (one) => one.end()));
  }

  async #perform(job: Job): Promise<Result> {
    if (this.#closed) throw new Error(CLOSED);
    let host = this.#idle.pop();
    while (host && !host.alive) host = this.#idle.pop();
    host ??= this.#start();
    try {
      const result = await host.run(job);
      this.#idle.push(host);
      return result;
    } catch (error) {
      this.#all.delete(host);
      throw error;
    }
  }

  #start(): JobProcess<Job, Result> {
    const started = new JobProcess<Job, Result>(this.options);
    this.#all.add(started);
    return started;
  }
}
