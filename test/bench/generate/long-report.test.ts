import { describe, expect, it } from 'vitest';
import { longReport } from '../../../bench/generate/long-report.js';
import { runRules } from '../../../src/rules/run.js';
import { reportOf } from '../../support/reports.js';

describe('a generated report with long tables', () => {
  const report = reportOf(...longReport(40, 1).split('\n'));

  it('is read with all its rows', () => {
    const { pk, realization } = report.records;
    expect([pk, realization].map((tables) => tables.map(({ rows }) => rows.length))).toEqual([[40], [40]]);
  });

  it('agrees with itself: each capaian, and each target with that of the plan', () => {
    const { findings, checks } = runRules(report);
    const held = (code: string) => checks.find((check) => check.code === code)?.satisfied;
    expect(findings).toEqual([]);
    expect([held('CAP-01'), held('PK-01')]).toEqual([40, 40]);
  });

  it('has other indicators for another seed', () => {
    const names = (seed: number) => longReport(5, seed).match(/(?<=\t)[A-Z][a-z]+ [a-z ]+(?=\t)/g);
    expect(names(2)).not.toEqual(names(3));
    expect(longReport(5, 2)).toBe(longReport(5, 2));
  });
});
