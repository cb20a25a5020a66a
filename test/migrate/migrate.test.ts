import { copyFileSync, mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditedDocument } from '../../src/findings/audit.js';
import { loadDocument } from '../../src/store/load-document.js';
import type { Store } from '../../src/store/store.js';
import { lkjip, ROOT } from '../support/command.js';
import { describeDatabases, openTestStore } from '../support/databases.js';
import { missingShared, shared } from '../support/shared.js';
import { temporaryFolder } from '../support/temporary.js';
import { dumpStore } from './dump-store.js';
import { copyTinyReports } from './tiny-reports.js';

const REPORTS = join(ROOT, 'fixtures/reports');
const PAIRS = join(ROOT, 'fixtures/pairs');
const migrate = (db: string, ...args: string[]) => lkjip(['migrate', '--db', db, '--no-config', ...args]);

const problems = (stderr: string) =>
  stderr
    .split('\n')
    .filter((line) => line.startsWith('lkjip:'))
    .sort();

interface Version {
  id: number;
  version: number;
  supersedes_id: number | null;
}

/** The only document that was found at a path. */
async function at(store: Store, path: string): Promise<AuditedDocument & Version> {
  const row = await store.db('document_files').where({ path }).first('document_id');
  const document = row && (await loadDocument(store, row.document_id));
  if (!document) throw new Error(`nothing at ${path}`);
  const { version, supersedes_id } = await store.db('documents').where({ id: row.document_id }).first();
  return { ...document, version, supersedes_id, id: row.document_id };
}

