import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type PgBoss from 'pg-boss';
import { executor, JOBS, queueOf, versionOf } from './boss.js';

/** A file that holds a queued document. */
export interface QueuedFile {
  path: string;
  /** The user gave its path; it was not just met in a folder. */
  named: boolean;
  /** The run that queued it; its settings are those of the job. */
  runId: number;
}

/** One content to be audited with one set of settings, however many files hold it. */
export interface JobData {
  sha256: string;
  auditKey: string;
  /** The bytes are in the database; else a worker reads the file where it lies. */
  stored: boolean;
  /** Audits it whatever is known of it. */
  force: boolean;
  files: QueuedFile[];
}

/** Why a try of a job came to nothing. */
export interface JobFailure {
  code: string;
  reason: string;
  host: string;
  worker: number;
}

/** How often a document is begun before it is given up. */
export const MAX_TRIES = 3;

/** The same document with the same settings is the same job. */
function jobId({ sha256, auditKey }: JobData): string {
  const hash = createHash('sha256').update(`${sha256} ${auditKey}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}

/** Within a transaction: until its end nobody else queues this content or saves its document. */
export async function lockContent(trx: Knex, sha256: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`lkjip ${sha256}`]);
}

/**
 * Queues a content; its lock must be held. A job that is not done yet gets the file added, so that nothing is audited twice.
 * @returns false where it was queued already
 */
export async function putJob(trx: Knex, boss: PgBoss, version: string, data: JobData): Promise<boolean> {
  const name = queueOf(version);
  const id = jobId(data);
  const before = await trx(JOBS).where({ name, id }).forUpdate().first('state', 'data');
  if (before && ['created', 'retry', 'active'].includes(before.state)) {
    await trx(JOBS)
      .where({ name, id })
      .update({ data: JSON.stringify(merged(before.data, data)) });
    return false;
  }
  const db = executor(trx);
  if (before) await boss.deleteJob(name, id, { db });
  const singletonKey = `${data.sha256} ${data.auditKey}`;
  const sent = await boss.send(name, data, { id, singletonKey, retryLimit: MAX_TRIES - 1, db });
  // Without the queue pg-boss would drop it without a word.
  if (sent === null) throw new Error(`pg-boss took no job for the queue ${name}`);
  return true;
}

function merged(before: JobData, added: JobData): JobData {
  const paths = new Set(added.files.map(({ path }) => path));
  return {
    ...before,
    stored: before.stored || added.stored,
    force: before.force || added.force,
    files: [...before.files.filter(({ path }) => !paths.has(path)), ...added.files],
  };
}

/** Jobs of a version that wait or are worked on. */
export async function openJobs(db: Knex, version: string): Promise<number> {
  const row = await db(JOBS)
    .where({ name: queueOf(version) })
    .where('state', '<=', 'active')
    .count({ count: '*' })
    .first();
  return Number(row?.count ?? 0);
}

/** How many documents wait for each version of the tool. */
export async function waitingByVersion(db: Knex): Promise<Map<string, number>> {
  const rows: { name: string; count: string }[] = await db(JOBS)
    .where('state', '<', 'active')
    .groupBy('name')
    .select('name', db.raw('count(*) as count'));
  return new Map(rows.map(({ name, count }) => [versionOf(name), Number(count)]));
}

/** Days for which jobs that are done are counted. */
const KEEP_DONE = 7;

/** Forgets jobs that are done; their documents are what is kept. */
export async function forgetDone(db: Knex): Promise<void> {
  await db(JOBS)
    .where({ state: 'completed' })
    .where('completed_on', '<', db.raw(`now() - ? * interval '1 day'`, [KEEP_DONE]))
    .delete();
}
