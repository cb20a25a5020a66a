import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/records/report.js';
import { fixtureReport, reportOf } from '../support/reports.js';

const sumbersari = fixtureReport('000_sumbersari.txt');
const semboro = fixtureReport('001_semboro.txt');
const gumukmas = fixtureReport('002_gumukmas.txt');
const arjasa = fixtureReport('003_arjasa.txt');
const sumobito = fixtureReport('004_sumobito.txt');

describe('who reports on which year', () => {
  it.each([
    [sumbersari, 'Kecamatan Sumbersari', 'Kabupaten Jember', 2023],
    [semboro, 'Kecamatan Semboro', 'Kabupaten Jember', 2021],
    [gumukmas, 'Kecamatan Gumukmas', 'Kabupaten Jember', 2023],
    [arjasa, 'Kecamatan Arjasa', 'Kabupaten Jember', 2023],
    [sumobito, 'Kecamatan Sumobito', 'Kabupaten Jombang', 2024],
  ])('is told by majority: %#', (report, name, regency, year) => {
    expect(report.entity).toEqual({ name, regency, year });
  });
});

/** The budget by program, not the composition of belanja. */
function byProgram(report: Report) {
  return report.records.budget.find((table) => table.rows.some((row) => row.level === 'program'));
}

describe('tables of real reports', () => {
  it('reads target, realisasi and capaian as printed, with their line', () => {
    const [table] = gumukmas.records.realization;
    expect(table).toMatchObject({ number: '3.1', year: 2023, line: 418, average: '105,2%' });
    expect(table?.rows[1]).toMatchObject({
      indikator: 'Indeks Kepuasan Masyarakat',
      target: '85',
      realisasi: '88,05',
      capaian: '103%',
      line: 419,
    });
    expect(table?.rows[1]?.places.capaian).toMatchObject({ line: 419, text: '103%', table: 'realization-1' });
  });

  it('reads ticked predicates, and keeps a sasaran apart from its indicator', () => {
    const table = arjasa.records.realization[1];
    expect(table?.rows.map((row) => [row.capaian, row.predikat])).toEqual([
      ['100%', 'Sangat Memuaskan'],
      ['97,5%', 'Sangat Memuaskan'],
      ['100%', 'Sangat Memuaskan'],
      ['100%', 'Bai k'],
    ]);
    expect(gumukmas.records.realization[1]?.rows).toHaveLength(4);
  });

  it('reads values of several years under spanning headers', () => {
    expect(gumukmas.records.trend[0]?.rows[0]?.values).toEqual({
      target_2021: '100%',
      target_2022: '82%',
      target_2023: '100%',
      realisasi_2021: '79 %',
      realisasi_2022: '62,7%',
      realisasi_2023: '100%',
    });
    expect(semboro.records.trend[0]?.rows[0]?.values.realisasi_2018).toBe('60');
  });

  it('tells budget levels from numbering and italics', () => {
    const levels = byProgram(sumbersari)?.rows.map((row) => row.level);
    expect(levels?.filter((level) => level === 'program')).toHaveLength(4);
    expect(levels?.filter((level) => level === 'kegiatan')).toHaveLength(8);
    expect(levels?.filter((level) => level === 'sub_kegiatan')).toHaveLength(12);
    expect(levels?.at(-1)).toBe('total');
    expect(byProgram(sumbersari)?.rows[0]).toMatchObject({
      pagu: 11_381_188_659,
      realisasi: 8_510_241_054,
      persen: '74,77%',
    });
  });

  it('tells budget levels without italics from the other tables of the report and from sums', () => {
    const levels = byProgram(arjasa)?.rows.map((row) => row.level);
    expect(levels?.slice(1, 5)).toEqual(['program', 'kegiatan', 'sub_kegiatan', 'kegiatan']);
  });

  it('joins an amount that a narrow column broke over two rows', () => {
    const row = sumbersari.records.program_performance[0]?.rows.find((candidate) => candidate.line === 727);
    expect(row).toMatchObject({ level: 'input', target: '9.448.434.511', capaian: '6.815.820.390' });
  });

  it('joins a row that a page break cut', () => {
    const row = byProgram(gumukmas)?.rows.find((candidate) => candidate.line === 936);
    expect(row?.name).toBe(
      'Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan dan Pajak Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan',
    );
  });

  it('tells the body PK from the signed one and its revision', () => {
    expect(semboro.records.pk.map((table) => table.kind)).toEqual(['body', 'pk', 'pk_perubahan']);
    expect(semboro.records.pk_budget.map((table) => [table.kind, table.total])).toEqual([
      ['pk', 3_876_837_329],
      ['pk_perubahan', 3_457_463_874],
    ]);
  });

  it('reads budgets and counts that are printed as lists', () => {
    expect(sumbersari.records.pk_budget[0]).toMatchObject({ kind: 'body', line: 433 });
    expect(sumbersari.records.pk_budget[0]?.rows.map((row) => row.anggaran)).toEqual([
      11_381_188_659, 2_944_375_274, 1_082_265_114, 217_948_000,
    ]);
    const reports = sumbersari.records.counts.find((table) => table.total === 46);
    expect(reports?.rows.map((row) => row.jumlah)).toEqual([2, 5, 3, 3, 10, 3, 20]);
  });

  it('keeps an amount that cannot be read with certainty as unread', () => {
    expect(arjasa.coverage.unread.length).toBeLessThan(3);
    const report = reportOf(
      'REALISASI ANGGARAN',
      '',
      'NO\tPROGRAM\tPAGU\tREALISASI\t%',
      '1\tProgram Satu\t1.000.000.000\t900.000.00\t90',
      '2\tProgram Dua\t2.000.000.000\t1.000.000.000\t50',
    );
    expect(report.records.budget[0]?.rows[0]).toMatchObject({ pagu: 1_000_000_000, realisasi: null });
    expect(report.coverage.unread).toMatchObject([{ place: { line: 4, text: '900.000.00' } }]);
  });
});

describe("the report's own rules", () => {
  it('reads the printed scale with its bounds', () => {
    expect(sumbersari.scale.map((band) => [band.category, band.low, band.high, band.lowInclusive])).toEqual([
      ['AA', 90, 100, false],
      ['A', 80, 90, false],
      ['BB', 70, 80, false],
      ['B', 60, 70, false],
      ['CC', 50, 60, false],
      ['C', 30, 50, false],
      ['D', 0, 30, false],
    ]);
    expect(semboro.scale.map((band) => [band.category, band.low, band.high])).toEqual([
      ['SANGAT BAIK', 100, null],
      ['BAIK', 76, 100],
      ['CUKUP', 55, 75],
      ['KURANG', null, 55],
    ]);
  });

  it('reads the cap and the formula for lower-is-better indicators', () => {
    expect(gumukmas.policy).toMatchObject({ cap_over_100: true, negative_formula: 'two_target_minus_realization' });
    expect(semboro.policy).toMatchObject({ cap_over_100: false, negative_formula_stated: true });
  });
});
