import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { correctAndAudit } from '../../src/cli/correct-document.js';
import { type ReauditTools, reauditWithCorrections } from '../../src/migrate/reaudit.js';
import { startAuditor } from '../../src/pipeline/auditor.js';
import { NO_OCR } from '../../src/pipeline/ocr.js';
import { loadDocument } from '../../src/store/load-document.js';
import { correctionsOf } from '../../src/store/review/corrections.js';
import { lkjip } from '../support/command.js';
import { describeDatabases, openTestStore, type TestDatabase } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary.js';
import { yearlyReport } from '../support/yearly-report.js';

/** 61.250.000 of 70.000.000 is 87,50%; the 8 and the 7 were read the wrong way round. */
const MISREAD = yearlyReport({
  ...{ office: 'Kecamatan Sukamaju', regency: 'Kabupaten Banyusari', year: 2023 },
  programs: [
    ['Program Pelayanan', '70.000.000', '61.250.000', '78,50'],
    ['Program Pemberdayaan', '30.000.000', '27.000.000', '90,00'],
  ],
  total: ['100.000.000', '88.250.000', '88,25'],
});

async function migrated(database: TestDatabase, ...more: string[]) {
  const folder = temporaryFolder();
  const file = join(folder, '2023.txt');
  writeFileSync(file, MISREAD);
  const db = await database.make();
  const args = ['migrate', folder, '--db', db, '--no-config', '--jobs', '1', ...more];
  expect(await lkjip(args)).toMatchObject({ status: 0 });
  const store = await openTestStore(db);
  const { id } = await store.db('documents').first('id');
  const auditor = await startAuditor({ language: 'id', jobs: 1, timeLimit: 60 });
  onTestFinished(() => auditor.close());
  const tools: ReauditTools = { auditor, ocr: NO_OCR };
  const load = async () => {
    const document = await loadDocument(store, id);
    if (!document) throw new Error('the document is gone');
    return document;
  };
  return { store, id, tools, load, file, args };
}

const CORRECTION = { place: { line: 12, column: 4 }, original: '78,50', text: '87,50' };

const BY = { by: 'Sari', at: '2024-03-01T08:00:00.000Z' };

describeDatabases('auditing with corrections', (database) => {
  it('a correction is kept with its audit, both or neither, and later audits know it', async () => {
    const { store, id, tools, load, args } = await migrated(database);
    const document = await load();
    const correct = (original: string, seen: number) =>
      correctAndAudit(store, tools, { id, document }, { ...CORRECTION, original, seen }, BY);
    await expect(correct('99,99', 0)).rejects.toMatchObject({ code: 'invalid' });
    expect([await load(), await correctionsOf(store.db, document.sha256)]).toEqual([document, []]);
    await correct('78,50', 0);
    const corrected = await load();
    expect(corrected.coverage.corrections).toEqual([CORRECTION]);
    expect(await correctionsOf(store.db, document.sha256)).toMatchObject([{ ...CORRECTION, ...BY }]);
    await expect(correct('78,50', 0)).rejects.toMatchObject({ code: 'stale' });
    expect(await lkjip([...args, '--force'])).toMatchObject({ status: 0 });
    expect(await load()).toEqual(corrected);
  });

  it('saves the document in their light, as it was audited before', async () => {
    const { store, id, tools, load } = await migrated(database, '--ignore', 'ARI-01');
    const before = await load();
    expect(before.findings.map(({ code, stated }) => [code, stated])).toContainEqual(['PRS-01', '78,50']);
    const stands = before.findings.find(({ stated }) => stated === '78,50')?.places[0];
    const after = await reauditWithCorrections(store, id, [{ ...CORRECTION, place: stands ?? {} }], tools);
    expect(after.findings.map(({ code }) => code)).not.toContain('PRS-01');
    const saved = await load();
    expect(saved.sha256).toBe(before.sha256);
    expect(saved.records.budget[0]?.rows[0]).toMatchObject({
      persen: '87,50',
      places: { persen: { corrected: true } },
    });
    expect(saved.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      after.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(saved.checks.map(({ code }) => code)).toEqual(before.checks.map(({ code }) => code));
    expect(await store.db('offices').where({ stale: true })).toEqual([]);
    await reauditWithCorrections(store, id, [], tools);
    expect((await load()).findings).toEqual(before.findings);
  });

  it('what goes wrong in the transaction leaves everything as it was', async () => {
    const { store, id, tools, load } = await migrated(database);
    const before = await load();
    const runs = await store.db('runs').pluck('id');
    const alongside = () => Promise.reject(new Error('somebody was faster'));
    await expect(reauditWithCorrections(store, id, [CORRECTION], { ...tools, alongside })).rejects.toThrow('faster');
    expect([await load(), await store.db('runs').pluck('id')]).toEqual([before, runs]);
  });

  it('a file that was changed is not audited for the one that was read; kept in the database it is', async () => {
    const gone = await migrated(database);
    appendFileSync(gone.file, 'berubah');
    const work = reauditWithCorrections(gone.store, gone.id, [CORRECTION], gone.tools);
    await expect(work).rejects.toMatchObject({ code: 'NO_FILE' });
    const kept = await migrated(database, '--store-files');
    writeFileSync(kept.file, readFileSync(kept.file, 'utf8').slice(0, 40));
    const { coverage } = await reauditWithCorrections(kept.store, kept.id, [CORRECTION], kept.tools);
    expect(coverage.corrections).toEqual([CORRECTION]);
  });

  it('an unknown document, an earlier version, and settings that were never recorded are told apart', async () => {
    const { store, id, tools, file, args } = await migrated(database, '--store-files');
    const code = (document: number) =>
      reauditWithCorrections(store, document, [], tools).then(
        () => 'done',
        (error) => error.code,
      );
    expect(await code(id + 1000)).toBe('NO_DOCUMENT');
    await store.db('runs').update({ settings: '{}' });
    expect(await code(id)).toBe('NO_SETTINGS');
    appendFileSync(file, 'Disampaikan kembali.\n');
    await lkjip(args);
    expect(await code(id)).toBe('SUPERSEDED');
  });
});
