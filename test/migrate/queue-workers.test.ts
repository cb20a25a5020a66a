import { createHash, randomInt } from 'node:crypto';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { JOBS } from '../../src/store/queue/boss.js';
import { type QueueState, queueState } from '../../src/store/queue/queue-state.js';
import type { Store } from '../../src/store/store.js';
import { lkjip, ROOT, type Started, startLkjip } from '../support/command.js';
import { describePostgres, openTestStore } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary.js';
import { until } from '../support/until.js';
import { dumpStore } from './dump-store.js';
import { addOddFiles, folderOfReports } from './queue-folder.js';

const OWN = ['--no-config', '--ocr', 'never'];

/** What an undisturbed migration of the folder brings into another database. */
async function undisturbed(folder: string, ...options: string[]): Promise<object> {
  const db = join(temporaryFolder(), 'undisturbed.sqlite');
  await lkjip(['migrate', folder, '--db', db, ...OWN, ...options]);
  return dumpStore(await openTestStore(db));
}

const enqueue = (folder: string, db: string, ...options: string[]) =>
  lkjip(['migrate', folder, '--db', db, '--queue', ...OWN, ...options]);

/** Starts a worker that does not outlive the test. */
function worker(db: string, ...options: string[]): Started {
  const started = startLkjip(['worker', '--db', db, '--takeover-after', '4', ...options]);
  onTestFinished(() => {
    started.child.kill('SIGKILL');
  });
  return started;
}

const endedWorker = (db: string) => worker(db, '--once').ended;

const done = async (store: Store) => (await queueState(store)).done;

describePostgres('workers', (database) => {
  it('three of them, two killed, leave what an undisturbed migration does, each document saved once', async () => {
    const db = await database.make();
    const store = await openTestStore(db);
    const folder = folderOfReports(60);
    addOddFiles(folder);
    for (const name of ['000_sumbersari', '001_semboro'])
      cpSync(join(ROOT, `fixtures/reports/${name}.txt`), join(folder, `${name}.txt`));
    const files = readdirSync(folder).length;
    const queued = await enqueue(folder, db);
    expect(queued).toMatchObject({
      status: 0,
      stdout: `${files} berkas · ${files - 1} diantrekan · 1 sudah dalam antrean\n`,
    });

    const [first, second, third] = [1, 2, 3].map(() => worker(db, '--once', '--jobs', '2'));
    const moments = [randomInt(1, 20), randomInt(20, 45)];
    for (const [index, victim] of [first, second].entries()) {
      await until('documents done', async () => (await done(store)) >= (moments[index] ?? 0));
      victim?.child.kill('SIGKILL');
      expect((await victim?.ended)?.status, `killed after ${moments}`).toBeNull();
    }
    const ended = await third?.ended;
    expect(ended?.status, ended?.stderr).toBe(2); // the broken PDF

    expect(await dumpStore(store), `killed after ${moments}`).toEqual(await undisturbed(folder));
    expect(await store.db('documents').max({ most: 'attempts' }).first()).toEqual({ most: 1 });
    expect(await queueState(store)).toEqual({ waiting: [], active: [], done: files - 1, failed: [], workers: [] });
    expect(await store.db('runs').pluck('status')).toEqual(['finished']);
  }, 120_000);

  it('take the files from the database, where their folder is not there', async () => {
    const db = await database.make();
    const store = await openTestStore(db);
    const folder = folderOfReports(6);
    addOddFiles(folder);
    cpSync(join(ROOT, 'fixtures/renders/001_semboro.pdf'), join(folder, 'semboro.pdf'));
    const expected = await undisturbed(folder, '--store-files');
    await enqueue(folder, db, '--store-files');
    rmSync(folder, { recursive: true });
    expect((await endedWorker(db)).status).toBe(2);
    expect(await dumpStore(store)).toEqual(expected);
    expect(await store.db('queued_contents').select('sha256')).toEqual([]);
    const contents = await store
      .db('documents')
      .leftJoin('document_contents', 'document_contents.document_id', 'documents.id')
      .select('sha256', 'bytes');
    expect(contents.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))).toEqual(
      contents.map(({ sha256 }) => sha256),
    );
  });

  it('say what they could not open, and try it again when told', async () => {
    const db = await database.make();
    const store = await openTestStore(db);
    const folder = folderOfReports(2);
    const aside = join(temporaryFolder(), 'aside');
    await enqueue(folder, db);
    cpSync(folder, aside, { recursive: true });
    rmSync(folder, { recursive: true });
    const ended = await Promise.all([1, 2].map(() => endedWorker(db)));
    expect(ended.map(({ status }) => status)).toContain(2);

    const state: QueueState = JSON.parse((await lkjip(['queue', '--db', db, '--json'])).stdout);
    const byFile = state.failed.toSorted((a, b) => String(a.files).localeCompare(String(b.files)));
    expect(byFile).toEqual(
      ['000.txt', '001.txt'].map((name) =>
        expect.objectContaining({
          ...{ files: [join(folder, name)], code: 'NOT_FOUND', tries: 3 },
          reason: expect.stringContaining('--store-files'),
        }),
      ),
    );
    expect(await store.db('failed_files').orderBy('path').select('path', 'code', 'attempts')).toEqual(
      ['000.txt', '001.txt'].map((name) => ({ path: join(folder, name), code: 'NOT_FOUND', attempts: 1 })),
    );
    expect((await lkjip(['queue', '--db', db, '--lang', 'en'])).stdout).toContain('000.txt: ');

    cpSync(aside, folder, { recursive: true });
    const again = await lkjip(['queue', '--db', db, '--retry-failed', '--lang', 'en']);
    expect(again.stdout).toMatch(/^2 documents put back into the queue\n2 waiting/);
    expect((await endedWorker(db)).status).toBe(0);
    expect(await dumpStore(store)).toEqual(await undisturbed(folder));
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('give back what they hold at %s', async (signal, status) => {
    const db = await database.make();
    const store = await openTestStore(db);
    await enqueue(join(ROOT, 'fixtures/reports'), db);
    const { child, ended } = worker(db, '--lang', 'en');
    await until('a document is begun', async () => (await queueState(store)).active.length > 0);
    child.kill(signal);
    expect(await ended).toMatchObject({ status, stderr: expect.stringContaining('back in the queue') });
    const { waiting, active, done: finished, workers } = await queueState(store);
    expect({ active, workers }).toEqual({ active: [], workers: [] });
    expect((waiting[0]?.documents ?? 0) + finished).toBe(5);
    expect(await store.db('documents').count({ count: '*' }).first()).toEqual({ count: String(finished) });
    // Being stopped is no failed try.
    expect(await store.db(JOBS).where('retry_count', '>', 0).select('id')).toEqual([]);
  });

  it('take a file as it is now, where it was changed since it was queued', async () => {
    const db = await database.make();
    const store = await openTestStore(db);
    const folder = folderOfReports(2);
    await enqueue(folder, db);
    const text = 'LAPORAN KINERJA\n\nTidak ada apa-apa.\n';
    writeFileSync(join(folder, '000.txt'), text);
    await endedWorker(db);
    expect(await dumpStore(store)).toEqual(await undisturbed(folder));
  });
});
