import { describe, expect, it } from 'vitest';
import type { Claim, Report } from '../../src/records/report.js';
import { arithmeticOther } from '../../src/rules/arithmetic-other.js';
import { countMismatch } from '../../src/rules/count-mismatch.js';
import { crossTableValue } from '../../src/rules/cross-table-value.js';
import { indicatorSet } from '../../src/rules/indicator-set.js';
import { predicateMismatch } from '../../src/rules/predicate-mismatch.js';
import type { Rule } from '../../src/rules/rule.js';
import { totalMismatch } from '../../src/rules/total-mismatch.js';
import { fixtureReport } from '../support/reports.js';
import { band, budget, claim, pk, realization, report, table, withoutPlaces } from './support/build.js';

const sumbersari = fixtureReport('000_sumbersari.txt');
const semboro = fixtureReport('001_semboro.txt');
const gumukmas = fixtureReport('002_gumukmas.txt');
const sumobito = fixtureReport('004_sumobito.txt');

/** Findings whose places include a line, as [severity, stated, recomputed]. */
function at(rule: Rule, source: Report, line: number) {
  return rule
    .check(source)
    .findings.filter(({ places }) => places.some((place) => place.line === line))
    .map(({ severity, stated, recomputed }) => [severity, stated, recomputed]);
}

function prose(text: string, line: number, headings: string[] = [], level = 0): Report['prose'][number] {
  return { text, place: { line }, headings, level };
}

function named(unit: string, subject: string, line: number, more: Partial<Claim> = {}): Claim {
  return claim('name', subject, { unit, subject, sentence: subject, place: { line, text: subject }, ...more });
}

describe('PK-02 beyond the agreement', () => {
  it('finds sasaran in headings and efficiency tables that no table has', () => {
    expect(at(indicatorSet, sumbersari, 716).map(([, stated]) => stated)).toContain(
      'Peningkatan Kapasitas SDM Prasarana dan Sarana Aparatur',
    );
    expect(at(indicatorSet, gumukmas, 864)).toMatchObject([['warning', 'Tabel 3.7: 3 sasaran', expect.anything()]]);
  });

  it('accepts sasaran in other spellings, and a table of efficiency of which one row is known', () => {
    const results = realization('realization-1', [['IKM', '85', '88', '103%']]);
    const rows = results.rows.map((row) => ({ ...row, sasaran: 'Meningkatnya kepuasan masyarakat' }));
    const efficiency = table<'efficiency'>('efficiency-1', 'Tabel 3.7', [
      { sasaran: 'Meningkatkan Kepuasan Masyarakat', capaian: '100', serapan: '90', efisiensi: null },
      { sasaran: 'Terjaganya ketertiban umum', capaian: '100', serapan: '90', efisiensi: null },
    ]);
    const claims = [named('sasaran', 'Meningkatkan kepuasan masyarakat', 500)];
    const outcome = indicatorSet.check(
      report({ realization: [{ ...results, rows }], efficiency: [efficiency] }, { claims }),
    );
    expect(outcome).toMatchObject({ findings: [], satisfied: 2 });
  });

  it('finds that plan and IKU decision name other indicators of the tujuan', () => {
    expect(at(indicatorSet, sumbersari, 1172)).toContainEqual([
      'warning',
      'Nilai Sakip OPD',
      'Hasil survey kepuasan masyarakat (SKM)',
    ]);
    expect(at(indicatorSet, gumukmas, 1336).map(([, stated]) => stated)).toEqual([
      'Hasil Survey Kepuasan Masyarakat (SKM)',
    ]);
  });

  it('notes programs and sub kegiatan measured by other indicators than the plan sets', () => {
    expect(at(indicatorSet, semboro, 253)).toEqual([
      ['info', 'Prosentase koordinasi hasil pemberdayaan', expect.stringContaining('Prosentase hasil pemberdayaan')],
    ]);
    expect(at(indicatorSet, gumukmas, 694)).toHaveLength(1);
  });

  it('names the agreement and the table of results that lack an IKU, with the targets set elsewhere', () => {
    const [, , recomputed] = at(indicatorSet, gumukmas, 1342)[0] ?? [];
    expect(recomputed).toBe('PK perubahan: 4 indikator; tabel realisasi (Tabel 3.1): 4 indikator');
    const finding = indicatorSet.check(gumukmas).findings.find(({ places }) => places[0]?.line === 1342);
    expect(finding?.places.map(({ text }) => text)).toContain('BB(80)');
  });

  it('takes a cell with several indicators, and a name broken over two rows, for what they are', () => {
    const measured = realization('realization-1', [
      ['Tingkat Konsumsi Pangan a. Konsumsi Energi b. Konsumsi Protein', '1', '1', '100%'],
      ['Persentase Indikator Program yang tercapai', '1', '1', '100%'],
    ]);
    const agreed = pk('pk-1', 'pk', [
      ['a. Konsumsi energy', '1'],
      ['Tingkat Konsumsi Pangan', '1'],
      ['Persentase Indikator', '1'],
      ['Program yang tercapai', null],
    ]);
    expect(indicatorSet.check(report({ realization: [measured], pk: [agreed] })).findings).toEqual([]);
  });
});

