import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lkjip } from '../support/command.js';
import { describeDatabases } from '../support/databases.js';
import { migrateTexts } from '../support/migrated.js';
import { temporaryFolder } from '../support/temporary.js';
import { yearlyReport } from '../support/yearly-report.js';

const text = (office: string, regency: string, year = 2022) =>
  yearlyReport({
    office,
    regency,
    year,
    measured: [['Meningkatnya pelayanan', 'Indeks Kepuasan', '80', '79', '98,75%']],
  });

describeDatabases('lkjip history', (database) => {
  it('prints an office in each form, or writes it to a file', async () => {
    const db = await database.make();
    await migrateTexts(db, { 'a.txt': text('Kecamatan Mayang', 'Kabupaten Jember') });
    const history = async (...args: string[]) => lkjip(['history', 'mayang', '--db', db, ...args]);
    const plain = await history();
    expect(plain).toMatchObject({ status: 0, stderr: '' });
    expect(plain.stdout).toContain('Kecamatan Mayang, Kabupaten Jember\n');
    expect((await history('--lang', 'en')).stdout).toContain('Reports that count');
    expect(JSON.parse((await history('--format', 'json')).stdout)).toMatchObject({
      ...{ office: { name: 'Kecamatan Mayang' }, years: [{ year: 2022, indicators: 1 }] },
    });
    expect((await history('--format', 'csv')).stdout).toContain('Indeks Kepuasan,Capaian,"98,75%",98.75,%');
    const file = join(temporaryFolder(), 'riwayat', 'mayang.html');
    expect(await history('--format', 'html', '--out', file)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>\n<html lang="id">/);
  });

  it('shows what two reports of the fixtures contradict each other in', async () => {
    const db = await database.make();
    expect(await lkjip(['migrate', 'fixtures/pairs', '--db', db, '--no-config'])).toMatchObject({ status: 0 });
    const { stdout } = await lkjip(['history', 'Kec. Karangjati', '--db', db, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      years: [{ year: 2022 }, { year: 2023 }],
      findings: [{ year: 2023, code: 'LTS-01', stated: '86,45', recomputed: '84,65' }],
    });
    expect((await lkjip(['history', 'diskan', '--db', db])).stdout).toContain('Tidak ada temuan antarlaporan.');
  });

  it('ends with 2 where the office is not clear, and says which there are', async () => {
    const db = await database.make();
    await migrateTexts(db, {
      'a.txt': text('Kecamatan Sukorejo', 'Kabupaten Kendal'),
      'b.txt': text('Kecamatan Sukorejo', 'Kabupaten Blitar'),
    });
    const several = await lkjip(['history', 'sukorejo', '--db', db]);
    expect(several.status).toBe(2);
    expect(several.stderr).toMatch(
      /^lkjip: several offices are called "sukorejo"; give an id: \d \(Kecamatan Sukorejo, Kabupaten /,
    );
    const none = await lkjip(['history', 'Kecamatan Sukareja', '--db', db]);
    expect(none.status).toBe(2);
    expect(none.stderr).toMatch(
      /there is no office called "Kecamatan Sukareja" in the database; the nearest: \d \(Kecamatan Sukorejo/,
    );
  });

  it('says that a database is not there, and makes none', async () => {
    const db = join(temporaryFolder(), 'tidak-ada.sqlite');
    const { status, stderr } = await lkjip(['history', 'mayang', '--db', db]);
    expect([status, stderr.includes('DB_NOT_FOUND'), existsSync(db)]).toEqual([2, true, false]);
  });
});
