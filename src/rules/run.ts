import type { Place } from '../document/place.js';
import { type Finding, SEVERITIES, type Severity } from '../findings/finding.js';
import { orderFindings } from '../findings/order.js';
import type { Profile } from '../records/profile.js';
import type { Report } from '../records/report.js';
import { RULES } from './registry.js';
import { tieToRoots } from './root-cause.js';
import type { NotJudged } from './rule.js';

/** What one rule did in one report. */
export interface RuleCheck {
  code: string;
  /** Single comparisons that held. */
  satisfied: number;
  /** Findings, of any severity. */
  violated: number;
  notJudged: NotJudged[];
}

export interface RuleRun {
  findings: Finding[];
  checks: RuleCheck[];
}

function position(place: Place | undefined): string {
  return JSON.stringify([place?.page, place?.line, place?.box, place?.table, place?.row, place?.column]);
}

/** The same contradiction at the same place, found on two ways. */
function identity(finding: Finding): string {
  return [finding.kind, position(finding.places[0]), finding.stated, finding.recomputed].join('|');
}

export interface RunOptions {
  /** Codes of the rules to run; all when absent. */
  only?: readonly string[] | undefined;
  /** Codes of rules to leave out. */
  ignore?: readonly string[] | undefined;
  /** The severity that a rule's typical finding is to have, by code. */
  severities?: Readonly<Record<string, Severity>> | undefined;
  /** The fallback where the report states nothing of its own. */
  profile?: Profile | undefined;
}

const milder = (a: Severity, b: Severity) => (SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b);

/** A typical finding gets the severity wanted; one that the rule itself holds for less certain is not raised by it. */
function adjusted(own: Severity, typical: Severity, wanted: Severity | undefined): Severity {
  if (!wanted) return own;
  return milder(own, typical) === typical ? wanted : milder(own, wanted);
}

/** Runs the rules on one report. Findings come in reading order of severity and place, each once. */
export function runRules(report: Report, options: RunOptions = {}): RuleRun {
  const chosen = RULES.filter(({ code }) => (options.only?.includes(code) ?? true) && !options.ignore?.includes(code));
  const context = { profile: options.profile ?? null };
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const checks = chosen.map(({ code, kind, severity, check }): RuleCheck => {
    const outcome = check(report, context);
    const before = findings.length;
    for (const draft of outcome.findings) {
      const finding: Finding = {
        code,
        kind,
        ...draft,
        severity: adjusted(draft.severity, severity, options.severities?.[code]),
      };
      const key = identity(finding);
      if (seen.has(key)) continue;
      seen.add(key);
      findings.push(finding);
    }
    return { code, satisfied: outcome.satisfied, violated: findings.length - before, notJudged: outcome.notJudged };
  });
  tieToRoots(report, findings, chosen);
  return { findings: orderFindings(findings), checks };
}
