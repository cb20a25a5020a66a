import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findFiles } from '../../src/ingest/walk.js';
import { type EnqueueOptions, enqueueFiles } from '../../src/migrate/queue/enqueue-files.js';
import { takeOver } from '../../src/migrate/queue/take-over.js';
import { type WorkerEvent, type WorkOptions, workQueue } from '../../src/migrate/queue/work-queue.js';
import { RunSettings } from '../../src/migrate/run-settings.js';
import { loadDocument } from '../../src/store/load-document.js';
import { JOBS, openBoss } from '../../src/store/queue/boss.js';
import { type Claim, claimJob, completeClaim } from '../../src/store/queue/claims.js';
import { MAX_TRIES } from '../../src/store/queue/jobs.js';
import { queueState, requeueFailed } from '../../src/store/queue/queue-state.js';
import { enterWorker } from '../../src/store/queue/workers.js';
import { migrateSchema, schemaVersion } from '../../src/store/schema/migrate-schema.js';
import { openStore, type Store } from '../../src/store/store.js';
import { lkjip } from '../support/command.js';
import { describePostgres, openTestStore } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary.js';
import { addOddFiles, folderOfReports } from './queue-folder.js';

const VERSION = '1.0';

async function enqueue(store: Store, folder: string, options: Partial<EnqueueOptions> = {}) {
  const { outcomes } = await enqueueFiles(store, await findFiles([folder]), {
    ...{ auditKey: 'key', toolVersion: VERSION, language: 'en', profileOf: { name: 'none' }, audit: {}, ocr: 'never' },
    ...{ force: false, retryFailed: false, storeFiles: false },
    ...options,
  });
  return Object.fromEntries(Object.entries(outcomes).filter(([, count]) => count > 0));
}

