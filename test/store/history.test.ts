import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type OfficeHistory, officeHistory } from '../../src/overview/office-history.js';
import { officeKey } from '../../src/records/offices/office-key.js';
import { findOffice } from '../../src/store/find-office.js';
import { historySource } from '../../src/store/history.js';
import { saveOfficeFindings } from '../../src/store/office-reports.js';
import type { Store } from '../../src/store/store.js';
import { finding } from '../findings/support.js';
import { describeDatabases, openTestStore } from '../support/databases.js';
import { migrateTexts } from '../support/migrated.js';
import { type YearlyReport, yearlyReport } from '../support/yearly-report.js';

const OFFICE = { office: 'Kecamatan Mayang', regency: 'Kabupaten Jember' };
const ORDER = 'Terjaganya ketenteraman dan ketertiban umum';
const SERVICE = 'Meningkatnya kualitas pelayanan publik';

const of2022: YearlyReport = {
  ...{ ...OFFICE, year: 2022 },
  measured: [
    [ORDER, 'Persentase penyelesaian laporan gangguan ketertiban', '90%', '81%', '90%'],
    [SERVICE, 'Indek Kepuasan Masyarakat', '80', '79,20', '99%'],
  ],
  programs: [
    ['Program Penunjang Urusan Pemerintahan Daerah', '1.500.000.000', '1.350.000.000', '90%'],
    ['Program Penyelenggaraan Pelayanan Publik', '500.000.000', '450.000.000', '90%'],
  ],
  total: ['2.000.000.000', '1.800.000.000', '90%'],
};
/** Without a total, one indicator spelt otherwise and one new. */
const of2023: YearlyReport = {
  ...{ ...OFFICE, year: 2023 },
  measured: [
    [SERVICE, 'Indeks Kepuasan Masyarakat', '80', '84', '105%'],
    [ORDER, 'Persentase penyelesaian laporan gangguan ketertiban', '95%', '95%', '100%'],
    ['Meningkatnya kemandirian desa', 'Jumlah desa mandiri', '4 desa', '3 desa', '75%'],
  ],
  programs: [
    ['Program Penunjang Urusan Pemerintahan Daerah', '1.600.000.000', '1.500.000.000', '93,75%'],
    ['Program Penyelenggaraan Pelayanan Publik', '400.000.000', '340.000.000', '85%'],
  ],
};

async function historyOf(store: Store, name = 'Kecamatan Mayang'): Promise<OfficeHistory> {
  const { matches } = await findOffice(store, name);
  expect(matches).toHaveLength(1);
  return officeHistory(await historySource(store, matches[0]?.id ?? 0));
}

const printed = ({ indicators }: OfficeHistory) =>
  indicators.map(({ name, years }) => [
    name,
    ...years.map(({ year, values }) => [
      year,
      values.target?.texts[0],
      values.realisasi?.texts[0],
      values.capaian?.texts[0],
    ]),
  ]);

