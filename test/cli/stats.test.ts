import { expect, it } from 'vitest';
import { lkjip } from '../support/command.js';
import { describeDatabases } from '../support/databases.js';
import { migrateTexts } from '../support/migrated.js';
import { yearlyReport } from '../support/yearly-report.js';

const text = (office: string, regency: string) =>
  yearlyReport({
    ...{ office, regency, year: 2022 },
    measured: [['Meningkatnya pelayanan', 'Indeks Kepuasan', '80', '60', '95%']],
  });

describeDatabases('lkjip stats', (database) => {
  it('prints the statistics of a regency in each form', async () => {
    const db = await database.make();
    await migrateTexts(db, {
      'a.txt': text('Kecamatan Mayang', 'Kabupaten Jember'),
      'b.txt': text('Kecamatan Sumobito', 'Kabupaten Jombang'),
    });
    const stats = async (...args: string[]) => lkjip(['stats', '--db', db, ...args]);
    const plain = await stats('--regency', 'jember');
    expect(plain).toMatchObject({ status: 0, stderr: '' });
    expect(plain.stdout).toContain(
      'Statistik laporan kinerja Kabupaten Jember\n1 instansi · 1 laporan · 1 dengan kesalahan (100%)',
    );
    expect(plain.stdout).toMatch(/1 {2}CAP-01 {2}Capaian cocok dengan target dan realisasi {2}\(1 laporan\)/);
    expect((await stats('--lang', 'en')).stdout).toContain(
      'Statistics of performance reports, all regencies\n2 offices',
    );
    expect(JSON.parse((await stats('--format', 'json', '--year', '2022')).stdout)).toMatchObject({
      regency: null,
      years: [2022],
    });
    expect(JSON.parse((await stats('--format', 'json', '--year', '2021')).stdout)).toMatchObject({
      years: [],
      rules: [],
    });
    expect((await stats('--format', 'csv')).stdout.trimEnd().split('\r\n')).toHaveLength(3);
    expect((await stats('--format', 'html')).stdout).toContain(
      '<th scope="row">Kecamatan Sumobito <small>Kabupaten Jombang</small></th>',
    );
  });

  it('ends with 2 where the regency is not clear', async () => {
    const db = await database.make();
    await migrateTexts(db, {
      'a.txt': text('Kecamatan Lowokwaru', 'Kota Malang'),
      'b.txt': text('Kecamatan Tumpang', 'Kabupaten Malang'),
    });
    const several = await lkjip(['stats', '--db', db, '--regency', 'malang']);
    expect([several.status, several.stderr]).toEqual([2, expect.stringContaining('may be several regencies: ')]);
    const none = await lkjip(['stats', '--db', db, '--regency', 'Kabupaten Jember']);
    expect([none.status, none.stderr]).toEqual([
      2,
      expect.stringMatching(/no office of "Kabupaten Jember" is in the database; it has: K/),
    ]);
    expect((await lkjip(['stats', '--db', db, '--regency', 'kota malang'])).status).toBe(0);
  });
});
