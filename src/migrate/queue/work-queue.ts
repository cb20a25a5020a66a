import { setTimeout as sleep } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { Language } from '../../findings/finding.js';
import type { WaiverOutcome } from '../../findings/waivers.js';
import { type AuditorOptions, startAuditor } from '../../pipeline/auditor.js';
import type { OcrSettings } from '../../pipeline/ocr.js';
import { openBoss } from '../../store/queue/boss.js';
import { type Claim, claimJob, releaseAll, releaseClaim } from '../../store/queue/claims.js';
import { openJobs, waitingByVersion } from '../../store/queue/jobs.js';
import { leaveWorkers, otherWorkers } from '../../store/queue/workers.js';
import type { FileOutcome } from '../../store/runs.js';
import type { Store } from '../../store/store.js';
import { translated } from '../../store/store-error.js';
import { refreshOffices } from '../refresh-offices.js';
import { RunSettings } from '../run-settings.js';
import { endQueuedRuns } from './end-queued-runs.js';
import { Lease } from './lease.js';
import { type JobResult, performJob, type Tools } from './perform-job.js';
import { type TakenOver, takeOver, WORKER_LOST } from './take-over.js';

/** What a worker tells of its work. */
export type WorkerEvent =
  /** `code` and `reason` where the document could not be read. */
  | { type: 'saved'; file: string; outcome: FileOutcome; code?: string; reason?: string }
  | { type: 'changed'; file: string }
  | { type: 'failed'; file: string; reason: string; givenUp: boolean }
  | ({ type: 'took-over' } & TakenOver)
  /** The worker was taken for dead; `file` is what it had to leave to another. */
  | { type: 'lost'; file?: string }
  | { type: 'other-version'; version: string; waiting: number }
  /** The queue is empty, and some waivers accept nothing in the database. */
  | { type: 'waivers'; outcome: WaiverOutcome };

export interface WorkOptions extends Pick<AuditorOptions, 'jobs' | 'timeLimit' | 'password'> {
  /** Version of this program; only documents queued by the same one are taken. */
  version: string;
  /** Of names and comparisons of offices; a document's results are in the language that it was queued with. */
  language: Language;
  ocr: OcrSettings;
  /** Seconds without a sign of life after which others take the documents over. */
  lease: number;
  /** Ends when the queue is empty. */
  once: boolean;
  onEvent?: (event: WorkerEvent) => void;
  signal?: AbortSignal;
}

/** What a worker's documents came to. */
export interface WorkSummary {
  files: number;
  outcomes: Record<FileOutcome, number>;
}

/** Milliseconds between two looks into an empty queue. */
const POLL = 500;
/** Milliseconds in which another worker that is idle surely takes a document that this one could not open. */
const LEAVE_TO_OTHERS = 2 * POLL;

/**
 * Works off the queue of a database, several documents at a time, until it is stopped. Each result is committed in one transaction
 * with the end of its job. What it holds when it is stopped is given back at once.
 * @throws StoreError; the reason of `signal` when it is aborted
 */
export async function workQueue(store: Store, options: WorkOptions): Promise<WorkSummary> {
  return translated(async () => {
    const boss = await openBoss(store, options.version);
    const auditor = await startAuditor({ ...options, ocr: options.ocr });
    const tools = { store, boss, auditor, runSettings: new RunSettings(store), ocr: options.ocr };
    const worker = new QueueWorker(tools, options);
    try {
      return await worker.run();
    } finally {
      await auditor.close();
    }
  });
}

class QueueWorker {
  private readonly store: Store;
  private readonly boss: PgBoss;
  private readonly stop = new AbortController();
  private readonly tools: Tools;
  private readonly active = new Set<Promise<void>>();
  private readonly outcomes: WorkSummary['outcomes'];
  private readonly told = new Set<string>();
  private failure: unknown;
  /** Nothing new is begun, so that a suspect can be audited alone. */
  private draining = false;
  private settled = false;

  constructor(
    tools: Omit<Tools, 'signal'>,
    private readonly options: WorkOptions,
  ) {
    this.tools = { ...tools, signal: this.stop.signal };
    this.store = tools.store;
    this.boss = tools.boss;
    this.outcomes = { audited: 0, partial: 0, unreadable: 0, known: 0, 'not-a-report': 0, failed: 0 };
  }