async function work(store: Store, options: Partial<WorkOptions> = {}) {
  const events: WorkerEvent[] = [];
  const { outcomes } = await workQueue(store, {
    ...{ version: VERSION, language: 'en', jobs: 2, timeLimit: 60, lease: 5, once: true },
    ocr: { mode: 'never', cache: null, pageLimit: 60 },
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { events, outcomes };
}

/** Takes a document as a worker does that gives no sign of life from then on. */
async function claimAndDie(store: Store): Promise<Claim> {
  const boss = await openBoss(store, VERSION);
  const id = await enterWorker(store, { version: VERSION, jobs: 1, lease: 0 });
  const claim = await claimJob(store, boss, id, VERSION);
  if (!claim || claim === 'lost') throw new Error('nothing to claim');
  return claim;
}

async function testStore(make: () => Promise<string>): Promise<Store> {
  return openTestStore(await make());
}

describePostgres('the queue', ({ make }) => {
  it('holds each content once, under all its paths', async () => {
    const store = await testStore(make);
    const folder = folderOfReports(2);
    addOddFiles(folder);
    expect(await enqueue(store, folder)).toEqual({ queued: 4, 'already-queued': 1 });
    expect(await enqueue(store, folder, { storeFiles: true })).toEqual({ 'already-queued': 5 });
    await work(store);
    expect(await enqueue(store, folder)).toEqual({ known: 4, 'not-a-report': 1 });
    expect(await store.db('document_files').orderBy('path').pluck('path')).toEqual(
      ['000.txt', '001.txt', 'broken.pdf', 'copy.txt'].map((name) => join(folder, name)),
    );
    expect(await enqueue(store, folder, { retryFailed: true })).toEqual({ queued: 1, known: 3, 'not-a-report': 1 });
    await work(store);
    expect(await enqueue(store, folder, { force: true })).toEqual({ queued: 4, 'already-queued': 1 });
    await work(store);
    const attempts = await store.db('documents').orderBy(['status', 'sha256']).select('status', 'attempts');
    expect(attempts).toEqual([
      { status: 'audited', attempts: 2 },
      { status: 'audited', attempts: 2 },
      { status: 'unreadable', attempts: 3 },
    ]);
  });

  it('is the same for two that fill it at once', async () => {
    const url = await make();
    const stores = [await openTestStore(url), await openTestStore(url)];
    const folder = folderOfReports(10);
    const outcomes = await Promise.all(stores.map((store) => enqueue(store, folder)));
    const sum = (name: string) => outcomes.reduce((total, each) => total + (each[name] ?? 0), 0);
    expect([sum('queued'), sum('already-queued')]).toEqual([10, 10]);
  });

  it('takes nothing from a worker that was taken for dead', async () => {
    const store = await testStore(make);
    await enqueue(store, folderOfReports(1));
    const late = await claimAndDie(store);
    const { events } = await work(store);
    expect(events.map(({ type }) => type)).toEqual(['took-over', 'saved']);
    const boss = await openBoss(store, VERSION);
    const saved = await completeClaim(store, boss, late, () => Promise.reject(new Error('must not be saved')));
    expect(saved).toBe(false);
    expect(await store.db('documents').pluck('attempts')).toEqual([1]);
  });

  it('saves a document for the worker that holds it now, whoever held it before', async () => {
    const store = await testStore(make);
    await enqueue(store, folderOfReports(1));
    const late = await claimAndDie(store);
    const boss = await openBoss(store, VERSION);
    await takeOver(store, boss, new RunSettings(store));
    const next = await claimAndDie(store);
    expect(next.jobId).toBe(late.jobId);
    const outcomes = [late, next, next].map((claim) => () => completeClaim(store, boss, claim, async () => ({})));
    const saved: boolean[] = [];
    for (const complete of outcomes) saved.push(await complete());
    expect(saved).toEqual([false, true, false]);
  });

  it('can be taken out of the database, and put in again', async () => {
    const store = await testStore(make);
    await enqueue(store, folderOfReports(1));
    await claimAndDie(store);
    await migrateSchema(store.db, store.dialect, 2);
    expect(await schemaVersion(store.db)).toBe(2);
    await migrateSchema(store.db, store.dialect);
    expect(await enqueue(store, folderOfReports(1))).toEqual({ queued: 1 });
  });

  it('marks the findings that waivers accept when it has run empty, and names waivers that accept none', async () => {
    const store = await testStore(make);
    const folder = folderOfReports(5);
    await enqueue(store, folder);
    await work(store);
    const { fingerprint } = await store.db('findings').orderBy('fingerprint').first('fingerprint');
    const waiver = { reason: 'r', by: 'b', date: '2024-01-31' };
    const waivers = [fingerprint, 'none'].map((each) => ({ fingerprint: each, ...waiver }));
    await enqueue(store, folder, { waivers, force: true });
    const { events } = await work(store);
    expect(events.at(-1)).toMatchObject({ type: 'waivers', outcome: { unmatched: [{ fingerprint: 'none' }] } });
    const marked = await store.db('findings').whereNotNull('waiver').distinct('fingerprint').pluck('fingerprint');
    expect(marked).toEqual([fingerprint]);
    expect(await store.db('runs').distinct('status').pluck('status')).toEqual(['finished']);
  });

  it('undoes what was saved when its transaction fails', async () => {
    const store = await testStore(make);
    await enqueue(store, folderOfReports(1));
    const boss = await openBoss(store, VERSION);
    const id = await enterWorker(store, { version: VERSION, jobs: 1, lease: 60 });
    const claim = await claimJob(store, boss, id, VERSION);
    if (!claim || claim === 'lost') throw new Error('nothing to claim');
    const failing = completeClaim(store, boss, claim, async (trx) => {
      await trx('offices').insert({ key: 'k', name: 'n' });
      throw new Error('power');
    });
    await expect(failing).rejects.toThrow('power');
    expect(await store.db('offices').select('id')).toEqual([]);
    expect((await queueState(store)).active).toMatchObject([{ worker: id, tries: 1 }]);
  });

  it('gives up a document whose workers die again and again, and says so', async () => {
    const store = await testStore(make);
    await enqueue(store, folderOfReports(1));
    const boss = await openBoss(store, VERSION);
    for (let time = 1; time <= MAX_TRIES; time++) {
      const { tries } = await claimAndDie(store);
      expect(tries).toBe(time);
      const taken = await takeOver(store, boss, new RunSettings(store));
      expect(taken).toMatchObject([{ givenUp: time === MAX_TRIES }]);
    }
    const { waiting, failed, workers } = await queueState(store);
    expect({ waiting, workers }).toEqual({ waiting: [], workers: [] });
    expect(failed).toMatchObject([{ code: 'WORKER_LOST', tries: MAX_TRIES }]);
    const [id] = await store.db('documents').pluck('id');
    expect(await loadDocument(store, id)).toMatchObject({
      status: 'unreadable',
      problems: [{ code: 'INTERNAL', reason: expect.stringContaining(`ended ${MAX_TRIES} times`) }],
    });
    expect(await requeueFailed(store)).toBe(1);
    expect((await work(store)).outcomes).toMatchObject({ audited: 1 });
    expect((await queueState(store)).failed).toEqual([]);
  });

  it('tries the documents of a dead worker one at a time: only one is to blame', async () => {
    const store = await testStore(make);
    await enqueue(store, folderOfReports(6));
    for (let count = 0; count < 3; count++) await claimAndDie(store);
    await work(store, { jobs: 4 });
    const jobs = await store
      .db(JOBS)
      .orderBy('started_on')
      .select('started_on', 'completed_on', 'retry_count', 'state');
    expect(jobs.map(({ state }) => state)).toEqual(Array(6).fill('completed'));
    const suspects = jobs.filter(({ retry_count }) => retry_count > 0);
    expect(suspects).toHaveLength(3);
    for (const suspect of suspects)
      for (const other of jobs)
        if (other !== suspect)
          expect(other.started_on >= suspect.completed_on || other.completed_on <= suspect.started_on).toBe(true);
  });

  it('leaves documents of another version to its workers, and says so', async () => {
    const store = await testStore(make);
    await enqueue(store, folderOfReports(2), { toolVersion: '2.0' });
    const { events } = await work(store);
    expect(events).toEqual([{ type: 'other-version', version: '2.0', waiting: 2 }]);
    expect((await queueState(store)).waiting).toEqual([{ version: '2.0', documents: 2 }]);
    expect((await work(store, { version: '2.0' })).outcomes).toMatchObject({ audited: 2 });
  });

  it('shows who has what', async () => {
    const url = await make();
    const store = await openTestStore(url);
    const folder = folderOfReports(3);
    await enqueue(store, folder);
    await claimAndDie(store);
    const { stdout } = await lkjip(['queue', '--db', url, '--lang', 'en']);
    expect(stdout).toContain('2 waiting · 1 being audited · 0 done · 0 failed');
    expect(stdout).toContain(`  2 documents for version ${VERSION}`);
    expect(stdout).toMatch(new RegExp(`  ${folder}/00\\d.txt · .+ \\(${process.pid}\\) · since 20`));
    expect(stdout).toContain('gives no sign of life');
    expect((await lkjip(['queue', '--db', url])).stdout).toContain('2 menunggu · 1 sedang diperiksa');
  });

  it('is empty in a database that never had one', async () => {
    const url = await make();
    await (await openStore(url, { create: true })).close();
    expect((await lkjip(['queue', '--db', url])).stdout).toBe(
      '0 menunggu · 0 sedang diperiksa · 0 selesai · 0 gagal\n',
    );
    expect((await lkjip(['worker', '--db', url, '--once'])).stdout).toBe('0 berkas\n');
  });
});

it.each([
  ['migrate', folderOfReports, ['--queue']],
  ['worker', undefined, []],
  ['queue', undefined, []],
])('%s tells that SQLite has no queue', async (command, makeFolder, options) => {
  const db = join(temporaryFolder(), 'x.sqlite');
  const paths = makeFolder ? [makeFolder(1)] : [];
  const { status, stderr } = await lkjip([command, ...paths, '--db', db, ...options]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('needs PostgreSQL') });
});

it('options of workers are no options of --queue', async () => {
  const { status, stderr } = await lkjip(['migrate', '.', '--db', 'postgres://h/d', '--queue', '--password', 'x']);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining('--password goes with "lkjip worker"'),
  });
});
