import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DEFAULT_PROFILE, readProfile } from '../../src/config/profiles.js';
import { extractReport } from '../../src/extract/report.js';
import type { Finding } from '../../src/findings/finding.js';
import { readText } from '../../src/ingest/text/read-text.js';
import { crossReportFindings } from '../../src/rules/cross-report/cross-report-findings.js';
import { ALL_RULES, OFFICE_RULES } from '../../src/rules/registry.js';
import { runRules } from '../../src/rules/run.js';
import type { Case, Expected } from './cases.js';

/**
 * - pass, fail: as expected, or not.
 * - deviation: not as expected, and listed with the reason.
 * - missing: the registry has not got one of the rules that the case expects; what is there raises nothing that it should not.
 */
export type Status = 'pass' | 'fail' | 'deviation' | 'missing';

export interface Verdict {
  case: Case;
  status: Status;
  /** What was found, as "CODE@line", in a case of several reports "CODE@file:line". */
  got: string[];
  /** What was expected and not found. */
  absent: Expected[];
  /** Errors and warnings that were not expected. Notes (info) are tolerated where nobody expects them. */
  surplus: Finding[];
  /** Comparisons of the rule that held. */
  held: number;
  /** Why a deviation is accepted. */
  reason?: string;
}

const PROFILE_FILE = `profiles/${DEFAULT_PROFILE}.yaml`;
const PROFILE = readProfile(PROFILE_FILE, readFileSync(PROFILE_FILE, 'utf8'));
const REGISTERED = new Set(ALL_RULES.map(({ code }) => code));

/** A finding, and the path of the report that it is about. */
interface Found {
  finding: Finding;
  report: string;
}

interface Outcome {
  found: Found[];
  /** Comparisons that held, by code. */
  held: Map<string, number>;
}

/** Runs all rules on each report of a case, and on several of one office those that compare them. */
function run(reports: readonly string[]): Outcome {
  const found: Found[] = [];
  const held = new Map<string, number>();
  const count = (code: string, satisfied: number) => held.set(code, (held.get(code) ?? 0) + satisfied);
  const read = reports.map((file) => {
    const bytes = readFileSync(file);
    const report = extractReport(readText(bytes, file, '').blocks);
    const { findings, checks } = runRules(report, { profile: PROFILE });
    found.push(...findings.map((finding) => ({ finding, report: file })));
    for (const { code, satisfied } of checks) count(code, satisfied);
    return { ...report, file, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const [officeRule] = OFFICE_RULES;
  for (const { sha256, judged } of crossReportFindings(read)) {
    const report = read.find((own) => own.sha256 === sha256)?.file ?? '';
    found.push(...judged.findings.map((finding) => ({ finding, report })));
    if (officeRule) count(officeRule.code, judged.check.satisfied);
  }
  return { found, held };
}

function matches({ finding, report }: Found, expected: Expected): boolean {
  const { code, line, stated, recomputed } = expected;
  return (
    finding.code === code &&
    (expected.report === undefined || basename(report) === expected.report) &&
    (line === undefined || finding.places.some((place) => place.line === line && place.source === undefined)) &&
    (stated === undefined || finding.stated === stated) &&
    (recomputed === undefined || finding.recomputed === recomputed)
  );
}

function statusOf(wrong: boolean, missing: boolean, reason: string | undefined): Status {
  if (wrong) return reason === undefined ? 'fail' : 'deviation';
  return missing ? 'missing' : 'pass';
}

/**
 * Runs all rules on the report of one case, or on its reports. Each expected finding must be there, and no error or warning beside them; where none is expected the rule
 * must have compared something.
 */
export function judge(one: Case, deviations: ReadonlyMap<string, string>): Verdict {
  const { found: all, held: heldOf } = run(one.reports);
  const wanted = new Set(one.expects.map(({ code }) => code));
  const found = all.filter(({ finding: { severity, code } }) => severity !== 'info' || wanted.has(code));
  const held = heldOf.get(one.rule) ?? 0;
  const used = new Set<Found>();
  const absent = one.expects.filter((expected) => {
    const match = found.find((each) => !used.has(each) && matches(each, expected));
    if (match) used.add(match);
    return !match && REGISTERED.has(expected.code);
  });
  const surplus = found.flatMap((each) => {
    const { severity, code } = each.finding;
    return used.has(each) || severity === 'info' || one.allows.includes(code) ? [] : [each.finding];
  });
  const reason = deviations.get(one.name);
  const missing = [one.rule, ...one.expects.map(({ code }) => code)].some((code) => !REGISTERED.has(code));
  return {
    case: one,
    status: statusOf(absent.length > 0 || surplus.length > 0 || (!missing && held < one.holds), missing, reason),
    got: found.map(({ finding: { code, places }, report }) => {
      const file = one.reports.length > 1 ? `${basename(report)}:` : '';
      return `${code}@${file}${places[0]?.line ?? '-'}`;
    }),
    absent,
    surplus,
    held,
    ...(reason !== undefined && { reason }),
  };
}
