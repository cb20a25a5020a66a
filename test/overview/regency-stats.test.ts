import { describe, expect, it } from 'vitest';
import { distribution } from '../../src/overview/distribution.js';
import { type CountedReport, regencyStats, type StatsSource } from '../../src/overview/regency-stats.js';
import { binLabel } from '../../src/render/overview/stats-rows.js';

const report = (officeId: number, year: number, error: number, more: Partial<CountedReport> = {}): CountedReport => ({
  ...{ officeId, year, status: 'audited', findings: { error, warning: 0, info: 0 } },
  budgets: [
    {
      totals: [{ pagu: 100, realisasi: 80 + error, persen: null }],
      programs: { rows: 0, unread: 0, pagu: null, realisasi: null },
    },
  ],
  ...more,
});

const source: StatsSource = {
  offices: [
    { id: 1, name: 'A', regency: 'Kabupaten Jember' },
    { id: 2, name: 'B', regency: 'Kabupaten Jember' },
    { id: 3, name: 'C', regency: null },
  ],
  reports: [
    report(1, 2023, 3),
    report(1, 2022, 0),
    report(2, 2022, 2, { budgets: [] }),
    report(2, 2023, 9, { status: 'unreadable', budgets: [] }),
  ],
  rules: [
    { code: 'JML-01', severity: 'error', title: 'Jumlah', findings: 5 },
    { code: 'NIL-01', severity: 'info', title: 'Nilai', findings: 4 },
    { code: 'NIL-01', severity: 'warning', title: 'Nilai', findings: 3 },
  ],
  reportsOfRule: new Map([
    ['JML-01', 2],
    ['NIL-01', 3],
  ]),
  achievements: [59.99, 60, 99.99, 100, 100, 100.01, 120, 133.33, null],
  unplaced: { files: [], count: 0 },
};

describe('statistics of a regency', () => {
  const stats = regencyStats('Kabupaten Jember', source);

  it('count reports, offices without one and those with errors by year; unreadable ones have no share in errors', () => {
    expect(stats.years).toEqual([2022, 2023]);
    expect(stats.perYear).toEqual([
      { year: 2022, reports: 2, unreadable: 0, missing: 1, withErrors: 1, findings: { error: 2, warning: 0, info: 0 } },
      { year: 2023, reports: 2, unreadable: 1, missing: 1, withErrors: 1, findings: { error: 3, warning: 0, info: 0 } },
    ]);
    expect(stats.offices.map(({ name, reports }) => [name, ...reports.map(({ year }) => year)])).toEqual([
      ['A', 2022, 2023],
      ['B', 2022, 2023],
      ['C'],
    ]);
  });

  it('put the rule with the most findings first, its severities together', () => {
    expect(stats.rules).toEqual([
      { code: 'NIL-01', title: 'Nilai', findings: { error: 0, warning: 3, info: 4 }, reports: 3 },
      { code: 'JML-01', title: 'Jumlah', findings: { error: 5, warning: 0, info: 0 }, reports: 2 },
    ]);
  });

  it('spread absorption and achievement over classes that leave no value out and none twice', () => {
    const shown = ({ bins }: typeof stats.absorption) => bins.map((bin) => [binLabel(bin), bin.count]);
    expect(shown(stats.absorption).filter(([, count]) => count)).toEqual([['80–<90', 2]]);
    expect(stats.absorption).toMatchObject({ count: 2, unread: 1 });
    expect(shown(stats.achievement)).toEqual([
      ['< 60', 1],
      ['60–<75', 1],
      ['75–<90', 0],
      ['90–<100', 1],
      ['100', 2],
      ['>100–120', 2],
      ['> 120', 1],
    ]);
    expect(stats.achievement).toMatchObject({ count: 8, unread: 1 });
    expect(distribution([], [], 0).bins.map(({ count }) => count)).toEqual([0]);
  });
});