  async run(): Promise<WorkSummary> {
    const { store, options } = this;
    const { signal } = options;
    signal?.throwIfAborted();
    const halt = () => this.halt();
    signal?.addEventListener('abort', halt);
    const lease = await Lease.enter(store, options, {
      onLost: () => this.tell({ type: 'lost' }),
      onBeat: () => this.takeOver(),
      onFailure: (error) => this.fail(error),
    });
    try {
      await lease.beat();
      await this.loop(lease);
    } catch (error) {
      this.fail(error);
    } finally {
      signal?.removeEventListener('abort', halt);
      await Promise.all(this.active);
      await lease.stop();
      // Where the database is what failed, the lease runs out instead.
      const left = releaseAll(store, lease.workerId).then(() => leaveWorkers(store, lease.workerId));
      await (this.failure ? left.catch(() => undefined) : left);
    }
    if (this.failure) throw this.failure;
    signal?.throwIfAborted();
    return { files: Object.values(this.outcomes).reduce((sum, count) => sum + count, 0), outcomes: this.outcomes };
  }

  /** Begins nothing more, and ends what is running. */
  private halt(): void {
    this.stop.abort();
    void this.tools.auditor.close();
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.halt();
  }

  private async loop(lease: Lease): Promise<void> {
    const { store, boss, options, active } = this;
    while (!this.stop.signal.aborted) {
      if (active.size >= options.jobs || (this.draining && active.size > 0)) {
        await Promise.race(active);
        continue;
      }
      const claim = await claimJob(store, boss, lease.workerId, options.version);
      if (claim === 'lost') await lease.beat();
      else if (claim === undefined) {
        if (await this.idle()) return;
      } else await this.take(claim, lease.workerId);
    }
  }

  private async take(claim: Claim, workerId: number): Promise<void> {
    const { store, options, active } = this;
    this.settled = false;
    const { failure } = claim;
    if (failure && failure.code !== WORKER_LOST && failure.worker === workerId) {
      if ((await otherWorkers(store, workerId, options.version)) > 0) {
        await releaseClaim(store, claim);
        return this.pause(LEAVE_TO_OTHERS);
      }
    }
    // Of the documents that a dead worker held only one may be to blame: each is tried again alone.
    const isSuspect = failure?.code === WORKER_LOST;
    if (isSuspect && active.size > 0) {
      this.draining = true;
      return releaseClaim(store, claim);
    }
    this.draining = false;
    const job = this.perform(claim, workerId).finally(() => active.delete(job));
    active.add(job);
    if (isSuspect) await job;
  }

  /** Never rejects. */
  private async perform(claim: Claim, workerId: number): Promise<void> {
    try {
      this.note(claim.data.files[0]?.path ?? '', await performJob(this.tools, claim, workerId));
    } catch (error) {
      this.fail(error);
    }
  }

  private note(file: string, result: JobResult): void {
    if (result.type === 'saved') {
      this.outcomes[result.outcome]++;
      this.tell({ ...result, file });
    } else if (result.type === 'changed') this.tell({ type: 'changed', file });
    else if (result.type === 'taken-over') this.tell({ type: 'lost', file });
    else if (result.type === 'failed') {
      const givenUp = result.became === 'given-up';
      if (givenUp) this.outcomes.failed++;
      this.tell({ type: 'failed', file, reason: result.reason, givenUp });
    }
  }

  private async takeOver(): Promise<void> {
    // Another worker may have ended between its last document and what is to be done then.
    this.settled = false;
    for (const taken of await takeOver(this.store, this.boss, this.tools.runSettings)) {
      if (taken.givenUp) this.outcomes.unreadable++;
      this.tell({ type: 'took-over', ...taken });
    }
  }

  /** Nothing waits for this worker. @returns whether it is to end */
  private async idle(): Promise<boolean> {
    const { store, options, active } = this;
    // What others hold may come back to the queue.
    if ((await openJobs(store.db, options.version)) === 0) {
      if (!this.settled) await this.settle();
      if (options.once) return true;
    }
    await Promise.race([this.pause(POLL), ...active]);
    return false;
  }

  private async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.stop.signal }).catch(() => undefined);
  }

  /** What is to be done when the queue has run empty. */
  private async settle(): Promise<void> {
    const { store, options } = this;
    await refreshOffices(store, options.language, this.stop.signal);
    const waiting = await waitingByVersion(store.db);
    const outcome = waiting.size === 0 ? await endQueuedRuns(store) : undefined;
    if (outcome && outcome.unmatched.length + outcome.expired.length > 0) this.tell({ type: 'waivers', outcome });
    for (const [version, count] of waiting)
      if (version !== options.version && !this.told.has(version)) {
        this.told.add(version);
        this.tell({ type: 'other-version', version, waiting: count });
      }
    this.settled = true;
  }

  private tell(event: WorkerEvent): void {
    this.options.onEvent?.(event);
  }
}
