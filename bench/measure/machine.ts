import { availableParallelism, cpus, loadavg } from 'node:os';

export interface Machine {
  processor: string;
  cores: number;
  /** Version of Node, as `v20.19.0`. */
  node: string;
}

export function machine(): Machine {
  return { processor: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism(), node: process.version };
}

/** Processes that ran or wanted to, on average of the last minute. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

/** Whether others need so much of the machine that times of the clock mean little: more than half of its cores. */
export function isBusy(before: number): boolean {
  return before > availableParallelism() / 2;
}
