import { describe, expect, it } from 'vitest';
import { budgetComposition } from '../../src/rules/budget-composition.js';
import { percentMismatch } from '../../src/rules/percent-mismatch.js';
import { budget, claim, report, table } from './support/build.js';

function amount(value: number) {
  return { text: String(value), value, place: { line: 900 } };
}

describe('PRS-01', () => {
  it.each([
    [88_730_000, 75_669_000, '82,3%', '85,28%'],
    [9_448_434_511, 6_815_820_390, '68%', '72,14%'],
    [1_402_300_000, 1_313_670_459, '93,69', '93,68%'],
  ])('%d / %d is not %s', (pagu, realisasi, persen, recomputed) => {
    const rows = budget('budget-1', [['program', 'A', pagu, realisasi, persen]]);
    expect(percentMismatch.check(report({ budget: [rows] })).findings).toMatchObject([{ stated: persen, recomputed }]);
  });

  it.each([
    [2_840_000, 2_300_000, '80,9%', 'cut off'],
    [2_840_000, 2_300_000, '80,99%', 'rounded'],
    [739_898_400, 738_196_000, '100', 'rounded to a whole percentage'],
    [217_948_000, 216_971_000, '99%', 'cut off to a whole percentage'],
  ])('%d / %d may be %s (%s)', (pagu, realisasi, persen) => {
    const rows = budget('budget-1', [['program', 'A', pagu, realisasi, persen]]);
    expect(percentMismatch.check(report({ budget: [rows] }))).toMatchObject({ findings: [], satisfied: 1 });
  });

  it('takes a column of which most rows fail for something else', () => {
    const rows = budget(
      'budget-1',
      [10, 20, 30, 40].map((share) => ['kegiatan', `K${share}`, 1000, 900, `${share}%`]),
    );
    const outcome = percentMismatch.check(report({ budget: [rows] }));
    expect(outcome).toMatchObject({ findings: [], satisfied: 0 });
    expect(outcome.notJudged).toHaveLength(4);
  });

  const sub = (persen: string, output = '1 unit') =>
    table<'program_performance'>('program_performance-1', 'Tabel 3.6', [
      { level: 'sub_kegiatan', name: 'Pemeliharaan', target: null, capaian: null, persen: null },
      { level: 'input', name: 'Anggaran', target: '34.495.000', capaian: '33.687.808', persen: null },
      { level: 'output', name: 'Kendaraan', target: '1 unit', capaian: output, persen },
    ]);

  it.each([
    '98%',
    '97,66',
    '100%',
  ])('accepts %s on the output row: absorption of the input above it, or output of 1 of 1', (persen) => {
    expect(percentMismatch.check(report({ program_performance: [sub(persen)] }))).toMatchObject({
      findings: [],
      satisfied: 1,
    });
  });

  it('finds a percentage that neither gives', () => {
    const { findings } = percentMismatch.check(report({ program_performance: [sub('68%')] }));
    expect(findings).toMatchObject([{ stated: '68%', recomputed: '97,66%' }]);
    expect(findings[0]?.places.map(({ line }) => line)).toEqual([102, 101, 101, 102, 102]);
  });

  const programs = budget('budget-1', [
    ['program', 'Program Penunjang Urusan', 2_790_528_198, 2_462_680_809],
    ['program', 'Program Penyelenggaraan Pelayanan Publik', 739_898_400, 738_196_000],
    ['program', 'Program Koordinasi Ketentraman dan Ketertiban Umum', 332_730_500, 327_218_000],
    ['program', 'Program Urusan Pemerintahan Umum', 14_887_200, 14_481_000],
    ['program', 'Program Pemberdayaan Desa', 95_523_400, 85_702_400],
  ]);
  const efficiency = (sasaran: string, serapan: string) => ({
    efficiency: [
      table<'efficiency'>('efficiency-1', 'Tabel 3.7', [{ sasaran, capaian: '100%', serapan, efisiensi: null }]),
    ],
    budget: [programs],
  });

  it.each([
    ['Meningkatnya efektifitas kinerja', '88,25%', 'one program'],
    ['Terjaganya ketertiban umum dan ketentraman', '98,30%', 'two programs together'],
  ])('%s: %s is the absorption of %s', (sasaran, serapan) => {
    expect(percentMismatch.check(report(efficiency(sasaran, serapan)))).toMatchObject({ findings: [], satisfied: 1 });
  });

  it.each([
    ['Meningkatnya efektifitas kinerja', '85,26%'],
    ['Terjaganya ketertiban umum dan ketentraman', '89%'],
  ])('%s: no program of its own gives %s', (sasaran, serapan) => {
    expect(percentMismatch.check(report(efficiency(sasaran, serapan))).findings).toMatchObject([
      { severity: 'warning', stated: serapan },
    ]);
  });

  it('recomputes a percentage of a sentence from its two amounts', () => {
    const sentence = 'realisasi Rp 3.148.478.480 dari pagu Rp 3.457.463.874';
    const amounts = [amount(3_148_478_480), amount(3_457_463_874)];
    const check = (text: string) =>
      percentMismatch.check(report({}, { claims: [claim('share', text, { amounts, sentence })] }));
    expect(check('91,06%')).toMatchObject({ findings: [], satisfied: 1 });
    expect(check('93,26%').findings).toMatchObject([{ stated: '93,26%', recomputed: '91,06%' }]);
  });

  it('does not judge a percentage with a single amount of which the whole is unknown', () => {
    const claims = [
      claim('share', '7 %', { amounts: [amount(2_836_908_800)], sentence: 'dana hibah Rp 2.836.908.800 (7 %)' }),
    ];
    expect(percentMismatch.check(report({ budget: [programs] }, { claims })).findings).toEqual([]);
  });
});

describe('KMP-01', () => {
  const composition = (operasi: number) =>
    budget('budget-2', [
      ['belanja', 'Belanja Operasi', operasi, null],
      ['belanja', 'Belanja Pegawai', 2_222_034_374, null],
      ['belanja', 'Belanja Barang/jasa', 1_074_944_600, null],
      ['belanja', 'Belanja Modal', 160_484_900, null],
      ['belanja', 'Belanja Peralatan dan Mesin', 160_484_900, null],
      ['total', 'Jumlah', 3_457_463_874, null],
    ]);

  it('adds types of expenditure to their groups and the groups to the total', () => {
    expect(budgetComposition.check(report({ budget: [composition(3_296_978_974)] }))).toMatchObject({
      findings: [],
      satisfied: 3,
    });
    expect(budgetComposition.check(report({ budget: [composition(3_296_978_900)] })).findings).toMatchObject([
      { stated: '3.457.463.874', recomputed: '3.457.463.800' },
      { stated: '3.296.978.900', recomputed: '3.296.978.974' },
    ]);
  });

  const whole = budget('budget-1', [
    ['program', 'A', 15_000_000_000, 12_000_000_000],
    ['total', 'JUMLAH', 15_625_777_047, 12_715_415_740],
  ]);
  const shares = (text: string, value: number) => [
    claim('share', text, {
      subject: 'Belanja Modal',
      amounts: [amount(value)],
      sentence: `Belanja Modal sebesar ${text} atau Rp ${value}`,
    }),
  ];

  it('checks the share of a type of expenditure against the whole budget', () => {
    const check = (text: string, value: number) =>
      budgetComposition.check(report({ budget: [whole] }, { claims: shares(text, value) }));
    expect(check('37 %', 206_573_700).findings).toMatchObject([{ stated: '37 %', recomputed: '1,32%' }]);
    expect(check('98.67%', 15_419_203_347)).toMatchObject({ findings: [], satisfied: 1 });
  });
});
