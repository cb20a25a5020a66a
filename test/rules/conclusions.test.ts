import { describe, expect, it } from 'vitest';
import type { Claim, Report } from '../../src/records/report.js';
import type { Statement } from '../../src/records/statement.js';
import { achievementClaim } from '../../src/rules/achievement-claim.js';
import { efficiencyClaim } from '../../src/rules/efficiency-claim.js';
import { RULES } from '../../src/rules/registry.js';
import { trendClaim } from '../../src/rules/trend-claim.js';
import { fixtureReport } from '../support/reports.js';
import { band, claim, realization, report, table, withoutPlaces } from './support/build.js';

const sumbersari = fixtureReport('000_sumbersari.txt');
const semboro = fixtureReport('001_semboro.txt');
const gumukmas = fixtureReport('002_gumukmas.txt');
const arjasa = fixtureReport('003_arjasa.txt');
const sumobito = fixtureReport('004_sumobito.txt');

function found(rule: { check: (source: Report) => ReturnType<typeof achievementClaim.check> }, source: Report) {
  return rule.check(source).findings.map(({ places, severity, recomputed }) => [places[0]?.line, severity, recomputed]);
}

const STATEMENT: Statement = {
  verdict: 'met',
  against: 'year',
  scope: 'one',
  base: null,
  tables: [],
  rank: false,
  figures: [],
};
const figure = (role: Statement['figures'][number]['role'], text: string) => ({
  role,
  text,
  year: null,
  place: { line: 900, text },
});
const said = (type: Claim['type'], statement: Partial<Statement>, more: Partial<Claim> = {}) =>
  claim(type, 'tercapai', {
    subject: 'Indeks Kepuasan Masyarakat',
    statement: { ...STATEMENT, ...statement },
    ...more,
  });

describe('KLM-01 on the reports', () => {
  it('finds the conclusions that the figures do not bear out', () => {
    expect(found(achievementClaim, sumbersari)).toEqual([
      [560, 'error', '96% / 100%'],
      [566, 'error', '95,97 % / 100%'],
    ]);
    expect(found(achievementClaim, semboro)).toEqual([
      [91, 'error', '0 di atas, 1 sama, 1 di bawah target'],
      [377, 'error', 'CUKUP'],
    ]);
    expect(found(achievementClaim, gumukmas)).toEqual([
      [85, 'error', '2 di atas, 1 sama, 1 di bawah target'],
      [529, 'error', '88,05 / 98'],
      [585, 'warning', '92,8% / 100%'],
    ]);
    expect(found(achievementClaim, arjasa)).toEqual([
      [84, 'error', '0 di atas, 3 sama, 1 di bawah target'],
      [474, 'error', '82,89 / 100'],
      [494, 'error', '67 / 70'],
    ]);
    expect(achievementClaim.check(sumobito)).toMatchObject({ findings: [], satisfied: 3 });
  });
});

