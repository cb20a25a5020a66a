import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NEWEST, schemaVersion } from '../../src/store/schema/migrate-schema.js';
import { openRaw, openStore } from '../../src/store/store.js';
import { copyTinyReports } from '../migrate/tiny-reports.js';
import { lkjip, ROOT } from '../support/command.js';
import { describeDatabases, describePostgres, openTestStore } from '../support/databases.js';
import { canMountSmallDisk, smallDisk } from '../support/small-disk.js';
import { isRoot, temporaryFolder } from '../support/temporary.js';

const REPORT = join(ROOT, 'fixtures/reports/001_semboro.txt');
const migrate = (db: string, ...args: string[]) => lkjip(['migrate', REPORT, '--db', db, '--no-config', ...args]);
const failsWith = (code: string) => ({
  status: 2,
  stderr: expect.stringMatching(new RegExp(`^lkjip: .+\\(${code}\\)\\n$`)),
});

describe('what --db takes', () => {
  it.each([
    ['mysql://host/db'],
    ['postgres://'],
    ['postgres://host'],
    ['postgres:///name'],
    ['sqlite:'],
    [' '],
  ])('%s is no database', async (url) => {
    await expect(openStore(url)).rejects.toMatchObject({ code: 'DB_URL' });
  });

  it('makes no database for a command that only reads one', async () => {
    const file = join(temporaryFolder(), 'none.sqlite');
    await expect(openStore(file)).rejects.toMatchObject({ code: 'DB_NOT_FOUND' });
    await expect(openStore(temporaryFolder())).rejects.toMatchObject({ code: 'DB_NOT_FOUND' });
  });

  it('never shows a password', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const address = closed.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await new Promise((resolve) => closed.close(resolve));
    const ended = await migrate(`postgres://me:s3cret@127.0.0.1:${port}/lkjip`);
    expect(ended).toMatchObject(failsWith('DB_UNREACHABLE'));
    expect(ended.stderr).not.toContain('s3cret');
  });
});

describeDatabases('the schema', (database) => {
  it('goes down to nothing and up again', async () => {
    const url = await database.make();
    const db = (...args: string[]) => lkjip(['db', ...args, '--db', url]);
    await migrate(url);
    expect(await db('down', '--to', '0')).toMatchObject({ status: 2, stderr: expect.stringContaining('--yes') });
    expect(await db('down', '--to', '0', '--yes')).toMatchObject({ status: 0 });
    const raw = await openRaw(url);
    onTestFinished(() => raw.close());
    expect(await raw.db.schema.hasTable('documents')).toBe(false);
    expect((await db('status')).stdout).toMatch(new RegExp(`version 0 of ${NEWEST}\\n$`));
    expect((await db('up')).stdout).toMatch(new RegExp(`version ${NEWEST} of ${NEWEST}\\n$`));
    expect((await migrate(url)).stdout).toBe('1 berkas · 1 diaudit\n');
  });

  it('of a newer version is left alone', async () => {
    const url = await database.make();
    const store = await openTestStore(url);
    await store.db('schema_migrations').insert({ version: NEWEST + 1, name: 'later', applied_at: '' });
    expect(await migrate(url)).toMatchObject(failsWith('DB_NEWER'));
    await expect(openStore(url)).rejects.toMatchObject({ code: 'DB_NEWER' });
    expect(await schemaVersion(store.db)).toBe(NEWEST + 1);
  });

  it('a lock that another process holds ends the wait with a reason', async () => {
    const url = await database.make();
    await migrate(url);
    const other = await openTestStore(url);
    const trx = await other.db.transaction();
    try {
      if (other.dialect === 'postgres') await trx.raw('lock table runs in access exclusive mode');
      else await trx('offices').update({ stale: true });
      expect(await migrate(url, '--force', '--lock-wait', '1')).toMatchObject(failsWith('DB_LOCKED'));
    } finally {
      await trx.rollback();
    }
    expect((await migrate(url, '--force')).stdout).toBe('1 berkas · 1 diaudit\n');
  });
});

describePostgres('rights', (database) => {
  it('a user without them is told so', async () => {
    const url = await database.make();
    const store = await openTestStore(url);
    const user = `reader_${process.pid}`;
    await store.db.raw(`create role ${user} login`);
    onTestFinished(async () => {
      const admin = await openRaw(url);
      await admin.db.raw(`drop owned by ${user}`);
      await admin.db.raw(`drop role ${user}`);
      await admin.close();
    });
    await store.db.raw(`grant select on all tables in schema public to ${user}`);
    const as = new URL(url);
    as.username = user;
    expect(await migrate(as.toString())).toMatchObject(failsWith('DB_PERMISSION'));
    as.pathname = '/no_such_database';
    expect(await migrate(as.toString())).toMatchObject(failsWith('DB_NOT_FOUND'));
  });
});

describe('a file of SQLite', () => {
  const readOnly = () => {
    const folder = join(temporaryFolder(), 'locked');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    return folder;
  };
  it.skipIf(isRoot)(
    'in a folder that may not be written is refused (skipped for root, whom nothing stops)',
    async () => {
      expect(await migrate(join(readOnly(), 'a.sqlite'))).toMatchObject({ status: 2 });
    },
  );

  it('that is no database is left as it is', async () => {
    const file = join(temporaryFolder(), 'notes.sqlite');
    writeFileSync(file, 'some notes, not a database '.repeat(100));
    expect(await migrate(file)).toMatchObject(failsWith('DB_NOT_LKJIP'));
  });

  it.skipIf(!canMountSmallDisk())(
    'on a full disk ends with a reason, keeps what it reported, and goes on when there is room (skipped where none can be mounted)',
    async () => {
      const folder = temporaryFolder();
      const reports = join(folder, 'reports');
      mkdirSync(reports);
      copyTinyReports(reports, 120);
      const disk = smallDisk('700k');
      const url = join(disk, 'a.sqlite');
      const run = () => lkjip(['migrate', reports, '--db', url, '--no-config']);
      const full = await run();
      expect(full.status).toBe(2);
      expect(full.stderr).toMatch(/\(DB_FULL\)\n$/);
      const reported = [...full.stderr.matchAll(/^\[\d+\/\d+\] (.+)$/gm)].map(([, file]) => file);
      expect(reported.length).toBeGreaterThan(0);
      execFileSync('mount', ['-o', 'remount,size=60m', disk]);
      const store = await openStore(url);
      const kept = await store.db('document_files').pluck('path');
      await store.close();
      expect(kept).toEqual(expect.arrayContaining(reported));
      expect((await run()).stdout).toMatch(/^120 berkas · .*sudah ada/);
    },
  );
});
