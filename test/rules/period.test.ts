import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/records/report.js';
import { periodMismatch } from '../../src/rules/period-mismatch.js';
import { fixtureReport, reportOf } from '../support/reports.js';
import { claim, realization, report, table, withoutPlaces } from './support/build.js';

function found(source: Report) {
  return periodMismatch.check(source).findings.map(({ severity, stated, recomputed, places }) => ({
    severity,
    line: places[0]?.line,
    stated,
    recomputed,
  }));
}
const loud = (name: string) => found(fixtureReport(name)).filter(({ severity }) => severity !== 'info');

describe('THN-01 on real reports', () => {
  it('Sumbersari 2023: the targets of the PK headed 2022, the programs of 2022, Permenpan RB 53 of 2015', () => {
    expect(loud('000_sumbersari.txt')).toEqual([
      { severity: 'warning', line: 1044, stated: 'Nomor 53 Tahun 2015', recomputed: 'Nomor 53 Tahun 2014' },
      { severity: 'error', line: 423, stated: '2022', recomputed: '2023' },
      { severity: 'warning', line: 710, stated: '2022', recomputed: '2023' },
    ]);
  });

  it('Semboro 2021: sentences of 2020 and 2012, a foreword of January 2021', () => {
    expect(loud('001_semboro.txt').filter(({ stated }) => !stated.startsWith('Nomor'))).toEqual([
      { severity: 'error', line: 76, stated: '2020', recomputed: '2021' },
      { severity: 'warning', line: 85, stated: '2020', recomputed: '2021' },
      { severity: 'warning', line: 234, stated: '2020', recomputed: '2021' },
      { severity: 'error', line: 259, stated: '2012', recomputed: '2021' },
      { severity: 'error', line: 24, stated: 'Januari 2021', recomputed: '> 31 Desember 2021' },
    ]);
  });

  it('Gumukmas 2023: the contents name the chapter of 2022', () => {
    expect(loud('002_gumukmas.txt').map(({ line }) => line)).toEqual([1263, 53]);
  });

  it('Arjasa 2023: plans of the year that is over, a Renstra of 2021-2016', () => {
    expect(loud('003_arjasa.txt').map(({ line, stated }) => [line, stated])).toEqual([
      [937, 'Nomor 53 Tahun 2015'],
      [738, '2023'],
      [488, '2021-2016'],
    ]);
  });

  it('Sumobito 2024: two captions and two sentences of 2023', () => {
    expect(loud('004_sumobito.txt').map(({ line, stated }) => [line, stated])).toEqual([
      [455, '2023'],
      [591, '2023'],
      [588, '2023'],
      [716, '2023'],
    ]);
  });

  it('finds as much without places', () => {
    const source = fixtureReport('001_semboro.txt');
    expect(periodMismatch.check(withoutPlaces(source)).findings).toHaveLength(
      periodMismatch.check(source).findings.length,
    );
  });
});

/** Enough of a report for its year to be certain. */
const SURE = [
  'BAB I',
  'Laporan Kinerja Kecamatan Contoh Tahun 2023 merupakan wujud akuntabilitas.',
  'Pengukuran Kinerja Tahun 2023',
  'Realisasi Anggaran Tahun 2023',
  'Perjanjian Kinerja Tahun 2023',
];

describe('THN-01 must not raise', () => {
  it.each([
    [
      'a decree and an innovation of an earlier year',
      ['Adapun inovasinya pada tahun 2022 meresmikan SERULING dengan SK Nomor 188.45/518/2022.'],
    ],
    [
      'a comparison',
      ['B. PERBANDINGAN DENGAN TAHUN SEBELUMNYA', 'Capaian kinerja tahun 2022 adalah sebagai berikut :'],
    ],
    [
      'both years in one paragraph',
      ['Capaian kinerja tahun 2022 sebagai berikut: 90%. Sedangkan capaian kinerja tahun 2023 adalah 95%.'],
    ],
    ["next year's agreement", ['PERJANJIAN KINERJA TAHUN 2024']],
    [
      'a title that stands for several years',
      ['Rencana Kinerja Tahun 2021', 'uraian', 'a', 'b', 'c', 'd', 'e', 'Rencana Kinerja Tahun 2022'],
    ],
    ['the third year of the plan', ['target Renstra 2021-2026 tercapai pada tahun ke-3 periode renstra']],
    [
      'a foreword after the year, a date in running text',
      ['KATA PENGANTAR', 'Jember, Januari 2024', 'Maret 2023 diadakan rapat koordinasi'],
    ],
  ])('%s', (_, lines) => {
    expect(found(reportOf(...[...SURE, ...lines].flatMap((line) => [line, ''])))).toEqual([]);
  });

  it('anything where the year is not certain', () => {
    const source = report(
      {},
      { claims: [claim('period', 'Laporan Kinerja tahun 2020', { measure: 'report', year: 2020 })] },
    );
    expect(periodMismatch.check(source)).toMatchObject({ findings: [], notJudged: [{}] });
  });
});

describe('THN-01 raises', () => {
  const added = (...lines: string[]) => found(reportOf(...[...SURE, ...lines].flatMap((line) => [line, ''])));

  it('a heading whose caption right below has the year of the report', () => {
    expect(added('2.3 Rencana Aksi Tahun 2022', 'Rencana Aksi 2023')).toMatchObject([
      { severity: 'error', stated: '2022', recomputed: '2023' },
    ]);
  });

  it('an ordinal year that does not fit, a year of the plan not yet reached', () => {
    expect(added('capaian kinerja tahun pertama pelaksanaan Renstra Dinas tahun 2021-2026.')).toMatchObject([
      { recomputed: '2023: tahun ke-3' },
    ]);
    expect(added('Target Renstra 2021-2026 tercapai pada tahun ke-5 periode renstra.')).toMatchObject([
      { recomputed: '2023: tahun ke-3' },
    ]);
  });

  it('a known regulation with another year, and one older than its gazette', () => {
    expect(
      added('Peraturan Presiden Nomor 29 Tahun 2015 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah'),
    ).toMatchObject([{ severity: 'warning', recomputed: 'Nomor 29 Tahun 2014' }]);
    expect(
      added(
        'Peraturan Pemerintah Nomor 77 Tahun 2005 tentang Hal Lain Sama Sekali (Lembaran Negara Tahun 2008 Nomor 21)',
      ),
    ).toMatchObject([{ stated: 'Nomor 77 Tahun 2005', recomputed: 'Nomor 77 Tahun 2008' }]);
  });

  it('a column of targets that are all those of the year before', () => {
    const names = ['Indeks Kepuasan Masyarakat', 'Persentase Pasien Relaps', 'Nilai Evaluasi SAKIP'];
    const plan = table<'renstra_target'>(
      'renstra_target-1',
      'Renstra',
      names.map((indikator, index) => ({
        sasaran: '',
        indikator,
        values: { target_2022: `${70 + index}%`, target_2023: `${80 + index}%` },
      })),
    );
    const measured = (targets: string[]) =>
      found(
        report(
          {
            renstra_target: [plan],
            realization: [
              realization(
                'realization-1',
                names.map((name, index) => [name, targets[index] ?? null, '75', null]),
              ),
            ],
          },
          { claims: [1, 2, 3].map((line) => claim('period', 'x', { measure: 'report', place: { line } })) },
        ),
      );
    expect(measured(['70', '71', '72'])).toMatchObject([
      { severity: 'error', stated: 'target tahun 2022', recomputed: 'target tahun 2023', line: 200 },
    ]);
    expect(measured(['70', '81', '82'])).toEqual([]);
  });
});
