import type { Whereabouts } from './whereabouts.js';

/** Limits of the thread in which a process does its jobs. */
export interface ThreadLimits {
  /** URL of the thread's module, which calls serveJobs. */
  script: string;
  /** Milliseconds for one job, and more for each page that it has come to. */
  timeLimit: number;
  pageTime: number;
  /** Megabytes of JavaScript heap. */
  memoryLimit: number;
  /** Whether the thread gets a port to the recognisers. */
  hasPort: boolean;
}

/** To a process; `port` is what comes to its thread through the port. */
export type ToProcess =
  | { type: 'start'; limits: ThreadLimits }
  | { type: 'job'; job: unknown }
  | { type: 'port'; content: unknown };

/** From a process. After `failed` it is of no more use. */
export type FromProcess =
  | { type: 'result'; result: unknown }
  | { type: 'failed'; message: string; code?: string; timeLimit?: number; at?: Whereabouts }
  | { type: 'at'; at: Whereabouts | undefined }
  | { type: 'port'; content: unknown };
