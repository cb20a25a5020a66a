import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/run.js';
import { fixtureReport } from '../support/reports.js';
import { budget, report, withoutPlaces } from './support/build.js';

/** [code, the cell as printed, the value that agrees, codes of the consequences] of every root. */
function roots(findings: ReturnType<typeof runRules>['findings']) {
  return findings.flatMap(({ code, rootCause }) =>
    rootCause
      ? [[code, rootCause.printed, rootCause.consistent, rootCause.consequences.map((own) => own.code).sort()]]
      : [],
  );
}

/** The table with the row and column of every cell, as the readers give them. */
function withCells(table: ReturnType<typeof budget>) {
  const rows = table.rows.map((row, index) => ({
    ...row,
    places: Object.fromEntries(
      Object.entries(row.places).map(([field, place], column) => [field, { ...place, row: index + 1, column }]),
    ),
  }));
  return { ...table, rows };
}

describe('one wrong cell', () => {
  it('of a real report breaks its ceiling, its parent and its copy: 31.495.000 for 34.495.000', async () => {
    const { findings } = runRules(await fixtureReport('000_sumbersari.txt'));
    expect(roots(findings)).toContainEqual(['ARI-01', '31.495.000', '34.495.000', ['JML-02', 'NIL-01']]);
  });

  it('between two levels breaks both sums: 88.316.800 for 88.316.600', async () => {
    const { findings } = runRules(await fixtureReport('003_arjasa.txt'));
    expect(roots(findings)).toContainEqual(['JML-02', '88.316.800', '88.316.600', ['JML-02']]);
  });

  // 500 + 300 = 800, but 808 is printed; 808 + 200 = 1.008, but 1.000 is printed: 800 makes both right.
  const wrongParent = withCells(
    budget('budget-1', [
      ['program', 'Program Pelayanan Umum', 808_000_000, null],
      ['kegiatan', 'Kegiatan Administrasi Keuangan', 500_000_000, null],
      ['kegiatan', 'Kegiatan Pemeliharaan Gedung', 300_000_000, null],
      ['program', 'Program Pemberdayaan Desa', 200_000_000, null],
      ['kegiatan', 'Kegiatan Musyawarah Desa', 200_000_000, null],
      ['total', 'Jumlah', 1_000_000_000, null],
    ]),
  );

  it('is named with the value on which the rest agrees, and the report is judged as printed', () => {
    const given = report({ budget: [wrongParent] });
    const { findings } = runRules(given);
    expect(findings.map(({ code, stated, recomputed }) => [code, stated, recomputed])).toEqual([
      ['JML-02', '808000000', '800.000.000'],
      ['JML-01', '1000000000', '1.008.000.000'],
    ]);
    expect(roots(findings)).toEqual([['JML-02', '808000000', '800.000.000', ['JML-01']]]);
    expect(given.records.budget[0]?.rows[0]?.pagu).toBe(808_000_000);
  });

  it('is not named where two sums are off by different amounts', () => {
    const rows = wrongParent.rows.map((row) => (row.level === 'total' ? { ...row, pagu: 1_050_000_000 } : row));
    const { findings } = runRules(report({ budget: [{ ...wrongParent, rows }] }));
    expect(findings).toHaveLength(2);
    expect(roots(findings)).toEqual([]);
  });

  it('is not named where only a percentage within its rounding agrees with the value', () => {
    // 1.402.150.030 would make the total and 93,69% right, but it is no slip of 1.402.300.000.
    const rows = withCells(
      budget('budget-1', [
        ['kegiatan', 'Kegiatan Administrasi Perkantoran', 1_402_300_000, 1_313_670_459, '93,69'],
        ['kegiatan', 'Kegiatan Pelatihan Koperasi', 500_000_000, 450_000_000, '90,00'],
        ['total', 'Jumlah', 1_902_150_030, 1_763_670_459, null],
      ]),
    );
    const { findings } = runRules(report({ budget: [rows] }));
    expect(findings.map(({ code }) => code).sort()).toEqual(['JML-01', 'PRS-01']);
    expect(roots(findings)).toEqual([]);
  });

  it('cannot be named without positions', () => {
    const { findings } = runRules(withoutPlaces(report({ budget: [wrongParent] })));
    expect(roots(findings)).toEqual([]);
  });
});
