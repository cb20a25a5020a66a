import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { describe, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/store.js';
import { temporaryFolder } from './temporary.js';

/** A server on which tests may make databases: postgres://user@host:port/postgres. `.ci/run` starts one. */
export const TEST_POSTGRES = process.env.LKJIP_TEST_PG;

/** A kind of database to test against. */
export interface TestDatabase {
  name: string;
  /** Makes an empty database that is gone when the test ends. @returns what `--db` takes */
  make(): Promise<string>;
}

const SQLITE: TestDatabase = { name: 'SQLite', make: async () => join(temporaryFolder(), 'test.sqlite') };

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: TEST_POSTGRES });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** An empty database on the server, dropped when the test ends. */
export async function makePostgres(): Promise<string> {
  const name = `lkjip_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name}`);
  onTestFinished(() => onServer(`drop database if exists ${name} with (force)`));
  const url = new URL(TEST_POSTGRES ?? '');
  url.pathname = `/${name}`;
  return url.toString();
}

const POSTGRES: TestDatabase = { name: 'PostgreSQL', make: makePostgres };

/** Describes the same tests for each database; those on PostgreSQL are skipped where LKJIP_TEST_PG names no server. */
export function describeDatabases(title: string, tests: (database: TestDatabase) => void): void {
  describe(`${title}: SQLite`, () => tests(SQLITE));
  describePostgres(title, tests);
}

/** As describeDatabases, on PostgreSQL alone. */
export function describePostgres(title: string, tests: (database: TestDatabase) => void): void {
  if (TEST_POSTGRES) describe(`${title}: PostgreSQL`, () => tests(POSTGRES));
  else describe.skip(`${title}: PostgreSQL (skipped: LKJIP_TEST_PG names no server)`, () => tests(POSTGRES));
}

/** Opens a database that is closed when the test ends. */
export async function openTestStore(url: string): Promise<Store> {
  const store = await openStore(url, { create: true });
  onTestFinished(() => store.close());
  return store;
}
