import type { Store } from '../store.js';
import { hasQueue, JOBS, versionOf } from './boss.js';
import type { JobData, JobFailure } from './jobs.js';

/** Times are ISO 8601, by the clock of the database. */
export interface QueueState {
  waiting: { version: string; documents: number }[];
  active: { files: string[]; worker: number; host: string; pid: number; since: string; tries: number }[];
  /** Of the last days; what is done is in the database for good. */
  done: number;
  failed: { files: string[]; code: string; reason: string; host: string; tries: number; at: string }[];
  workers: { id: number; host: string; pid: number; version: string; jobs: number; since: string; alive: boolean }[];
}

const paths = ({ files }: JobData) => files.map(({ path }) => path);

/** What is in the queue, and who works on it. */
export async function queueState(store: Store): Promise<QueueState> {
  const { db } = store;
  if (!(await hasQueue(store))) return { waiting: [], active: [], done: 0, failed: [], workers: [] };
  const counts: { name: string; isDone: boolean; count: string }[] = await db(JOBS)
    .where('state', '<', 'active')
    .orWhere({ state: 'completed' })
    .select('name', db.raw(`state = 'completed' as "isDone"`), db.raw('count(*) as count'))
    .groupBy('name', 'isDone')
    .orderBy('name');
  const active = await db('queue_claims as claim')
    .join('queue_workers as worker', 'worker.id', 'claim.worker_id')
    .join(`${JOBS} as job`, (on) => on.on('job.id', 'claim.job_id').andOn('job.name', 'claim.queue'))
    .orderBy('claim.id')
    .select('job.data', 'job.retry_count', 'worker.id', 'worker.host', 'worker.pid', 'claim.claimed_at');
  const failed = await db(JOBS).where({ state: 'failed' }).orderBy(['completed_on', 'id']);
  const workers = await db('queue_workers').orderBy('id').select('*', db.raw('lease_until > now() as alive'));
  return {
    waiting: counts
      .filter(({ isDone }) => !isDone)
      .map(({ name, count }) => ({ version: versionOf(name), documents: Number(count) })),
    active: active.map(({ data, retry_count, id, host, pid, claimed_at }) => ({
      ...{ files: paths(data), worker: id, host, pid, since: claimed_at.toISOString(), tries: retry_count + 1 },
    })),
    done: counts.filter(({ isDone }) => isDone).reduce((sum, { count }) => sum + Number(count), 0),
    failed: failed.map(({ data, output, retry_count, completed_on }) => {
      const { code, reason, host }: JobFailure = output;
      return { files: paths(data), code, reason, host, tries: retry_count + 1, at: completed_on.toISOString() };
    }),
    workers: workers.map(({ id, host, pid, version, jobs, started_at, alive }) => ({
      ...{ id, host, pid, version, jobs, since: started_at.toISOString(), alive },
    })),
  };
}

/** Puts what was given up back into the queue, with all its tries. @returns how many documents */
export async function requeueFailed(store: Store): Promise<number> {
  if (!(await hasQueue(store))) return 0;
  return store
    .db(JOBS)
    .where({ state: 'failed' })
    .update({ state: 'retry', retry_count: 0, priority: 0, started_on: null, completed_on: null, output: null });
}
