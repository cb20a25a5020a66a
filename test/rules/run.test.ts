import { describe, expect, it } from 'vitest';
import { ALL_RULES, OFFICE_RULES } from '../../src/rules/registry.js';
import { runRules } from '../../src/rules/run.js';
import { missingShared, shared } from '../support/shared.js';
import { band, budget, claim, realization, report, withoutPlaces } from './support/build.js';
import { goldReport } from './support/gold-report.js';

const wrong = report(
  {
    budget: [
      budget('budget-1', [
        ['program', 'A', 100_000, 120_000, '20%'],
        ['program', 'B', 200_000, 150_000, '75%'],
        ['total', 'JUMLAH', 310_000, 270_000, '90%'],
      ]),
    ],
    realization: [
      {
        ...realization('realization-1', [
          ['IKM', '100', '80', '90%', 'AA'],
          ['Desa', '10', '5', '50%', 'C'],
        ]),
        average: '80%',
      },
    ],
  },
  {
    scale: [band('AA', 91, 100, [true, true]), band('C', 0, 90, [true, true])],
    claims: [claim('count', 'tiga', { unit: 'program', sentence: 'sebanyak tiga program' })],
  },
);

describe('rules', () => {
  it('have unique codes, in order, and texts in both languages', () => {
    const codes = ALL_RULES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { title, about, basis } of ALL_RULES)
      for (const text of [title, about, basis]) expect(text.id.length > 10 && text.en.length > 10).toBe(true);
  });

  it('of several years do not run on one document', () => {
    expect(OFFICE_RULES.map(({ code }) => code)).toEqual(['LTS-01']);
    expect(runRules(wrong).checks.map(({ code }) => code)).not.toContain('LTS-01');
  });

  it('give findings with code, kind and both texts, in the same order every time', () => {
    const { findings, checks } = runRules(wrong);
    expect(findings.map(({ code }) => code).sort()).toEqual([
      'ARI-01',
      'CAP-01',
      'CCH-01',
      'JML-01',
      'PRD-01',
      'PRS-01',
      'PRS-01',
      'RTA-01',
    ]);
    expect(runRules(wrong).findings).toEqual(findings);
    expect(checks.find(({ code }) => code === 'PRS-01')).toMatchObject({ violated: 2, satisfied: 1 });
    for (const { message, places } of findings) {
      expect(message.id).not.toBe('');
      expect(message.en).not.toBe('');
      expect(places.length).toBeGreaterThan(0);
    }
  });

  it('run or leave out the rules asked for', () => {
    expect(runRules(wrong, { only: ['JML-01', 'RTA-01'] }).checks.map(({ code }) => code)).toEqual([
      'JML-01',
      'RTA-01',
    ]);
    expect(runRules(wrong, { ignore: ['JML-01'] }).findings.some(({ code }) => code === 'JML-01')).toBe(false);
  });

  it('find the same without places and do not crash', () => {
    const bare = runRules(withoutPlaces(wrong)).findings;
    expect(bare.map(({ code }) => code).sort()).toEqual(
      runRules(wrong)
        .findings.map(({ code }) => code)
        .sort(),
    );
  });

  it('are silent on an empty report', () => {
    expect(runRules(report({})).findings).toEqual([]);
  });
});

/** Findings of the tables alone that an answer key confirms, by rule and line of the first place. Counted by hand in the keys. */
const CONFIRMED: [file: string, expected: Record<string, number[]>][] = [
  [
    '000_sumbersari',
    { 'JML-02': [845, 847, 851], 'ARI-01': [848], 'JML-01': [268, 289, 308, 864], 'PRS-01': [729, 739] },
  ],
  ['001_semboro', { 'PRS-01': [482], 'PK-01': [293, 335] }],
  ['002_gumukmas', { 'PK-01': [421], 'CAP-02': [419, 421, 423, 465, 696, 737, 873, 874], 'RTA-01': [] }],
];

describe.each(CONFIRMED)('hand-checked records of %s', (name, expected) => {
  const file = shared(`gold/${name}.json`);
  it.skipIf(!file)(`give the findings of their tables (${missingShared(`gold/${name}.json`) ?? 'present'})`, () => {
    const { findings } = runRules(goldReport(file ?? '').report);
    for (const [code, lines] of Object.entries(expected)) {
      const found = findings.filter((finding) => finding.code === code).map(({ places }) => places[0]?.line ?? 0);
      expect(
        found.sort((a, b) => a - b),
        code,
      ).toEqual(lines);
    }
  });
});
