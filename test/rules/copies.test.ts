import { describe, expect, it } from 'vitest';
import { crossTableValue } from '../../src/rules/cross-table-value.js';
import { indicatorSet } from '../../src/rules/indicator-set.js';
import { pkTarget } from '../../src/rules/pk-target.js';
import { budget, claim, pk, realization, report, table } from './support/build.js';

const IKM = 'Indeks Kepuasan Masyarakat';
const results = realization('realization-1', [
  ['Persentase indikator program yang tercapai', '100%', '96%', '96%'],
  ['IKM', '85', '88,05', '103%'],
]);
const trend = (first: string, second: string) =>
  table<'trend'>('trend-1', 'Tabel 3.2', [
    { indikator: 'Prosentase indikator program yang tercapai', values: { target_2023: '100%', realisasi_2023: first } },
    { indikator: 'Indek Kepuasan masyarakat', values: { realisasi_2022: '80', realisasi_2023: second } },
  ]);

describe('NIL-01 for indicators', () => {
  it('matches names in other spellings and accepts fewer decimals', () => {
    const outcome = crossTableValue.check(report({ realization: [results], trend: [trend('96,0%', '88,05')] }));
    expect(outcome).toMatchObject({ findings: [], satisfied: 3 });
  });

  it('finds one result printed differently, the odd one first', () => {
    const progress = table<'renstra_progress'>(
      'renstra_progress-1',
      'Tabel 3.3',
      [{ indikator: 'Persentase Indikator Program yang tercapai', target: '100%', realisasi: '96 %', capaian: '96%' }],
      400,
    );
    const { findings } = crossTableValue.check(
      report({ realization: [results], trend: [trend('100%', '88,05')], renstra_progress: [progress] }),
    );
    expect(findings).toMatchObject([{ stated: '100%', recomputed: '96%', gross: true }]);
    expect(findings[0]?.places.map(({ line }) => line)).toEqual([100, 200, 400]);
  });

  it('sets aside a comparison of which most values differ: it is of another year', () => {
    const names = ['Jumlah koperasi aktif', 'Produksi padi', 'Panjang jalan mantap'];
    const rows = realization(
      'realization-1',
      names.map((name, index) => [name, '10', `${index + 5}`, null]),
    );
    const other = table<'trend'>(
      'trend-1',
      'Tabel 3.4',
      names.map((indikator, index) => ({ indikator, values: { realisasi_2023: `${index + 7},5` } })),
    );
    const outcome = crossTableValue.check(report({ realization: [rows], trend: [other] }));
    expect(outcome.findings).toEqual([]);
    expect(outcome.notJudged).toHaveLength(3);
  });

  it('only notes a letter beside a number, and does not compare 0 with 100 ("none may happen")', () => {
    const first = realization('realization-1', [
      ['Nilai SAKIP', 'A', null, null],
      ['Angka kecelakaan', '0', null, null],
    ]);
    const second = realization('realization-2', [
      ['Nilai SAKIP', '80,00', null, null],
      ['Angka kecelakaan', '100', null, null],
    ]);
    expect(crossTableValue.check(report({ realization: [first, second] })).findings).toMatchObject([
      { severity: 'info', subject: 'Nilai SAKIP: target 2023', stated: '80,00' },
    ]);
  });

  it('notes 100 beside a higher capaian: it may be the capped copy', () => {
    const sasaran = 'Meningkatnya kepuasan masyarakat';
    const rows = {
      ...results,
      rows: results.rows.map((row) => ({ ...row, sasaran: row.indikator === 'IKM' ? sasaran : 'Lain' })),
    };
    const efficiency = (capaian: string) => [
      table<'efficiency'>('efficiency-1', 'Tabel 3.7', [{ sasaran, capaian, serapan: null, efisiensi: null }]),
    ];
    const check = (capaian: string) =>
      crossTableValue.check(report({ realization: [rows], efficiency: efficiency(capaian) })).findings;
    expect(check('100%')).toMatchObject([{ severity: 'info', stated: '100%' }]);
    expect(check('117,65%')).toMatchObject([{ severity: 'error', stated: '117,65%', recomputed: '103%' }]);
  });

  it('compares values in sentences by year; realisasi or capaian may be meant', () => {
    const claims = [
      claim('measure', '95,97', { subject: 'IKM', measure: 'realisasi' }),
      claim('measure', '89,11', {
        subject: IKM,
        measure: 'realisasi',
        year: 2022,
        sentence: 'tahun 2022 sebesar 89,11',
      }),
      claim('measure', '103%', { subject: IKM, measure: 'realisasi' }),
    ];
    const outcome = crossTableValue.check(
      report({ realization: [results], trend: [trend('96%', '88,05')] }, { claims }),
    );
    expect(outcome.findings.map(({ stated, recomputed }) => [stated, recomputed])).toEqual([
      ['95,97', '88,05'],
      ['89,11', '80'],
    ]);
  });
});

