import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Case, foldersOf, readCases, readDeviations, SUITE } from '../bench/conformance/cases.js';
import { judge } from '../bench/conformance/judge.js';
import { asJson, asText, complaints } from '../bench/conformance/table.js';
import { ALL_RULES } from '../src/rules/registry.js';

const cases = readCases();
const deviations = readDeviations();
const registered = new Set(ALL_RULES.map(({ code }) => code));

describe('conformance suite', () => {
  it.each(cases.map((one): [string, Case] => [one.name, one]))('%s', (name, one) => {
    const verdict = judge(one, deviations);
    if (deviations.has(name))
      expect(verdict.status, 'a deviation that passes must be taken off the list').toBe('deviation');
    else expect(complaints(verdict)).toEqual([]);
  });

  it('has a folder for every rule, and for no others', () => {
    expect(foldersOf()).toEqual([...registered].sort());
  });

  it('has at least 120 cases of the rules that there are, each rule at least two that raise it and two that do not', () => {
    expect(cases.filter(({ rule }) => registered.has(rule)).length).toBeGreaterThanOrEqual(120);
    for (const code of registered) {
      const raising = cases.filter(({ expects }) => expects.some((expected) => expected.code === code));
      const quiet = cases.filter(({ rule, expects }) => rule === code && expects.length === 0);
      expect([code, raising.length >= 2, quiet.length >= 2]).toEqual([code, true, true]);
    }
  });

  it('has a report for every case, and a case for every report', () => {
    for (const folder of foldersOf()) {
      const reports = readdirSync(SUITE + folder).filter((name) => name !== 'cases.yaml');
      const listed = cases
        .filter(({ rule }) => rule === folder)
        .map(({ file }) => file.slice(`${SUITE}${folder}/`.length));
      expect(reports.sort()).toEqual(listed.sort());
    }
  });

  it('gives reasons for deviations, of cases that there are', () => {
    for (const [name, reason] of deviations) {
      expect(cases.map((one) => one.name)).toContain(name);
      expect(reason.length).toBeGreaterThan(10);
    }
  });
});

describe('the runner', () => {
  const [raising] = cases.filter(({ name }) => name === 'CAP-01/target-copied-to-capaian');
  const [quiet] = cases.filter(({ name }) => name === 'CAP-01/rounded');
  const [several] = cases.filter(({ name }) => name === 'LTS-01/realisasi-changed');
  const run = (one: Case | undefined, change: Partial<Case>, known = new Map<string, string>()) => {
    if (!one) throw new Error('the case is gone');
    expect(existsSync(one.file)).toBe(true);
    return judge({ ...one, ...change }, known);
  };

  it('fails a case for a finding too few, too many, or elsewhere', () => {
    expect(run(raising, {}).status).toBe('pass');
    const expected = { code: 'CAP-01', line: 14, stated: '100%', recomputed: '80,00%' };
    expect(complaints(run(raising, { expects: [{ ...expected, line: 15 }] }))).toEqual([
      'expected and not found: CAP-01@15 (100% → 80,00%)',
      expect.stringMatching(/^not expected: CAP-01@14 error: Tabel 3\.1: capaian of/),
    ]);
    expect(run(raising, { expects: [] }).status).toBe('fail');
    expect(run(raising, { expects: [], allows: ['CAP-01'] }).status).toBe('pass');
    expect(run(quiet, { expects: [expected] }).status).toBe('fail');
  });

  it('runs all reports of a folder, and says in which a finding is', () => {
    expect(several?.reports.map((path) => path.split('/').at(-1))).toEqual(['2022.txt', '2023.txt']);
    expect(run(several, {})).toMatchObject({ status: 'pass', got: ['LTS-01@2023.txt:23'] });
    expect(complaints(run(several, { expects: [{ code: 'LTS-01', report: '2022.txt' }] }))[0]).toBe(
      'expected and not found: LTS-01@2022.txt:-',
    );
    expect(run(several, { reports: several?.reports.slice(1) ?? [] }).status).toBe('fail');
  });

  it('fails a case that expects nothing where the rule compared nothing', () => {
    expect(run(quiet, {}).status).toBe('pass');
    expect(complaints(run(quiet, { holds: 9 }))).toEqual(['2 comparisons of CAP-01 held, not 9']);
  });

  it('tells known deviations and missing rules apart from failures', () => {
    expect(run(raising, { expects: [] }, new Map([['CAP-01/target-copied-to-capaian', 'because']]))).toMatchObject({
      status: 'deviation',
      reason: 'because',
    });
    expect(run(quiet, { expects: [{ code: 'XYZ-99' }] }).status).toBe('missing');
    expect(run(raising, { expects: [{ code: 'XYZ-99' }] }).status).toBe('fail');
  });

  it('prints a line a case, the complaints, and the totals by rule', () => {
    const verdicts = [run(raising, { expects: [] }), run(quiet, {})];
    const text = asText(verdicts);
    expect(text).toMatch(/^FAIL {4}CAP-01\/target-copied-to-capaian .* none +CAP-01@14$/m);
    expect(text).toMatch(/^pass {4}CAP-01\/rounded /m);
    expect(text).toMatch(/^ {2}not expected: CAP-01@14 error: /m);
    expect(text).toMatch(/^total +1 +1 +0 +0$/m);
    expect(JSON.parse(asJson(verdicts))).toMatchObject({
      cases: [
        { status: 'fail', got: ['CAP-01@14'] },
        { status: 'pass', complaints: [] },
      ],
      totals: { 'CAP-01': { pass: 1, fail: 1, deviation: 0, missing: 0 } },
    });
  });
});
