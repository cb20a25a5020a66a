import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/records/report.js';
import { averageMismatch } from '../../src/rules/average-mismatch.js';
import { capPolicy } from '../../src/rules/cap-policy.js';
import { capaianFormula } from '../../src/rules/capaian-formula.js';
import { claim, realization, report, table } from './support/build.js';

const policy = (more: Partial<Policy>): { policy: Policy } => ({
  policy: {
    cap_over_100: null,
    negative_formula: null,
    negative_formula_stated: false,
    places: [{ line: 10 }],
    ...more,
  },
});

function capaian(target: string, realisasi: string, printed: string, more: Partial<Policy> = {}, name = 'Indikator') {
  const rows = realization('realization-1', [[name, target, realisasi, printed]]);
  return capaianFormula.check(report({ realization: [rows] }, policy(more)));
}

describe('CAP-01', () => {
  it.each([
    ['60,7', '85', '71,4%', 'rounded'],
    ['88,05', '85', '103%', 'truncated: 103,588'],
    ['16.542', '16.478', '100,39', 'counts'],
    ['BB', 'BB (72)', '100%', 'the same letter'],
    ['102', '100', '100%', 'capped, and the report says nothing of a cap'],
  ])('accepts %s of %s as %s (%s)', (realisasi, target, printed) => {
    expect(capaian(target, realisasi, printed)).toMatchObject({ findings: [], satisfied: 1 });
  });

  it.each([
    ['100 %', '80%', '100%', '80,00%'],
    ['70%', '70%', '102%', '100,00%'],
    ['80', '102', '109,4%', '127,50%'],
  ])('target %s, result %s: %s is not the capaian', (target, realisasi, printed, recomputed) => {
    expect(capaian(target, realisasi, printed).findings).toMatchObject([
      { stated: printed, recomputed, severity: 'error' },
    ]);
  });

  it('rejects a capped value where the report says that it does not cap', () => {
    expect(capaian('80', '100', '100%', { cap_over_100: false }).findings).toMatchObject([
      { recomputed: '125,00%', gross: false },
    ]);
  });

  it('uses the negative formula that the report states, or that the indicator suggests', () => {
    expect(capaian('10', '12', '80%', { negative_formula: 'two_target_minus_realization' }).findings).toEqual([]);
    expect(capaian('10', '12', '80%', {}, 'Angka kematian ibu').findings).toEqual([]);
    expect(capaian('10', '12', '80%', {}, 'Jumlah kelompok tani').findings).toHaveLength(1);
    expect(capaian('10', '12', '80%', {}, 'Persentase penyelesaian pengaduan').findings).toHaveLength(1);
  });

  it('judges neither a target of zero nor a letter beside a number', () => {
    expect(capaian('0', '100%', '100%')).toMatchObject({ findings: [], notJudged: [{}] });
    expect(capaian('A', '80,10', '98,89')).toMatchObject({ findings: [], notJudged: [{}] });
  });

  const program = (rows: [string, string, string, string | null][]) =>
    table<'program_performance'>(
      'program_performance-1',
      'Tabel 3.6',
      rows.map(([level, target, capaian, persen]) => ({
        level: level === 'input' ? 'input' : level === 'output' ? 'output' : 'program',
        name: level,
        target,
        capaian,
        persen,
      })),
    );

  it('leaves the percentage of an output below an input without one to PRS-01', () => {
    const rows = program([
      ['input', '34.495.000', '33.687.808', null],
      ['output', '1 unit', '1 unit', '98%'],
    ]);
    expect(capaianFormula.check(report({ program_performance: [rows] }))).toMatchObject({ findings: [], satisfied: 0 });
  });

  it('notes a program that is capped where another with the same numbers is not', () => {
    const rows = program([
      ['Program A', '85', '100', '117,65%'],
      ['Program B', '85', '100', '100%'],
    ]);
    const { findings } = capaianFormula.check(report({ program_performance: [rows] }, policy({ cap_over_100: true })));
    expect(findings).toMatchObject([{ severity: 'info', stated: '100%', subject: 'Program B' }]);
    expect(findings[0]?.places.at(-1)?.line).toBe(100);
  });
});

const OVER: [string, string, string, string][] = [
  ['Ketertiban', '100%', '100%', '100%'],
  ['Indeks Kepuasan Masyarakat', '85', '88,05', '103%'],
  ['Kesejahteraan', '80%', '100%', '125%'],
  ['Indikator program', '100%', '92,8%', '92,8%'],
];

describe('CAP-02', () => {
  const over = { ...realization('realization-1', OVER), average: '105,2%' };

  it('shows capaian above 100 and an average that uses them, where the report says that they count as 100', () => {
    const { findings } = capPolicy.check(report({ realization: [over] }, policy({ cap_over_100: true })));
    expect(findings.map(({ stated, recomputed }) => [stated, recomputed])).toEqual([
      ['103%', '100%'],
      ['125%', '100%'],
      ['105,2%', '98,20%'],
    ]);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it.each([false, null])('says nothing where the report has no such rule (%s)', (cap_over_100) => {
    expect(capPolicy.check(report({ realization: [over] }, policy({ cap_over_100 }))).findings).toEqual([]);
  });

  it('accepts an average that the cap does not change', () => {
    const rows = {
      ...realization('realization-1', [
        ['A', '1', '1', '96%'],
        ['B', '1', '1', '100%'],
      ]),
      average: '98%',
    };
    expect(capPolicy.check(report({ realization: [rows] }, policy({ cap_over_100: true }))).findings).toEqual([]);
  });
});

describe('RTA-01', () => {
  const averaged = (average: string) => ({ ...realization('realization-1', OVER), average });

  it.each([
    '105,2%',
    '98,2',
    '105,35%',
  ])('accepts %s: uncapped, capped, and of the values before they were cut off', (average) => {
    expect(averageMismatch.check(report({ realization: [averaged(average)] }))).toMatchObject({
      findings: [],
      satisfied: 1,
    });
  });

  it('finds an average that no reading gives', () => {
    const { findings } = averageMismatch.check(report({ realization: [averaged('94,40 %')] }));
    expect(findings).toMatchObject([{ stated: '94,40 %', recomputed: '105,20%', gross: true }]);
  });

  it('compares the text with the table, but not an average of the absorption, of a part, or of another year', () => {
    const texts = [
      'dengan rata- rata capaian 81,37%',
      'Penyerapan anggaran rata-rata sebesar 81,37%',
      'Pada tahun 2022 rata-rata capaian kinerja 81,37%',
      'dua indikator dengan rata-rata capaian 81,37%',
      'capaian rata-rata 105,2%',
    ];
    const claims = texts.map((sentence) => claim('average', /[\d,]+%$/.exec(sentence)?.[0] ?? '', { sentence }));
    const outcome = averageMismatch.check(report({ realization: [averaged('105,2%')] }, { claims }));
    expect(outcome.findings.map(({ stated }) => stated)).toEqual(['81,37%']);
    expect(outcome.findings[0]?.places.map(({ line }) => line)).toEqual([900, 204, 200, 201, 202, 203]);
    expect(outcome.satisfied).toBe(2);
  });
});
