import type { Knex } from 'knex';
import type { Dialect } from '../connect.js';
import { StoreError } from '../store-error.js';
import { MIGRATIONS } from './index.js';

const TABLE = 'schema_migrations';
/** Any number that no other program uses for its advisory locks. */
const LOCK = 5_318_008_211;

/** The newest version that this program knows. */
export const NEWEST = MIGRATIONS.at(-1)?.version ?? 0;

/** The version of a database; 0 when it has no schema yet. */
export async function schemaVersion(db: Knex): Promise<number> {
  if (!(await db.schema.hasTable(TABLE))) return 0;
  const row = await db(TABLE).max({ version: 'version' }).first();
  return Number(row?.version ?? 0);
}

/**
 * Takes the schema up or down to a version, all steps in one transaction. Two processes that begin at once wait for one another;
 * one that is killed leaves the version it found (knex's own migrations would leave their lock behind).
 * @throws StoreError DB_NEWER when a newer program made the database
 */
export async function migrateSchema(db: Knex, dialect: Dialect, to = NEWEST): Promise<void> {
  const refuseNewer = (version: number) => {
    if (version > NEWEST)
      throw new StoreError(
        'DB_NEWER',
        `the database has version ${version}, this program knows ${NEWEST}; use the newer lkjip that wrote it`,
      );
  };
  const found = await schemaVersion(db);
  refuseNewer(found);
  if (found === to) return;
  if (dialect === 'sqlite') await createTable(db);
  await db.transaction(async (trx) => {
    if (dialect === 'postgres') {
      await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
      await createTable(trx);
    } else await trx(TABLE).where('version', '<', 0).delete(); // a write takes SQLite's lock at once
    const version = await schemaVersion(trx);
    refuseNewer(version);
    for (const step of MIGRATIONS)
      if (step.version > version && step.version <= to) {
        await step.up(trx, dialect);
        await trx(TABLE).insert({ version: step.version, name: step.name, applied_at: new Date().toISOString() });
      }
    for (const step of [...MIGRATIONS].reverse())
      if (step.version <= version && step.version > to) {
        await step.down(trx, dialect);
        await trx(TABLE).where({ version: step.version }).delete();
      }
  });
}

async function createTable(db: Knex): Promise<void> {
  await db.raw(
    `create table if not exists ${TABLE} (version integer primary key, name text not null, applied_at text not null)`,
  );
}