describeDatabases('migrating reports', (database) => {
  it('takes the five fixtures in once; a second run has nothing to do', async () => {
    const db = await database.make();
    const first = await migrate(db, REPORTS);
    expect(first).toMatchObject({ status: 0, stdout: '5 berkas · 5 diaudit\n' });
    const store = await openTestStore(db);
    const before = await dumpStore(store);
    expect(await migrate(db, REPORTS)).toMatchObject({ status: 0, stdout: '5 berkas · 5 sudah ada\n' });
    expect(await dumpStore(store)).toEqual(before);
    expect(await store.db('offices').orderBy('name').pluck('name')).toEqual([
      'Kecamatan Arjasa',
      'Kecamatan Gumukmas',
      'Kecamatan Semboro',
      'Kecamatan Sumbersari',
      'Kecamatan Sumobito',
    ]);
  });

  it('finds where a report contradicts last year’s report, with the places in both', async () => {
    const db = await database.make();
    await migrate(db, PAIRS);
    const store = await openTestStore(db);
    const findings = await store.db('findings').where({ scope: 'office' });
    expect(findings).toMatchObject([{ code: 'LTS-01', severity: 'error', stated: '86,45', recomputed: '84,65' }]);
    const path = join(PAIRS, 'kecamatan-karangjati/2023.txt');
    const later = await at(store, path);
    const finding = later.findings.find(({ code }) => code === 'LTS-01');
    const earlier = await at(store, join(PAIRS, 'kecamatan-karangjati/2022.txt'));
    expect(finding?.places[0]?.source).toBeUndefined();
    expect(finding?.places.map(({ source }) => source?.sha256)).toContain(earlier.sha256);
    expect(later.checks).toContainEqual(expect.objectContaining({ code: 'LTS-01', violated: 1 }));
  });

  it('compares again when the earlier report is handed in corrected', async () => {
    const folder = temporaryFolder();
    for (const year of ['2022', '2023'])
      copyFileSync(join(PAIRS, `kecamatan-karangjati/${year}.txt`), join(folder, `${year}.txt`));
    const db = await database.make();
    await migrate(db, folder);
    const store = await openTestStore(db);
    const errors = () => store.db('findings').where({ scope: 'office', severity: 'error' }).pluck('stated');
    expect(await errors()).toEqual(['86,45']);
    copyFileSync(join(PAIRS, 'dinas-perikanan-banyusari/2022.txt'), join(folder, '2022.txt'));
    await migrate(db, folder);
    expect(await errors()).toEqual([]);
  });

  it('knows a file that was moved, and keeps a changed one as a new version', async () => {
    const folder = temporaryFolder();
    const [one, moved] = [join(folder, 'one.txt'), join(folder, 'sub/moved.txt')];
    copyFileSync(join(REPORTS, '001_semboro.txt'), one);
    const db = await database.make();
    await migrate(db, folder);
    mkdirSync(join(folder, 'sub'));
    renameSync(one, moved);
    expect((await migrate(db, folder)).stdout).toBe('1 berkas · 1 sudah ada\n');
    copyFileSync(join(REPORTS, '004_sumobito.txt'), moved);
    await migrate(db, folder);
    const store = await openTestStore(db);
    const [before, after] = [await at(store, one), await at(store, moved)];
    expect([before.version, after.version, after.supersedes_id]).toEqual([1, 2, before.id]);
    expect(await store.db('documents').pluck('id')).toHaveLength(2);
  });

  it('keeps what could not be read with its reason, and tries it again when asked to', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nnothing');
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'notes.txt'), 'a list of things to buy');
    const db = await database.make();
    const first = await migrate(db, folder, join(folder, 'gone.pdf'));
    expect(first.status).toBe(2);
    expect(first.stdout).toBe('3 berkas · 1 tidak terbaca · 1 bukan laporan · 2 tidak dapat dibuka\n');
    expect(first.stderr).toMatch(/broken\.pdf: .+\(PDF_DAMAGED\)/);
    expect(first.stderr).toMatch(/empty\.txt: .+\(EMPTY_FILE\)/);
    expect(first.stderr).toMatch(/gone\.pdf: .+\(NOT_FOUND\)/);
    const second = await migrate(db, folder);
    expect(second).toMatchObject({
      status: 2,
      stdout: '3 berkas · 1 sudah ada · 1 bukan laporan · 1 tidak dapat dibuka\n',
    });
    expect(second.stderr).toMatch(/broken\.pdf: .+\(PDF_DAMAGED\)/);
    const third = await migrate(db, folder, '--retry-failed');
    expect(third.stdout).toBe('3 berkas · 1 tidak terbaca · 1 bukan laporan · 1 tidak dapat dibuka\n');
    const store = await openTestStore(db);
    expect(await store.db('documents').pluck('attempts')).toEqual([2]);
    copyFileSync(join(REPORTS, '001_semboro.txt'), join(folder, 'empty.txt'));
    unlinkSync(join(folder, 'broken.pdf'));
    expect(await migrate(db, folder)).toMatchObject({ status: 0, stdout: '2 berkas · 1 diaudit · 1 bukan laporan\n' });
    expect(await store.db('failed_files').pluck('path')).toEqual([join(folder, 'gone.pdf')]);
  });

  it('audits again with other settings, or when forced', async () => {
    const folder = temporaryFolder();
    copyTinyReports(folder, 3);
    const db = await database.make();
    await migrate(db, folder);
    expect((await migrate(db, folder, '--lang', 'en')).stdout).toBe('3 files · 3 audited\n');
    expect((await migrate(db, folder, '--lang', 'en')).stdout).toBe('3 files · 3 there already\n');
    expect((await migrate(db, folder, '--lang', 'en', '--force')).stdout).toBe('3 files · 3 audited\n');
  });

  it('two at once do not disturb each other', async () => {
    const folder = temporaryFolder();
    copyTinyReports(folder, 60);
    const [shared, alone] = [await database.make(), await database.make()];
    const both = await Promise.all([migrate(shared, folder), migrate(shared, folder)]);
    const once = await migrate(alone, folder);
    expect(both.map(({ status, stderr }) => [status, problems(stderr)])).toEqual(
      both.map(() => [once.status, problems(once.stderr)]),
    );
    expect(await dumpStore(await openTestStore(shared))).toEqual(await dumpStore(await openTestStore(alone)));
  });

  it('keeps the files themselves where that is asked for', async () => {
    const db = await database.make();
    await migrate(db, join(REPORTS, '001_semboro.txt'), '--store-files');
    const store = await openTestStore(db);
    const [content] = await store.db('document_contents').pluck('bytes');
    expect(String(content)).toContain('SEMBORO');
  });

  it('marks the findings that the configuration accepts, and tells of a waiver that accepts nothing', async () => {
    const db = await database.make();
    const report = join(REPORTS, '001_semboro.txt');
    await migrate(db, report);
    const store = await openTestStore(db);
    const [accepted] = await store.db('findings').orderBy('position').pluck('fingerprint');
    const config = join(temporaryFolder(), 'own.yaml');
    const waiver = (fingerprint: string) =>
      `  - { fingerprint: ${fingerprint}, reason: agreed, by: Sari, date: 2024-03-31, office: Kecamatan Semboro }\n`;
    writeFileSync(config, `waivers:\n${waiver(accepted)}${waiver('0123456789abcdef')}`);
    const ended = await lkjip(['migrate', report, '--db', db, '--config', config]);
    expect(ended.stderr).toBe(
      'lkjip: waiver 0123456789abcdef (Sari, 2024-03-31) answers to no finding; take it out (WAIVER_UNMATCHED)\n',
    );
    const waived = (await at(store, report)).findings.filter((finding) => finding.waiver);
    expect(waived.map(({ fingerprint, waiver: kept }) => [fingerprint, kept])).toEqual([
      [accepted, { reason: 'agreed', by: 'Sari', date: '2024-03-31' }],
    ]);
    await migrate(db, report, '--force');
    expect((await at(store, report)).findings.filter((finding) => finding.waiver)).toEqual(waived);
  });

  const reports = shared('reports');
  if (reports)
    it('takes the published reports in', async () => {
      const db = await database.make();
      const files = ['jabar2016_bkpd_LAKIP.pdf', 'wonosobo2019_diskominfo_LKjIP.pdf', 'jabar2017_bpkad_PK-kepala.docx'];
      const ended = await migrate(db, ...files.map((file) => join(reports, file)), '--ocr', 'never');
      expect(ended.stderr).not.toContain('INTERNAL');
      const store = await openTestStore(db);
      for (const file of files) expect((await at(store, join(reports, file))).status).not.toBe('unreadable');
    });
  else it.skip(`takes the published reports in (skipped: ${missingShared('reports')})`);
});

describe('a database that cannot be used', () => {
  it('takes no other program’s words for a database', async () => {
    const folder = temporaryFolder();
    const other = join(folder, 'notes.sqlite');
    writeFileSync(other, 'not a database at all, but long enough to be looked at as one'.repeat(20));
    expect(await migrate(other, REPORTS)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^lkjip: .*\(DB_NOT_LKJIP\)\n$/),
    });
  });
});
