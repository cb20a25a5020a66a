import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import knex, { type Knex } from 'knex';
import { StoreError } from './store-error.js';

export type Dialect = 'sqlite' | 'postgres';

/** Where a database is. */
export type Target = { dialect: 'sqlite'; file: string } | { dialect: 'postgres'; url: string };

/** PostgreSQL connections of one process at most. */
const MAX_CONNECTIONS = 4;
const CONNECT_TIMEOUT = 10_000;

/**
 * Reads `--db`: "postgres://user:password@host:port/name", "sqlite:folder/file.sqlite", "file:///folder/file.sqlite", or the path
 * of a file.
 * @throws StoreError DB_URL
 */
export function parseTarget(text: string): Target {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    if (text.trim() === '') throw new StoreError('DB_URL', 'the name of the database is empty');
    return { dialect: 'sqlite', file: text };
  }
  if (scheme === 'postgres' || scheme === 'postgresql') {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url?.hostname || url.pathname.length < 2)
      throw new StoreError('DB_URL', 'expected postgres://user:password@host:port/database');
    return { dialect: 'postgres', url: text };
  }
  if (scheme === 'sqlite') {
    const file = text.slice('sqlite:'.length).replace(/^\/\/(?=\/|[^/])/, '');
    if (file !== '') return { dialect: 'sqlite', file };
  }
  if (scheme === 'file' && URL.canParse(text)) return { dialect: 'sqlite', file: fileURLToPath(text) };
  throw new StoreError('DB_URL', `"${scheme}:" is no database known here; give a file, or postgres://…`);
}

/** A target as it may be shown: without the password. */
export function shownTarget(target: Target): string {
  if (target.dialect === 'sqlite') return target.file;
  const url = new URL(target.url);
  if (url.password) url.password = '***';
  return url.toString();
}

export interface ConnectOptions {
  /** Milliseconds to wait for a lock that another process holds. */
  lockWait: number;
  /** Whether a SQLite file that is not there is made. */
  create: boolean;
}

/** Opens the connections; what of the server or file is wrong shows with the first statement. @throws StoreError DB_NOT_FOUND */
export async function connect(target: Target, options: ConnectOptions): Promise<Knex> {
  return target.dialect === 'sqlite' ? sqlite(target.file, options) : postgres(target.url, options);
}

async function sqlite(file: string, { lockWait, create }: ConnectOptions): Promise<Knex> {
  const there = await stat(file).catch(() => undefined);
  if (there && !there.isFile())
    throw new StoreError('DB_NOT_FOUND', `${file} is no file; give the file of the database`);
  if (!there && !create)
    throw new StoreError('DB_NOT_FOUND', `there is no database ${file}; "lkjip migrate" makes one`);
  if (!there) await mkdir(dirname(file), { recursive: true });
  type Connection = { exec(sql: string, done: (error: Error | null) => void): void };
  return knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: Connection, done: (error: Error | null, connection: Connection) => void) => {
        // FULL: what was reported as done is still there after a power cut.
        const pragmas = `PRAGMA busy_timeout = ${lockWait}; PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;`;
        connection.exec(pragmas, (error) => done(error, connection));
      },
    },
  });
}

function postgres(url: string, { lockWait }: ConnectOptions): Knex {
  const connection = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'lkjip',
    lock_timeout: lockWait,
  };
  return knex({
    client: 'pg',
    connection,
    acquireConnectionTimeout: CONNECT_TIMEOUT + 5000,
    pool: { min: 0, max: MAX_CONNECTIONS },
  });
}
