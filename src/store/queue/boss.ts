import type { Knex } from 'knex';
import PgBoss from 'pg-boss';
import type { Store } from '../store.js';

/** The schema of pg-boss in the database: no other program's jobs are in it. */
const SCHEMA = 'lkjip_queue';
/** Its jobs. */
export const JOBS = `${SCHEMA}.job`;

/** Any number that no other program uses for its advisory locks. */
const LOCK = 5_318_008_212;

/** Days. pg-boss drops jobs that wait longer: a document must not be lost for that. */
const RETENTION = 36_500;

const PREFIX = 'audit-';
/** Workers take the jobs of their own version alone: results of two versions under one key would not be comparable. */
export const queueOf = (version: string) => `${PREFIX}${version}`;
export const versionOf = (queue: string) => queue.slice(PREFIX.length);

/** Runs statements of pg-boss on a connection of ours, so that they can be part of a transaction of ours. */
export function executor(db: Knex): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const connection = await db.client.acquireConnection();
      try {
        return await connection.query(text, values);
      } catch (error) {
        // Some statements of pg-boss are whole transactions: one that failed must not stay open on the connection.
        if (!db.isTransaction) await connection.query('rollback');
        throw error;
      } finally {
        await db.client.releaseConnection(connection);
      }
    },
  };
}

/**
 * pg-boss on the store's connections, with the queue of a version; makes what is not there. It keeps no timers: dead workers are told by their
 * leases (see workers.ts), not by the age of their jobs, which with many scanned pages can be any.
 */
export async function openBoss({ db }: Store, version: string): Promise<PgBoss> {
  const boss = new PgBoss({
    ...{ db: executor(db), schema: SCHEMA },
    ...{ supervise: false, schedule: false, retentionDays: RETENTION },
  });
  await db.transaction(async (trx) => {
    // pg-boss fails when two processes make its tables at once.
    await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await boss.start();
    await boss.createQueue(queueOf(version));
  });
  return boss;
}

/** Whether documents were ever queued here. */
export async function hasQueue({ db, dialect }: Store): Promise<boolean> {
  if (dialect !== 'postgres') return false;
  const { rows } = await db.raw('select to_regclass(?) as name', [JOBS]);
  return rows[0].name !== null;
}
