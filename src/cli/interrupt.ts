/** The run was broken off by a signal. */
export class Interrupted extends Error {
  constructor(
    readonly signal: 'SIGINT' | 'SIGTERM',
    readonly outcome = 'nothing was written',
  ) {
    super(`interrupted by ${signal}`);
    this.name = 'Interrupted';
  }
}

/** Runs `work` with a signal that is aborted by the first SIGINT or SIGTERM; a second one ends the process at once. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => controller.abort(new Interrupted(name === 'SIGTERM' ? 'SIGTERM' : 'SIGINT'));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

/** The signal of the process that an abort came from. */
export function interruptionOf(signal: AbortSignal): Interrupted['signal'] | undefined {
  return signal.reason instanceof Interrupted ? signal.reason.signal : undefined;
}
