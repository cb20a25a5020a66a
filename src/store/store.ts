import type { Knex } from 'knex';
import { connect, type Dialect, parseTarget, shownTarget } from './connect.js';
import { retrying } from './retrying.js';
import { migrateSchema, NEWEST, schemaVersion } from './schema/migrate-schema.js';
import { StoreError, translated } from './store-error.js';

/** Milliseconds. */
const LOCK_WAIT = 30_000;

export interface StoreOptions {
  /** Milliseconds to wait for a lock that another process holds; 30 s when absent. */
  lockWait?: number;
  /** Makes the database and brings its schema up to date; without it both must be there. */
  create?: boolean;
}

/** An open database with the schema of this program. */
export interface Store {
  db: Knex;
  dialect: Dialect;
  /** Where it is, without a password. */
  name: string;
  close(): Promise<void>;
}

/**
 * Opens a database given as in `--db`.
 * @throws StoreError DB_URL, DB_NOT_FOUND, DB_UNREACHABLE, DB_PERMISSION, DB_NOT_LKJIP, DB_NEWER, DB_OLDER, DB_LOCKED, …
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const store = await openRaw(url, options);
  try {
    return await translated(async () => {
      if (options.create) await migrateSchema(store.db, store.dialect);
      else await requireSchema(store);
      return store;
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens a database whatever its schema is. @throws StoreError */
export async function openRaw(
  url: string,
  { lockWait = LOCK_WAIT, create = false }: StoreOptions = {},
): Promise<Store> {
  const target = parseTarget(url);
  return translated(async () => {
    const db = await connect(target, { lockWait, create });
    try {
      await db.raw('select 1');
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return { db, dialect: target.dialect, name: shownTarget(target), close: () => db.destroy() };
  });
}

async function requireSchema({ db, name }: Store): Promise<void> {
  const version = await schemaVersion(db);
  if (version === NEWEST) return;
  if (version === 0) throw new StoreError('DB_NOT_LKJIP', `${name} holds no reports; "lkjip migrate" fills it`);
  if (version > NEWEST)
    throw new StoreError(
      'DB_NEWER',
      `the database has version ${version}, this program knows ${NEWEST}; use the newer lkjip`,
    );
  throw new StoreError('DB_OLDER', `the database has version ${version}; bring it to ${NEWEST} with "lkjip db up"`);
}

/**
 * Runs `work` in one transaction. It must begin with a write: SQLite takes its lock with the first write, and a transaction that
 * begins with a query may lose it to another process. One that PostgreSQL ends because two waited for each other is run again.
 * @throws what `work` throws: a disk that is full ends SQLite's transaction by itself, and the rollback's own error would hide it
 */
export async function transaction<T>({ db }: Store, work: (trx: Knex) => Promise<T>): Promise<T> {
  return retrying(async () => {
    let cause: unknown;
    try {
      return await db.transaction(async (trx) => {
        try {
          return await work(trx);
        } catch (error) {
          cause = error;
          throw error;
        }
      });
    } catch (error) {
      throw cause ?? error;
    }
  });
}
