import { hostname } from 'node:os';
import { type Store, transaction } from '../store.js';

export interface WorkerStart {
  version: string;
  /** Documents at the same time. */
  jobs: number;
  /** Seconds without a sign of life after which others may take its documents over. */
  lease: number;
}

const leaseUntil = (db: Store['db'], seconds: number) => db.raw(`now() + ? * interval '1 second'`, [seconds]);

/** Enters this process among the workers. @returns its number */
export async function enterWorker({ db }: Store, { version, jobs, lease }: WorkerStart): Promise<number> {
  const [worker] = await db('queue_workers')
    .insert({ host: hostname(), pid: process.pid, version, jobs, lease_until: leaseUntil(db, lease) })
    .returning('id');
  return worker.id;
}

/** A sign of life. @returns false where the worker was taken for dead meanwhile, and its documents were given to others */
export async function renewLease({ db }: Store, id: number, lease: number): Promise<boolean> {
  const renewed = await db('queue_workers')
    .where({ id })
    .update({ lease_until: leaseUntil(db, lease) });
  return renewed > 0;
}

/** Takes a worker that holds no document any more off the list. */
export async function leaveWorkers({ db }: Store, id: number): Promise<void> {
  await db('queue_workers').where({ id }).delete();
}

/** Workers of a version that are alive, besides one. */
export async function otherWorkers({ db }: Store, id: number, version: string): Promise<number> {
  const row = await db('queue_workers')
    .where({ version })
    .whereNot({ id })
    .where('lease_until', '>', db.fn.now())
    .count({ count: '*' })
    .first();
  return Number(row?.count ?? 0);
}

/** Takes dead workers off the list whose documents were all taken over. */
export async function buryWorkers(store: Store): Promise<void> {
  await transaction(store, async (trx) => {
    // Locked first: a worker that just takes a document holds its row, see claimJob.
    const dead = await trx('queue_workers')
      .where('lease_until', '<', trx.fn.now())
      .forUpdate()
      .skipLocked()
      .pluck('id');
    await trx('queue_workers').whereIn('id', dead).whereNotIn('id', trx('queue_claims').select('worker_id')).delete();
  });
}
