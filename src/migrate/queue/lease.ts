import { enterWorker, renewLease, type WorkerStart } from '../../store/queue/workers.js';
import type { Store } from '../../store/store.js';

/** Signs of life within one lease. */
const BEATS = 4;

export interface LeaseEvents {
  /** The worker was taken for dead, and is a new one now. */
  onLost: () => void;
  /** Called with each sign of life. */
  onBeat: () => Promise<void>;
  /** The database failed. */
  onFailure: (error: unknown) => void;
}

/** Keeps a worker on the list of those alive. */
export class Lease {
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> | undefined;

  private constructor(
    private readonly store: Store,
    private readonly start: WorkerStart,
    private readonly events: LeaseEvents,
    public workerId: number,
  ) {}

  static async enter(store: Store, start: WorkerStart, events: LeaseEvents): Promise<Lease> {
    const lease = new Lease(store, start, events, await enterWorker(store, start));
    lease.#timer = setInterval(() => void lease.beat(), (start.lease * 1000) / BEATS);
    return lease;
  }

  /** A sign of life now. Never rejects. */
  beat(): Promise<void> {
    this.#beating ??= this.#beat().finally(() => {
      this.#beating = undefined;
    });
    return this.#beating;
  }

  /** No more signs of life. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
  }

  async #beat(): Promise<void> {
    try {
      if (!(await renewLease(this.store, this.workerId, this.start.lease))) {
        this.workerId = await enterWorker(this.store, this.start);
        this.events.onLost();
      }
      await this.events.onBeat();
    } catch (error) {
      this.events.onFailure(error);
    }
  }
}
