import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
const DEADLINE = 50_000;
const PAUSE = 20;

/** Waits until a condition holds. @throws when it does not hold in time */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + DEADLINE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not in time: ${what}`);
    await sleep(PAUSE);
  }
}