describe('NIL-01 for budgets', () => {
  const KENDARAAN = 'Penyediaan Jasa Pemeliharaan Kendaraan Perorangan Dinas';
  const tables = (pagu: number, title = `Sub Kegiatan : ${KENDARAAN} (Kecamatan Contoh)`) => ({
    budget: [budget('budget-1', [['sub_kegiatan', KENDARAAN, pagu, 33_687_808]])],
    program_performance: [
      table<'program_performance'>('program_performance-1', title, [
        { level: 'input', name: 'Anggaran', target: '34.495.000', capaian: '33.687.808', persen: null },
      ]),
    ],
  });

  it('finds a ceiling that differs between two tables', () => {
    expect(crossTableValue.check(report(tables(31_495_000))).findings).toMatchObject([
      { subject: `${KENDARAAN}: pagu`, severity: 'error' },
    ]);
    expect(crossTableValue.check(report(tables(34_495_000)))).toMatchObject({ findings: [], satisfied: 2 });
    expect(crossTableValue.check(report(tables(31_495_000, 'Sub Kegiatan : Rapat koordinasi'))).findings).toEqual([]);
  });

  it('does not compare an agreement before a change with the budget after it', () => {
    const programs = ['Penunjang Urusan', 'Pelayanan Publik', 'Pemberdayaan Desa'];
    const rows = programs.map((name, index): ['program', string, number, number] => [
      'program',
      `Program ${name}`,
      1000 + index,
      900,
    ]);
    const before = table<'pk_budget'>(
      'pk_budget-1',
      'Anggaran',
      programs.map((name, index) => ({ program: name, anggaran: 2000 + index * 7 })),
    );
    const outcome = crossTableValue.check(
      report({ budget: [budget('budget-1', rows)], pk_budget: [{ ...before, kind: 'pk', total: null }] }),
    );
    expect(outcome).toMatchObject({ findings: [], notJudged: [{}] });
  });

  const programs = budget('budget-1', [
    ['program', 'Program Penyelenggaraan Pemerintahan dan Pelayanan Publik', 561_477_500, 560_270_000],
    ['kegiatan', 'Koordinasi', 536_900_000, 535_790_000],
    ['kegiatan', 'Pelayanan', 24_577_500, 24_480_000],
    ['program', 'Program Pemberdayaan', 91_570_000, 77_969_000],
  ]);
  const said = (value: number, subject: string | null) =>
    crossTableValue.check(
      report(
        { budget: [programs] },
        {
          claims: [
            claim('amount', String(value), {
              subject,
              measure: 'pagu',
              amounts: [{ text: `Rp ${value}`, value, place: { line: 560 } }],
            }),
          ],
        },
      ),
    );

  it('finds a slip of typing in an amount of the text', () => {
    expect(said(24_577_900, null).findings).toEqual([]);
    expect(said(24_577_000, 'Pelayanan').findings).toMatchObject([{ stated: 'Rp 24577000', recomputed: '24.577.500' }]);
  });

  it.each([
    [536_900_000, 'an amount of the tables, even of another level'],
    [628_470_000, 'the sum of a kegiatan and a program'],
    [653_047_500, 'the sum of the two programs'],
    [150_000_000, 'an amount that nothing in the tables is like'],
  ])('accepts %d: %s', (value) => {
    expect(said(value, null).findings).toEqual([]);
  });
});

