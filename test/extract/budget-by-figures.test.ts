import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/run.js';
import { reportOf } from '../support/reports.js';

/** The header as a copy left it; the amounts are those of a published report. */
const table = (...rows: string[]) =>
  reportOf(
    'LAPORAN KINERJA TAHUN 2016',
    'Tabel 3.8 Realisasi Anggaran Tahun 2016',
    'Li\tEa\tora SE\tlin vi\tda in',
    ...rows,
  );

const ROWS = [
  '1\tProgram Pengembangan Jaringan Irigasi\t162.254.370.560\t132.085.209.311\t81,41',
  '2\tProgram Konservasi Sungai\t79.446.683.060\t75.628.563.843\t95,19',
  '3\tProgram Pengendalian Banjir\t2.696.230.440\t2.610.814.743\t96,83',
  '4\tProgram Pembinaan Jasa Konstruksi\t3.220.616.290\t2.754.013.210\t85,51',
];

describe('a budget whose header cannot be read', () => {
  it('is told by its figures: the third column is the second in percent of the first', () => {
    const [budget] = table(...ROWS).records.budget;
    expect(budget?.rows.map(({ name, pagu, realisasi, persen }) => [name, pagu, realisasi, persen])).toEqual([
      ['Program Pengembangan Jaringan Irigasi', 162_254_370_560, 132_085_209_311, '81,41'],
      ['Program Konservasi Sungai', 79_446_683_060, 75_628_563_843, '95,19'],
      ['Program Pengendalian Banjir', 2_696_230_440, 2_610_814_743, '96,83'],
      ['Program Pembinaan Jasa Konstruksi', 3_220_616_290, 2_754_013_210, '85,51'],
    ]);
  });

  it('takes no other column for a ceiling that is not there', () => {
    const report = table('\tBELANJA LANGSUNG\t-\t255.243.078.813\t86,77', ...ROWS);
    expect(report.records.budget[0]?.rows[0]).toMatchObject({ pagu: null, realisasi: 255_243_078_813 });
    expect(runRules(report).findings.filter(({ code }) => code === 'PRS-01')).toEqual([]);
  });

  it('is no budget where the percentages are of something else', () => {
    const other = ROWS.map((row, index) => row.replace(/\S+$/, `${(index + 1) * 7},00`));
    expect(table(...other).records.budget).toEqual([]);
  });
});
