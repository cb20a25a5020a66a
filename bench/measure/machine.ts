import { availableParallelism, cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';

export interface Machine {
  processor: string;
  cores: number;
  /** Version of Node, as `v20.19.0`. */
  node: string;
}

export function machine(): Machine {
  return { processor: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism(), node: process.version };
}

/** Seconds of work of all cores since the machine began. */
function workOfCores(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000;
}

/**
 * How many cores others keep busy, in one second in which this process waits. The load average of the system would count what was
 * measured in the minute before.
 */
export async function load(): Promise<number> {
  const [work, time] = [workOfCores(), performance.now()];
  await setTimeout(1000);
  const busy = (workOfCores() - work) / ((performance.now() - time) / 1000);
  return Math.round(busy * 10) / 10;
}

/** Whether others need so much of the machine that times of the clock mean little: more than a quarter of its cores. */
export function isBusy(before: number): boolean {
  return before > availableParallelism() / 4;
}
