import { join } from 'node:path';
import { expect, it } from 'vitest';
import { regencyStats } from '../../src/overview/regency-stats.js';
import { findRegencies } from '../../src/store/regencies.js';
import { statsSource } from '../../src/store/stats.js';
import type { Store } from '../../src/store/store.js';
import { describeDatabases, openTestStore } from '../support/databases.js';
import { migrateTexts } from '../support/migrated.js';
import { type YearlyReport, yearlyReport } from '../support/yearly-report.js';

const report = (office: string, regency: string, year: number, more: Partial<YearlyReport>) =>
  yearlyReport({
    ...{ office, regency, year },
    measured: [['Meningkatnya kualitas pelayanan', 'Indeks Kepuasan Masyarakat', '80', '80', '100%']],
    programs: [
      ['Program Penunjang Urusan Pemerintahan Daerah', '600.000.000', '540.000.000', '90%'],
      ['Program Penyelenggaraan Pelayanan Publik', '400.000.000', '360.000.000', '90%'],
    ],
    total: ['1.000.000.000', '900.000.000', '90%'],
    ...more,
  });

/** Mayang 2022 is right; its 2023 total is wrong by ten million and its capaian too; Arjasa has 2023 only; Sumobito is of another regency. */
const TEXTS = {
  'mayang-2022.txt': report('Kecamatan Mayang', 'Kabupaten Jember', 2022, {}),
  'mayang-2023.txt': report('Kecamatan Mayang', 'Kabupaten Jember', 2023, {
    measured: [['Meningkatnya kualitas pelayanan', 'Indeks Kepuasan Masyarakat', '80', '60', '95%']],
    total: ['1.010.000.000', '900.000.000', '89,11%'],
  }),
  'arjasa-2023.txt': report('Kecamatan Arjasa', 'Kabupaten Jember', 2023, { programs: [] }),
  'sumobito-2023.txt': report('Kecamatan Sumobito', 'Kabupaten Jombang', 2023, {}),
};

async function statsOf(store: Store, regency: string[] | undefined, year?: number) {
  return regencyStats(null, await statsSource(store, { regency, year }));
}

describeDatabases('statistics', (database) => {
  it('sum up the reports of one regency in all its spellings, or of one year', async () => {
    const url = await database.make();
    await migrateTexts(url, TEXTS);
    const store = await openTestStore(url);
    await store.db('offices').where({ name: 'Kecamatan Arjasa' }).update({ regency: 'KAB. JEMBER' });
    const { matches } = await findRegencies(store, 'jember');
    expect(matches.map((names) => [...names].sort())).toEqual([['KAB. JEMBER', 'Kabupaten Jember']]);
    const stats = await statsOf(store, matches[0]);
    expect(stats.offices.map(({ name, reports }) => [name, ...reports.map(({ year }) => year)])).toEqual([
      ['Kecamatan Arjasa', 2023],
      ['Kecamatan Mayang', 2022, 2023],
    ]);
    const errors = await store
      .db('findings as f')
      .join('documents as d', 'd.id', 'f.document_id')
      .where({ severity: 'error', entity_name: 'Kecamatan Mayang', year: 2023 })
      .whereNull('caused_by')
      .pluck('code');
    expect(errors).toEqual(expect.arrayContaining(['JML-01', 'CAP-01']));
    expect(stats.perYear.map(({ year, reports, missing, withErrors }) => [year, reports, missing, withErrors])).toEqual(
      [
        [2022, 1, 1, 0],
        [2023, 2, 0, 1],
      ],
    );
    expect(stats.perYear[1]?.findings.error).toBe(errors.length);
    expect(stats.rules.map(({ code }) => code)).toEqual(expect.arrayContaining(['JML-01', 'CAP-01']));
    expect(stats.rules.find(({ code }) => code === 'JML-01')).toMatchObject({ reports: 1 });
    // 90% in 2022 and 900 of 1,010 million in 2023; Arjasa prints no budget.
    expect(stats.absorption).toMatchObject({ count: 2, unread: 1 });
    expect(stats.absorption.bins.filter(({ count }) => count > 0).map(({ from, count }) => [from, count])).toEqual([
      [80, 1],
      [90, 1],
    ]);
    expect(stats.achievement.bins.filter(({ count }) => count > 0).map(({ from, count }) => [from, count])).toEqual([
      [90, 1],
      [100, 2],
    ]);
    expect((await statsOf(store, matches[0], 2022)).years).toEqual([2022]);
    expect((await statsOf(store, undefined)).offices).toHaveLength(3);
  });

  it('name files without office or year, and those that could not be opened', async () => {
    const url = await database.make();
    const store = await openTestStore(url);
    const folder = await migrateTexts(url, TEXTS);
    await store.db('failed_files').insert({ path: 'masuk/a.pdf', code: 'NOT_FOUND', reason: 'tidak ada', attempts: 1 });
    const path = join(folder, 'mayang-2022.txt');
    const { document_id } = await store.db('document_files').where({ path }).first('document_id');
    await store.db('documents').where({ id: document_id }).update({ year: null });
    const { unplaced, reports } = await statsSource(store, {});
    expect(reports).toHaveLength(3);
    expect(unplaced).toEqual({
      count: 2,
      files: [
        { file: 'masuk/a.pdf', reason: 'tidak ada' },
        { file: path, reason: null },
      ],
    });
  });

  it('of an empty database are empty', async () => {
    const store = await openTestStore(await database.make());
    const stats = await statsOf(store, undefined);
    expect([stats.years, stats.offices, stats.rules, stats.achievement.count]).toEqual([[], [], [], 0]);
    expect(await findRegencies(store, 'jember')).toEqual({ matches: [], known: [] });
  });
});
