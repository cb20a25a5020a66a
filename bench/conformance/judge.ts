import { readFileSync } from 'node:fs';
import { DEFAULT_PROFILE, readProfile } from '../../src/config/profiles.js';
import { extractReport } from '../../src/extract/report.js';
import type { Finding } from '../../src/findings/finding.js';
import { readText } from '../../src/ingest/text/read-text.js';
import { RULES } from '../../src/rules/registry.js';
import { type RuleRun, runRules } from '../../src/rules/run.js';
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
  /** What was found, as "CODE@line". */
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
const REGISTERED = new Set(RULES.map(({ code }) => code));

function run(file: string): RuleRun {
  return runRules(extractReport(readText(readFileSync(file), file, '').blocks), { profile: PROFILE });
}

function matches(finding: Finding, { code, line, stated, recomputed }: Expected): boolean {
  return (
    finding.code === code &&
    (line === undefined || finding.places.some((place) => place.line === line)) &&
    (stated === undefined || finding.stated === stated) &&
    (recomputed === undefined || finding.recomputed === recomputed)
  );
}

function statusOf(wrong: boolean, missing: boolean, reason: string | undefined): Status {
  if (wrong) return reason === undefined ? 'fail' : 'deviation';
  return missing ? 'missing' : 'pass';
}

/**
 * Runs all rules on the report of one case. Each expected finding must be there, and no error or warning beside them; where none is expected the rule
 * must have compared something.
 */
export function judge(one: Case, deviations: ReadonlyMap<string, string>): Verdict {
  const { findings: all, checks } = run(one.file);
  const wanted = new Set(one.expects.map(({ code }) => code));
  const findings = all.filter(({ severity, code }) => severity !== 'info' || wanted.has(code));
  const held = checks.find(({ code }) => code === one.rule)?.satisfied ?? 0;
  const used = new Set<Finding>();
  const absent = one.expects.filter((expected) => {
    const found = findings.find((finding) => !used.has(finding) && matches(finding, expected));
    if (found) used.add(found);
    return !found && REGISTERED.has(expected.code);
  });
  const surplus = findings.filter(
    (finding) => !used.has(finding) && finding.severity !== 'info' && !one.allows.includes(finding.code),
  );
  const reason = deviations.get(one.name);
  const missing = [one.rule, ...one.expects.map(({ code }) => code)].some((code) => !REGISTERED.has(code));
  return {
    case: one,
    status: statusOf(absent.length > 0 || surplus.length > 0 || (!missing && held < one.holds), missing, reason),
    got: findings.map(({ code, places }) => `${code}@${places[0]?.line ?? '-'}`),
    absent,
    surplus,
    held,
    ...(reason !== undefined && { reason }),
  };
}