describe('KLM-01', () => {
  const judged = (
    target: string,
    result: string,
    statement: Partial<Statement>,
    indicator = 'Indeks Kepuasan Masyarakat',
  ) =>
    achievementClaim.check(
      report(
        { realization: [realization('realization-1', [[indicator, target, result, null]])] },
        { claims: [said('outcome', statement, { subject: indicator })] },
      ),
    );

  it.each([
    ['85', '85', 'met'],
    ['85', '88,05', 'met'],
    ['85', '88,05', 'exceeded'],
    ['85', '82', 'missed'],
    ['B', 'B', 'met'],
    ['B', 'BB', 'exceeded'],
    ['85,4', '85', 'met'],
  ] as const)('%s with %s is %s', (target, result, verdict) => {
    expect(judged(target, result, { verdict })).toMatchObject({ findings: [], satisfied: 1 });
  });

  it('finds a target that was not reached, not passed, or reached after all', () => {
    expect(judged('85', '82', { verdict: 'met' }).findings).toMatchObject([
      { severity: 'error', recomputed: '82 / 85' },
    ]);
    expect(judged('85', '85', { verdict: 'exceeded' }).findings).toMatchObject([{ severity: 'warning', gross: false }]);
    expect(judged('85', '86', { verdict: 'missed' }).findings).toMatchObject([{ severity: 'warning' }]);
    expect(judged('B', 'CC', { verdict: 'met' }).findings).toMatchObject([{ recomputed: 'CC / B' }]);
  });

  it('takes less for better only where the capaian says so', () => {
    const fewer = (capaian: string | null) =>
      achievementClaim.check(
        report(
          { realization: [realization('realization-1', [['Angka kemiskinan', '10%', '8%', capaian]])] },
          { claims: [said('outcome', { verdict: 'met' }, { subject: 'Angka kemiskinan' })] },
        ),
      );
    expect(fewer('120%')).toMatchObject({ findings: [], satisfied: 1 });
    expect(fewer(null)).toMatchObject({ findings: [], satisfied: 0, notJudged: [{}] });
  });

  it('does not judge what one of two tables supports, another year, or an indicator that it does not know', () => {
    const tables = [
      realization('realization-1', [['Indeks Kepuasan Masyarakat', '85', '82', null]], 200),
      realization('realization-2', [['Indeks Kepuasan Masyarakat', '85', '86', null]], 220),
    ];
    const check = (more: Partial<Claim>) =>
      achievementClaim.check(report({ realization: tables }, { claims: [said('outcome', {}, more)] }));
    expect(check({})).toMatchObject({ findings: [], notJudged: [{}] });
    expect(check({ year: 2022 })).toMatchObject({ findings: [], satisfied: 0 });
    expect(check({ subject: 'Jumlah kelompok tani yang dibina' })).toMatchObject({ findings: [], notJudged: [{}] });
  });

  it('judges a sentence by its own figures', () => {
    const own = (target: string, result: string, verdict: Statement['verdict']) =>
      achievementClaim.check(
        report(
          {},
          { claims: [said('outcome', { verdict, figures: [figure('target', target), figure('realisasi', result)] })] },
        ),
      ).findings;
    expect(own('125', '208', 'exceeded')).toEqual([]);
    expect(own('9,000', '9,133', 'missed')).toMatchObject([{ severity: 'error', recomputed: '9,133 / 9,000' }]);
  });

  it('calls a success into question only below what the scale calls good', () => {
    const scale = [band('BAIK', 76, 100, [true, true]), band('CUKUP', 55, 75, [true, true])];
    const success = (capaian: string) =>
      achievementClaim.check(
        report(
          {},
          { scale, claims: [{ ...said('outcome', { figures: [figure('capaian', capaian)] }), text: 'berhasil' }] },
        ),
      );
    expect(success('71,4%').findings).toMatchObject([{ severity: 'error', recomputed: 'CUKUP' }]);
    expect(success('97%')).toMatchObject({ findings: [], satisfied: 1 });
  });

  it('counts within what could be read', () => {
    const rows: Parameters<typeof realization>[1] = [
      ['Indeks Kepuasan Masyarakat', '85', '88', null],
      ['Persentase desa mandiri', '10', '10', null],
      ['Nilai SAKIP kecamatan', '70', null, null],
    ];
    const counted = (value: string, verdict: Statement['verdict']) =>
      achievementClaim.check(
        report(
          { realization: [realization('realization-1', rows)] },
          { claims: [said('outcome', { verdict }, { subject: null, unit: 'indikator', value })] },
        ),
      ).findings;
    expect(counted('1', 'exceeded')).toEqual([]);
    expect(counted('2', 'exceeded')).toEqual([]);
    expect(counted('3', 'exceeded')).toMatchObject([{ severity: 'warning' }]);
    expect(counted('4', 'exceeded')).toMatchObject([{ severity: 'error' }]);
    expect(counted('2', 'missed')).toMatchObject([{ severity: 'error' }]);
  });
});