describe('NIL-01 for programs and kegiatan', () => {
  it('finds a kegiatan under two names, in text and table and in plan and table', () => {
    expect(at(crossTableValue, semboro, 280)).toEqual([
      [
        'warning',
        'Koordinasi Penerapan dan Penegakan Peraturan Daerah dan Peraturan Kepala Daerah',
        'Kegiatan Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum',
      ],
    ]);
    expect(at(crossTableValue, sumbersari, 1188)[0]?.[0]).toBe('warning');
  });

  const spent = budget('budget-1', [
    ['program', 'Program Pengembangan Kewirausahaan', 30, 30],
    ['kegiatan', 'Monitoring dan Evaluasi', 10, 10],
    ['kegiatan', 'Pelatihan Teknis', 20, 20],
    ['program', 'Program Sistem Pendukung Usaha', 40, 40],
    ['kegiatan', 'Pameran Produk', 40, 40],
  ]);
  const listed = (...kegiatan: string[]) => [
    named('program', 'Sistem Pendukung Usaha', 500),
    ...kegiatan.map((name, index) => named('kegiatan', name, 501 + index, { measure: 'Sistem Pendukung Usaha' })),
  ];
  const check = (...kegiatan: string[]) =>
    crossTableValue.check(report({ budget: [spent] }, { claims: listed(...kegiatan) })).findings;

  it('finds kegiatan that stand under another program in the budget', () => {
    expect(check('Monitoring dan Evaluasi', 'Pelatihan Teknis')).toMatchObject([
      { severity: 'warning', recomputed: 'Tabel 3.8: Pengembangan Kewirausahaan' },
    ]);
  });

  it('accepts other spellings, and kegiatan that the budget does not have', () => {
    expect(check('1. Pameran Produk')).toEqual([]);
    expect(check('Pameran Produk', 'Bimbingan Akuntansi Koperasi')).toEqual([]);
  });

  it('compares what the text says of a program with its results, or with its absorption where that is its indicator', () => {
    expect(at(crossTableValue, gumukmas, 572)).toContainEqual(['warning', '85%', '100']);
    // 8.510.241.054 / 11.381.188.659 = 74,77%; the annual plan measures this program by its spending
    expect(at(crossTableValue, sumbersari, 551)).toEqual([['warning', '95%', '74,77%']]);
    expect(at(crossTableValue, gumukmas, 570)).toEqual([]);
  });

  it('finds the item that a plan lacks by the difference of the sums', () => {
    // 15.625.777.047 − 2.701.800 = 15.623.075.247
    expect(at(crossTableValue, sumbersari, 1174)).toContainEqual(['warning', '15.623.075.247', '15.625.777.047']);
  });

  it('notes an official and a telephone with two numbers, and a target as number and letter', () => {
    expect(at(crossTableValue, sumbersari, 28)).toEqual([['info', '19830111 200112 2 002', '19830111 200112 1 002']]);
    expect(at(crossTableValue, semboro, 620)).toEqual([['info', '(0331) 441911', '(0336) 441911']]);
    expect(at(crossTableValue, semboro, 648)).toEqual([['info', '85', expect.stringMatching(/^B \(/)]]);
  });
});

describe('JML-01 in the text', () => {
  const programs = budget('budget-1', [
    ['program', 'Satu', 500_000_100, 400_000_000],
    ['program', 'Dua', 300_000_000, 300_000_000],
    ['program', 'Tiga', 200_000_000, 200_000_000],
  ]);
  const said = (value: number, more: Partial<Claim> = {}) => {
    const amounts = [{ text: `Rp ${value}`, value, place: { line: 32 } }];
    return totalMismatch.check(
      report(
        { budget: [programs] },
        { claims: [claim('amount', `Rp ${value}`, { amounts, measure: 'pagu', ...more })] },
      ),
    ).findings;
  };

  it('finds a total that is nearly the sum of the programs', () => {
    expect(said(1_000_300_100)).toMatchObject([{ stated: 'Rp 1000300100', recomputed: '1.000.000.100' }]);
  });

  it('accepts the sum itself, a sum of two programs, another budget and a total that is far away', () => {
    expect(said(1_000_000_100)).toEqual([]);
    expect(said(800_000_100)).toEqual([]);
    expect(said(1_000_300_100, { subject: 'Belanja Tidak Langsung' })).toEqual([]);
    expect(said(1_100_000_000)).toEqual([]);
  });
});

describe('CCH-01 for lists', () => {
  const sentence = 'Rencana kegiatan terdiri dari 2 (dua) Program, yaitu :';
  const stated = claim('count', '2 (dua)', { unit: 'program', value: '2', sentence, place: { line: 1 } });
  const check = (...programs: string[]) => {
    const claims = [stated, ...programs.map((name, index) => named('program', name, 2 + index))];
    const paragraphs = [
      prose(sentence, 1),
      ...programs.map((name, index) => prose(name, 2 + index)),
      prose('3.2 Akuntabilitas', 90, ['3.2 Akuntabilitas'], 2),
    ];
    return countMismatch.check(report({}, { claims, prose: paragraphs }));
  };

  it('compares an announced number with the list below it', () => {
    expect(check('Peningkatan Daya Saing').findings).toMatchObject([{ stated: '2 (dua) program', recomputed: '1' }]);
    expect(check('Peningkatan Daya Saing', 'Penguatan Kelembagaan')).toMatchObject({ findings: [], satisfied: 1 });
  });

  it('counts the programs of the annual plan, and the kegiatan of a cascade', () => {
    expect(at(countMismatch, semboro, 746)).toEqual([['info', '3 program', '4 program']]);
    expect(at(countMismatch, gumukmas, 342)).toEqual([['info', '15 kegiatan', '14 kegiatan']]);
    expect(countMismatch.check(sumobito).findings).toEqual([]);
  });
});

describe('ARI-01 for formulas and numbers', () => {
  it('finds a formula in which the realisasi cancels out, and not the usual one', () => {
    const check = (text: string) => arithmeticOther.check(report({}, { prose: [prose(text, 17)] })).findings;
    expect(check('Realisasi – (Realisasi- Rencana)')).toMatchObject([
      { recomputed: '100% (Rencana − (Realisasi − Rencana))' },
    ]);
    expect(check('\\frac{Target - (Realisasi - Target)}{Target}')).toEqual([]);
  });

  const numbered = (...numbers: string[]): Report['tables'][number] => ({
    id: 'table-1',
    kinds: [],
    caption: 'Tabel II.1',
    number: 'II.1',
    headings: [],
    annex: false,
    place: { line: 1 },
    columns: [
      { header: 'No', role: 'number', year: null },
      { header: 'Kegiatan', role: 'kegiatan', year: null },
    ],
    header: [],
    rows: numbers.map((text, row) => [
      { column: 0, text, place: { line: row + 2 }, inherited: false },
      { column: 1, text: `Kegiatan ${row}`, place: { line: row + 2 }, inherited: false },
    ]),
  });
  const check = (...numbers: string[]) =>
    arithmeticOther.check(report({}, { tables: [numbered(...numbers)] })).findings;

  it('finds the number that does not follow where the list goes on', () => {
    expect(check('25', '26', '27', '26', '29')).toMatchObject([{ severity: 'info', stated: '26', recomputed: '28' }]);
  });

  it.each([
    [['1', '2', '3', '1', '2', '3'], 'a list that begins again'],
    [['1', '2', '3', '5', '6', '7'], 'a row left out'],
    [['1', '2', '2', '3', '4', '5'], 'a number for two rows'],
  ])('accepts %j: %s', (numbers) => {
    expect(check(...numbers)).toEqual([]);
  });

  it('judges the percentage of a remainder with it', () => {
    const amounts = [2_836_908_800, 40_570_580_300, 39_275_148_546].map((value) => ({
      text: `Rp ${value}`,
      value,
      place: { line: 32 },
    }));
    const rest = (value: string) =>
      arithmeticOther.check(
        report({}, { claims: [claim('amount', 'Rp', { subject: 'sisa anggaran', measure: 'sisa', amounts, value })] }),
      ).findings;
    // 40.570.580.300 − 39.275.148.546 = 1.295.431.754 = 3,19% of the whole; 2.836.908.800 is 6,99%
    expect(rest('6,7 %')).toMatchObject([{ severity: 'error', recomputed: '1.295.431.754 (3,19%)' }]);
    expect(rest('6,99%')).toMatchObject([{ recomputed: '1.295.431.754' }]);
  });
});

describe('PRD-01 for letters with their score', () => {
  it("finds a letter that the report's own scale does not give", () => {
    expect(at(predicateMismatch, sumbersari, 379)).toContainEqual(['warning', 'B (87)', 'A (87)']);
    expect(at(predicateMismatch, gumukmas, 340)).toEqual([['warning', 'B(80)', 'BB (80)']]);
  });

  it('counts both bounds of a band', () => {
    const scale = [band('A', 80, 90, [false, true]), band('BB', 70, 80, [false, true])];
    const check = (target: string) =>
      predicateMismatch.check(
        report({ realization: [realization('realization-1', [['Nilai SAKIP', target, null, null]])] }, { scale }),
      ).findings;
    expect(check('BB (70)')).toEqual([]);
    expect(check('A (79)')).toMatchObject([{ recomputed: 'BB (79)' }]);
  });
});

it.each([
  arithmeticOther,
  countMismatch,
  crossTableValue,
  indicatorSet,
  predicateMismatch,
  totalMismatch,
])('$code does not crash without places', (rule) => {
  for (const source of [sumbersari, semboro, gumukmas]) expect(() => rule.check(withoutPlaces(source))).not.toThrow();
});