describe('NIL-01 for work plans', () => {
  const plan = (kind: 'rkt' | 'action', target: string) => ({
    ...table<'work_plan'>(`work_plan-${kind}`, 'RKT', [
      {
        level: 'sub_kegiatan',
        name: 'Pelaksanaan Tugas Forum Koordinasi',
        indikator: 'Jumlah Dokumen',
        target,
        anggaran: null,
      },
    ]),
    kind,
  });
  const check = (target: string, quarters: string) =>
    crossTableValue.check(report({ work_plan: [plan('rkt', target), plan('action', quarters)] })).findings;

  it.each([
    ['12', 'Tw 1 : 3 Tw 2 : 3 Tw 3 : 3 Tw 4 : 3', 'the sum of the quarters'],
    ['12', 'Tw 1 : 3 Tw 2 : 6 Tw 3 : 9 Tw 4 : 12', 'the last of rising quarters'],
    ['18', 'Tw 1 : 18', 'one quarter'],
  ])('accepts %s for "%s": %s', (target, quarters) => {
    expect(check(target, quarters)).toEqual([]);
  });

  it('warns of a plan by quarters that gives another target', () => {
    expect(check('6', 'Tw 1 : 25 Tw 2 : 25 Tw 3 : 25 Tw 4 : 25')).toMatchObject([{ severity: 'warning', stated: '6' }]);
  });
});

describe('PK-01', () => {
  const measured = realization('realization-1', [['Persentase Fasilitasi Kesejahteraan', '80%', '100%', '125%']]);

  it('finds a target that is not the agreed one, in every table that uses it', () => {
    const agreed = pk('pk-1', 'pk_perubahan', [['Prosentase Fasilitas Kesejahteraan', '100 %']]);
    const years = table<'trend'>(
      'trend-1',
      'Tabel 3.2',
      [{ indikator: 'Persentase Fasilitasi Kesejahteraan', values: { target_2023: '80%', target_2022: '60%' } }],
      446,
    );
    const { findings } = pkTarget.check(report({ realization: [measured], pk: [agreed], trend: [years] }));
    expect(findings).toMatchObject([{ stated: '80%', recomputed: '100 %', gross: true }]);
    expect(findings[0]?.places.map(({ line }) => line)).toEqual([200, 446, 300]);
  });

  it('follows the amendment where there is one, and the first agreement where that lacks the indicator', () => {
    const first = pk('pk-1', 'pk', [
      ['Persentase Fasilitasi Kesejahteraan', '100%'],
      ['Nilai SKM', 'B'],
    ]);
    const same = pk('pk-2', 'pk_perubahan', [['Persentase Fasilitasi Kesejahteraan', '80%']]);
    const other = pk('pk-2', 'pk_perubahan', [['Persentase Desa Mandiri', '50%']]);
    expect(pkTarget.check(report({ realization: [measured], pk: [first, same] }))).toMatchObject({
      findings: [],
      satisfied: 1,
    });
    expect(pkTarget.check(report({ realization: [measured], pk: [first, other] })).findings).toMatchObject([
      { recomputed: '100%' },
    ]);
  });

  it('judges no letter beside a number', () => {
    const rows = realization('realization-1', [['Nilai SKM', '85', '60,7', '71,4%']]);
    const outcome = pkTarget.check(report({ realization: [rows], pk: [pk('pk-1', 'pk', [['Nilai SKM', 'B']])] }));
    expect(outcome).toMatchObject({ findings: [], notJudged: [{}] });
  });
});

describe('PK-02', () => {
  it('names the indicators that are agreed but not measured', () => {
    const agreed = pk('pk-1', 'pk', [
      [IKM, '85'],
      ['Persentase indikator program yang tercapai', '100%'],
      ['Prosentase Desa Mandiri', '50%'],
    ]);
    const { findings } = indicatorSet.check(report({ realization: [results], pk: [agreed] }));
    expect(findings).toMatchObject([
      { severity: 'warning', subject: 'Prosentase Desa Mandiri', stated: 'PK: 3 indikator (no. 3)' },
    ]);
    expect(findings[0]?.places[0]?.line).toBe(302);
  });

  it('accepts the same set in other words, and ignores agreements of subordinates', () => {
    const agreed = pk('pk-1', 'pk', [
      ['1. IKM', '85'],
      ['Prosentase indikator program', '100%'],
    ]);
    const section = pk('pk-2', 'pk', [
      ['Operasional data center', '12 Bulan'],
      ['Komputer server', '2 Unit'],
    ]);
    expect(indicatorSet.check(report({ realization: [results], pk: [agreed, section] }))).toMatchObject({
      findings: [],
      satisfied: 1,
    });
  });
});
