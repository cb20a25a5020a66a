import type { Place } from '../document/place.js';
import type { Finding } from '../findings/finding.js';
import { orderFindings } from '../findings/order.js';
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

/**
 * Runs the rules on one report. Findings come in reading order of severity and place, each once.
 * @param options.only codes of the rules to run (default: all); `options.ignore` codes of rules to leave out.
 */
export function runRules(
  report: Report,
  options: { only?: readonly string[] | undefined; ignore?: readonly string[] | undefined } = {},
): RuleRun {
  const chosen = RULES.filter(({ code }) => (options.only?.includes(code) ?? true) && !options.ignore?.includes(code));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const checks = chosen.map(({ code, kind, check }): RuleCheck => {
    const outcome = check(report);
    const before = findings.length;
    for (const draft of outcome.findings) {
      const finding: Finding = { code, kind, ...draft };
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