describeDatabases('the history of an office', (database) => {
  it('has targets, results and budgets of both years, as printed', async () => {
    const url = await database.make();
    const folder = await migrateTexts(url, { 'a.txt': yearlyReport(of2023), 'b.txt': yearlyReport(of2022) });
    const history = await historyOf(await openTestStore(url));
    expect(history.office).toMatchObject({ name: 'Kecamatan Mayang', regency: 'Kabupaten Jember' });
    expect(history.years.map(({ year, file }) => [year, file])).toEqual([
      [2022, join(folder, 'b.txt')],
      [2023, join(folder, 'a.txt')],
    ]);
    expect(printed(history)).toEqual([
      [
        'Persentase penyelesaian laporan gangguan ketertiban',
        [2022, '90%', '81%', '90%'],
        [2023, '95%', '95%', '100%'],
      ],
      ['Indeks Kepuasan Masyarakat', [2022, '80', '79,20', '99%'], [2023, '80', '84', '105%']],
      ['Jumlah desa mandiri', [2023, '4 desa', '3 desa', '75%']],
    ]);
    // 1.8 of 2 billion are printed; 1.84 of 2 billion are 92%.
    expect(history.years.map(({ budget }) => budget)).toMatchObject([
      { basis: 'total', pagu: 2_000_000_000, realisasi: 1_800_000_000, printed: '90%', computed: 90 },
      { basis: 'programs', programs: 2, pagu: 2_000_000_000, realisasi: 1_840_000_000, printed: null, computed: 92 },
    ]);
  });

  it('counts the report that measures, not the annex beside it nor the version that was replaced', async () => {
    const url = await database.make();
    const annex = yearlyReport({ ...of2022, measured: [] });
    const folder = await migrateTexts(url, {
      'annex.txt': annex,
      'report.txt': yearlyReport(of2022),
      'copy.txt': yearlyReport(of2022),
    });
    const store = await openTestStore(url);
    const before = await historyOf(store);
    expect(before.years).toHaveLength(1);
    expect(before.years[0]).toMatchObject({
      file: join(folder, 'copy.txt'),
      otherFiles: [join(folder, 'annex.txt')],
      indicators: 2,
    });

    const measured: YearlyReport['measured'] = [[SERVICE, 'Indeks Kepuasan Masyarakat', '80', '80', '100%']];
    writeFileSync(join(folder, 'report.txt'), yearlyReport({ ...of2022, measured }));
    await migrateTexts(url, {}, folder);
    const after = await historyOf(store);
    expect(after.years[0]).toMatchObject({ file: join(folder, 'report.txt'), otherFiles: [join(folder, 'annex.txt')] });
    expect(printed(after)).toEqual([['Indeks Kepuasan Masyarakat', [2022, '80', '80', '100%']]]);
  });

  it('says which years have no report, and gives findings across reports with their year', async () => {
    const url = await database.make();
    await migrateTexts(url, { 'a.txt': yearlyReport(of2022), 'b.txt': yearlyReport({ ...of2023, year: 2025 }) });
    const store = await openTestStore(url);
    const [{ id }] = await store.db('documents').where({ year: 2025 }).select('id');
    const check = { code: 'LTS-01', satisfied: 0, violated: 1, notJudged: 0, reasons: [] };
    const across = finding(7, { code: 'LTS-01', kind: 'cross_report_value', title: 'Nilai tahun lalu berbeda' });
    const waived = finding(8, { ...across, fingerprint: '8'.repeat(16), waiver: { reason: 'x', by: 'y', date: 'z' } });
    const errors = async () => (await historyOf(store)).years.map(({ findings }) => findings.error);
    const [old2022 = 0, old2025 = 0] = await errors();
    await store.db.transaction((trx) =>
      saveOfficeFindings({ ...store, db: trx }, id, { findings: [across, waived], check }),
    );
    const history = await historyOf(store);
    expect(history.missingYears).toEqual([2023, 2024]);
    expect(history.findings).toMatchObject([
      { year: 2025, code: 'LTS-01', title: 'Nilai tahun lalu berbeda', stated: '7' },
    ]);
    expect(await errors()).toEqual([old2022, old2025 + 1]);
  });
});

describeDatabases('finding an office', (database) => {
  it('by id, name, alias or part of the name; several are all given, and none the nearest', async () => {
    const url = await database.make();
    const text = (office: string, regency: string) => yearlyReport({ ...of2022, office, regency });
    await migrateTexts(url, {
      'a.txt': text('Kecamatan Mayang', 'Kabupaten Jember'),
      'b.txt': text('Kecamatan Sukorejo', 'Kabupaten Kendal'),
      'c.txt': text('Kecamatan Sukorejo', 'Kabupaten Blitar'),
    });
    const store = await openTestStore(url);
    const found = async (query: string) => {
      const { matches, nearest } = await findOffice(store, query);
      return [matches.map(({ name, regency }) => `${name}, ${regency}`), nearest.map(({ name }) => name)];
    };
    const mayang = [['Kecamatan Mayang, Kabupaten Jember'], []];
    const sukorejo = ['Kecamatan Sukorejo, Kabupaten Blitar', 'Kecamatan Sukorejo, Kabupaten Kendal'];
    for (const query of ['KECAMATAN  mayang', 'mayang', 'Kecamatan Mayang, Kabupaten Jember'])
      expect(await found(query)).toEqual(mayang);
    const [{ id }] = await store.db('offices').where({ name: 'Kecamatan Mayang' }).select('id');
    expect(await found(String(id))).toEqual(mayang);
    await store
      .db('office_aliases')
      .insert({ key: officeKey('Kantor Camat', 'Kabupaten Jember'), office_id: id, origin: 'user' });
    expect(await found('Kantor Camat')).toEqual(mayang);
    expect((await found('Kecamatan Sukorejo'))[0]?.sort()).toEqual(sukorejo);
    expect(await found('sukorejo kendal')).toEqual([[sukorejo[1]], []]);
    expect(await found('Kecamatan Mayong')).toEqual([
      [],
      ['Kecamatan Mayang', 'Kecamatan Sukorejo', 'Kecamatan Sukorejo'],
    ]);
    expect(await found('zzzzzzzz')).toEqual([[], []]);
    expect(await found('')).toEqual([[], []]);
  });
});
