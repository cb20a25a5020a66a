import type { Knex } from 'knex';
import type PgBoss from 'pg-boss';
import { type Store, transaction } from '../store.js';
import { executor, JOBS, queueOf } from './boss.js';
import { type JobData, type JobFailure, lockContent } from './jobs.js';

/** A job that a worker holds. */
export interface Claim {
  id: number;
  queue: string;
  jobId: string;
  data: JobData;
  /** Which try this is, from 1. */
  tries: number;
  /** Why the try before came to nothing. */
  failure?: JobFailure;
}

/**
 * Takes the next document of the worker's version. That it is active and whose it is are committed as one: there is no active job
 * without a claim.
 * @returns 'lost' where the worker was taken for dead, undefined where none waits
 */
export async function claimJob(
  store: Store,
  boss: PgBoss,
  workerId: number,
  version: string,
): Promise<Claim | 'lost' | undefined> {
  return transaction(store, async (trx) => {
    const worker = await trx('queue_workers').where({ id: workerId }).forKeyShare().first('id');
    if (!worker) return 'lost';
    const queue = queueOf(version);
    const [job] = await fetchOne(trx, boss, queue);
    if (!job) return undefined;
    const [claim] = await trx('queue_claims').insert({ job_id: job.id, queue, worker_id: workerId }).returning('id');
    const failure = job.output as JobFailure | null;
    return {
      ...{ id: claim.id, queue, jobId: job.id, data: job.data, tries: job.retryCount + 1 },
      ...(failure && { failure }),
    };
  });
}

/** As pg-boss's fetch, which takes a database that failed for an empty queue. */
async function fetchOne(trx: Knex, boss: PgBoss, queue: string): Promise<PgBoss.JobWithMetadata<JobData>[]> {
  const failures: unknown[] = [];
  const db: PgBoss.Db = {
    executeSql: (text, values) =>
      executor(trx)
        .executeSql(text, values)
        .catch((error: unknown) => {
          failures.push(error);
          throw error;
        }),
  };
  const jobs = await boss.fetch<JobData>(queue, { includeMetadata: true, db });
  if (failures.length > 0) throw failures[0];
  return jobs;
}

/** Gives a document back as if it had not been taken. */
export async function releaseClaim(store: Store, { id }: Claim): Promise<void> {
  await release(store, { id });
}

/** Gives all documents of a worker back. */
export async function releaseAll(store: Store, workerId: number): Promise<void> {
  await release(store, { worker_id: workerId });
}

async function release(store: Store, claims: { id: number } | { worker_id: number }): Promise<void> {
  await transaction(store, async (trx) => {
    const released = await trx('queue_claims').where(claims).delete(['queue', 'job_id']);
    // pg-boss counts a try when a job that was started once is fetched again: one that was not started is not counted.
    for (const { queue: name, job_id: id } of released)
      await trx(JOBS).where({ name, id, state: 'active' }).update({ state: 'retry', started_on: null });
  });
}

/**
 * Saves what a job came to and completes it, in one transaction. Deleting the claim decides: of two who think that they hold the
 * job only one can, the other waits for that transaction and then finds nothing to delete.
 * @param save is given the job's data as they are now; a file may have been added
 * @returns false where the job was taken over; then nothing was saved
 */
export async function completeClaim(
  store: Store,
  boss: PgBoss,
  { id, queue, jobId, data }: Claim,
  save: (trx: Knex, data: JobData) => Promise<object>,
): Promise<boolean> {
  return transaction(store, async (trx) => {
    if ((await trx('queue_claims').where({ id }).delete()) === 0) return false;
    await lockContent(trx, data.sha256);
    const job = await trx(JOBS).where({ name: queue, id: jobId, state: 'active' }).forUpdate().first('data');
    if (!job) return false;
    const outcome = await save(trx, job.data);
    await boss.complete(queue, jobId, outcome, { db: executor(trx) });
    return true;
  });
}

/** What became of a job whose try failed: it waits for the next one, it was given up, or it is somebody else's meanwhile. */
export type Failed = 'retry' | 'given-up' | 'taken-over';

export interface FailOptions {
  /** Only where the claim's worker is dead. */
  ofDeadWorker?: boolean;
  /** Notes what was given up, in the same transaction. */
  giveUp: (trx: Knex, data: JobData) => Promise<void>;
}

/** Ends a try of a job without a result. */
export async function failClaim(
  store: Store,
  boss: PgBoss,
  { id, queue, jobId, data }: Claim,
  failure: JobFailure,
  { ofDeadWorker = false, giveUp }: FailOptions,
): Promise<Failed> {
  return transaction(store, async (trx) => {
    const claim = trx('queue_claims').where({ id });
    if (ofDeadWorker) claim.whereIn('worker_id', deadWorkers(trx));
    if ((await claim.delete()) === 0) return 'taken-over';
    await lockContent(trx, data.sha256);
    await boss.fail(queue, jobId, failure, { db: executor(trx) });
    // To the end of the queue: nothing else waits for what may fail again.
    const [job] = await trx(JOBS).where({ name: queue, id: jobId }).decrement('priority').returning(['state', 'data']);
    if (job?.state !== 'failed') return 'retry';
    await giveUp(trx, job.data);
    return 'given-up';
  });
}

const deadWorkers = (db: Knex) => db('queue_workers').where('lease_until', '<', db.fn.now()).select('id');

/** The documents of workers that gave no sign of life in time. */
export async function orphanedClaims({
  db,
}: Store): Promise<(Claim & { worker: number; host: string; pid: number })[]> {
  const rows = await db('queue_claims as claim')
    .join('queue_workers as worker', 'worker.id', 'claim.worker_id')
    .join(`${JOBS} as job`, (on) => on.on('job.id', 'claim.job_id').andOn('job.name', 'claim.queue'))
    .whereIn('claim.worker_id', deadWorkers(db))
    .orderBy('claim.id')
    .select('claim.id', 'claim.queue', 'claim.worker_id', 'worker.host', 'worker.pid')
    .select('job.id as job_id', 'job.data', 'job.retry_count');
  return rows.map((row) => ({
    ...{ id: row.id, queue: row.queue, jobId: row.job_id, data: row.data, tries: row.retry_count + 1 },
    ...{ worker: row.worker_id, host: row.host, pid: row.pid },
  }));
}