describe('TRN-01', () => {
  it('finds a value called unchanged that rose, and nothing in the reports whose trends are right', () => {
    expect(found(trendClaim, sumbersari)).toEqual([[558, 'error', '80 → 96%']]);
    expect(trendClaim.check(gumukmas)).toMatchObject({ findings: [], satisfied: 3 });
    expect(trendClaim.check(arjasa).findings).toEqual([]);
    expect(trendClaim.check(sumobito)).toMatchObject({ findings: [], satisfied: 5 });
  });

  const own = (statement: Partial<Statement>) =>
    trendClaim.check(report({}, { claims: [said('trend', statement, { subject: null })] })).findings;
  const values = (from: string, to: string, change?: string) => [
    figure('from', from),
    figure('to', to),
    ...(change ? [figure('change', change)] : []),
  ];

  it('judges the direction, and a rank the other way round', () => {
    expect(own({ verdict: 'up', figures: values('89,11', '95,97') })).toEqual([]);
    expect(own({ verdict: 'up', figures: values('93,33', '88,05') })).toMatchObject([{ severity: 'error' }]);
    expect(own({ verdict: 'up', rank: true, figures: values('33', '9') })).toEqual([]);
    expect(own({ verdict: 'up', rank: true, figures: values('9', '13') })).toMatchObject([{ severity: 'error' }]);
  });

  it.each([
    ['97,85%', '109,42%', '11,57%', 'points'],
    ['5', '15', '200%', 'percent'],
    ['94,91%', '85,47%', '9,45%', 'points of unrounded values'],
    ['50', '60', '20%', 'percent'],
  ])('accepts from %s to %s by %s: %s', (from, to, change) => {
    const verdict = Number.parseFloat(to) > Number.parseFloat(from) ? 'up' : 'down';
    expect(own({ verdict, figures: values(from, to, change) })).toEqual([]);
  });

  it('finds a change of another size, and notes one that is the ratio', () => {
    expect(own({ verdict: 'up', figures: values('70,03', '71,13', '1,50') })).toMatchObject([
      { severity: 'error', stated: '1,50', recomputed: '1,10 (1,57%)' },
    ]);
    expect(own({ verdict: 'down', figures: values('5', '1', '20%') })).toMatchObject([{ severity: 'info' }]);
  });

  it('says nothing of a year without a value', () => {
    const trend = table<'trend'>('trend-1', 'Tabel 3.2', [
      { indikator: 'Indeks Kepuasan Masyarakat', values: { realisasi_2022: '-', realisasi_2023: '88' } },
    ]);
    const claims = [said('trend', { verdict: 'up', base: 2022 }, { measure: 'realisasi' })];
    expect(trendClaim.check(report({ trend: [trend] }, { claims }))).toMatchObject({ findings: [], notJudged: [{}] });
  });

  it('counts the indicators that rose where nearly all are said to have', () => {
    const trend = (...pairs: [string, string][]) =>
      table<'trend'>(
        'trend-1',
        'Tabel 3.2',
        pairs.map(([before, after], index) => ({
          indikator: `Indikator ${index}`,
          values: { realisasi_2022: before, realisasi_2023: after },
        })),
      );
    const nearly = (...pairs: [string, string][]) =>
      trendClaim.check(
        report(
          { trend: [trend(...pairs)] },
          { claims: [said('trend', { verdict: 'up', scope: 'most' }, { subject: null })] },
        ),
      ).findings;
    expect(nearly(['51,02', '86,73'], ['77,8', '83,02'], ['2,94', '2,94'])).toMatchObject([
      { severity: 'warning', recomputed: '2 / 3' },
    ]);
    expect(nearly(['1', '2'], ['1', '2'], ['1', '2'], ['2', '2'])).toEqual([]);
    expect(nearly(['2', '1'], ['2', '1'])).toEqual([]);
  });
});

describe('EFS-01', () => {
  it('finds the row called efisien with more spent than reached, and the statement that its table denies', () => {
    expect(found(efficiencyClaim, arjasa)).toEqual([
      [652, 'error', '82,89 < 99,79'],
      [88, 'warning', 'Efisien'],
    ]);
    for (const source of [sumbersari, gumukmas, sumobito]) expect(efficiencyClaim.check(source).findings).toEqual([]);
  });

  const rows = (...list: [string, string, string][]) =>
    efficiencyClaim.check(
      report({
        efficiency: [
          table<'efficiency'>(
            'efficiency-1',
            'Tabel 3.7',
            list.map(([capaian, serapan, efisiensi], index) => ({
              sasaran: `Sasaran ${index}`,
              capaian,
              serapan,
              efisiensi,
            })),
          ),
        ],
      }),
    );

  it('accepts equal figures, and a table that uses the word in another sense', () => {
    expect(rows(['100%', '100%', 'Efisien'], ['99%', '99,2%', 'Efisien'])).toMatchObject({
      findings: [],
      satisfied: 2,
    });
    expect(rows(['80', '90', 'Efisien'], ['70', '90', 'Efisien'], ['100', '90', 'Efisien'])).toMatchObject({
      findings: [],
      notJudged: [{}, {}],
    });
  });

  it('finds the level of efficiency that does not follow the formula of its table', () => {
    expect(rows(['100', '95,16', '4,84'], ['100', '90', '10'], ['100', '80', '25']).findings).toMatchObject([
      { severity: 'warning', stated: '25', recomputed: '20,00%' },
    ]);
    expect(rows(['76,46', '62,7', '37,3'], ['62,5', '12,5', '87,5']).findings).toEqual([]);
    expect(rows(['103,66', '81', '22,67'], ['100', '90', '10']).findings).toEqual([]);
  });
});

describe('rules on conclusions', () => {
  it('say the same of a report without positions', () => {
    for (const rule of RULES.filter(({ code }) => ['KLM-01', 'TRN-01', 'EFS-01'].includes(code)))
      for (const source of [sumbersari, gumukmas, arjasa])
        expect(rule.check(withoutPlaces(source)).findings.length).toBe(rule.check(source).findings.length);
  });
});
