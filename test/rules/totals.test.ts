import { describe, expect, it } from 'vitest';
import { parentTotal } from '../../src/rules/parent-total.js';
import { totalMismatch } from '../../src/rules/total-mismatch.js';
import { budget, report, table } from './support/build.js';

/** Program 2 says 246.000 more than its kegiatan; the total is the sum of the kegiatan. */
const WRONG_PROGRAM = budget('budget-1', [
  ['program', 'Program Penunjang', 8_510_241_054, 8_510_241_054],
  ['program', 'Program Penyelenggaraan', 2_944_375_274, 2_916_473_586],
  ['kegiatan', 'Koordinasi', 2_836_664_914, 2_808_987_136],
  ['kegiatan', 'Pelayanan', 107_710_360, 107_240_450],
  ['total', 'JUMLAH', 11_454_616_328, 11_426_468_640],
]);

describe('JML-01', () => {
  it('finds a total that is not the sum of its programs, with every contributing cell', () => {
    const { findings } = totalMismatch.check(report({ budget: [WRONG_PROGRAM] }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ stated: '11426468640', recomputed: '11.426.714.640', severity: 'error' });
    expect(findings[0]?.places.map((place) => place.line)).toEqual([104, 100, 101]);
    expect(findings[0]?.message.id).toContain('selisih 246.000');
  });

  it('adds heading programs by their kegiatan, and expenditure that stands beside them', () => {
    const heading = budget('budget-1', [
      ['total', 'TOTAL APBD', 600, 500],
      ['program', 'Program A', null, null],
      ['kegiatan', 'Satu', 100, 90],
      ['kegiatan', 'Dua', 200, 180],
      ['belanja', 'Belanja Tidak Langsung', 300, 230],
    ]);
    const outcome = totalMismatch.check(report({ budget: [heading] }));
    expect(outcome).toMatchObject({ findings: [], satisfied: 2 });
  });

  it('counts "-" as nothing but judges no sum with an unread amount', () => {
    const rows = budget('budget-1', [
      ['program', 'Program A', 100, 100],
      ['program', 'Program B', null, null],
      ['total', 'JUMLAH', 100, 100],
    ]);
    expect(totalMismatch.check(report({ budget: [rows] }))).toMatchObject({ findings: [], satisfied: 2 });
    const unread = structuredClone(rows);
    for (const row of unread.rows.slice(1, 2)) row.places.pagu = { line: 101, text: '9.448.434.51' };
    expect(totalMismatch.check(report({ budget: [unread] }))).toMatchObject({
      findings: [],
      satisfied: 1,
      notJudged: [{}],
    });
  });

  it('checks lists of staff', () => {
    const staff = (total: number) => ({
      ...table<'counts'>(
        'counts-1',
        'Tabel 1.1 Jumlah ASN',
        [1, 1, 7, 20, 2, 30].map((jumlah, index) => ({ label: `Jabatan ${index}`, jumlah })),
      ),
      total,
    });
    expect(totalMismatch.check(report({ counts: [staff(65)] })).findings).toMatchObject([
      { stated: '65', recomputed: '61' },
    ]);
    expect(totalMismatch.check(report({ counts: [staff(61)] }))).toMatchObject({ findings: [], satisfied: 1 });
  });

  it('only notes a difference so large that rows may be missing', () => {
    const rows = budget('budget-1', [
      ['program', 'Program A', 100, null],
      ['program', 'Program B', 200, null],
      ['total', 'JUMLAH', 900, null],
    ]);
    expect(totalMismatch.check(report({ budget: [rows] })).findings).toMatchObject([{ severity: 'info' }]);
  });
});

describe('JML-02', () => {
  it('finds the program that is not the sum of its kegiatan', () => {
    const { findings } = parentTotal.check(report({ budget: [WRONG_PROGRAM] }));
    expect(findings).toMatchObject([{ stated: '2916473586', recomputed: '2.916.227.586' }]);
  });

  it('accepts rows without a budget and a sum that holds', () => {
    const rows = budget('budget-1', [
      ['program', 'Program Penunjang', 84_417_700, 79_887_775],
      ['kegiatan', 'Perencanaan', null, null],
      ['sub_kegiatan', 'Penyusunan Dokumen', null, null],
      ['kegiatan', 'Pemeliharaan', 84_417_700, 79_887_775],
      ['sub_kegiatan', 'Kendaraan dinas', 34_495_000, 33_687_808],
      ['sub_kegiatan', 'Kendaraan lapangan', 39_911_500, 36_188_767],
      ['sub_kegiatan', 'Gedung', 10_011_200, 10_011_200],
    ]);
    expect(parentTotal.check(report({ budget: [rows] }))).toMatchObject({ findings: [], satisfied: 4 });
  });

  it('takes a row that was read one level too high as a detail when only so the sum holds', () => {
    const rows = budget('budget-1', [
      ['program', 'Program', 88_316_800, 69_831_400],
      ['kegiatan', 'Pemeliharaan', 88_316_800, 69_831_400],
      ['sub_kegiatan', 'Kendaraan dinas', 45_195_800, 40_887_000],
      ['kegiatan', 'Kendaraan lapangan', 43_121_000, 28_944_400],
    ]);
    expect(parentTotal.check(report({ budget: [rows] }))).toMatchObject({ findings: [], satisfied: 4 });
  });

  it('judges nothing where most sums fail: the levels were not understood', () => {
    const rows = budget('budget-1', [
      ['program', 'A', 100, null],
      ['kegiatan', 'A1', 90, null],
      ['program', 'B', 100, null],
      ['kegiatan', 'B1', 95, null],
      ['program', 'C', 100, null],
      ['kegiatan', 'C1', 97, null],
    ]);
    const outcome = parentTotal.check(report({ budget: [rows] }));
    expect(outcome.findings).toEqual([]);
    expect(outcome.notJudged).toHaveLength(3);
  });
});
