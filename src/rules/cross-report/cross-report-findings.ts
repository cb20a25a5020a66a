import type { Finding, Localized } from '../../findings/finding.js';
import { orderFindings } from '../../findings/order.js';
import { crossReportValue } from '../cross-report-value.js';
import type { NotJudged } from '../rule.js';
import type { YearReport } from './year-report.js';

/** What LTS-01 came to in one report. */
export interface CrossReportJudgement {
  findings: Finding[];
  check: {
    /** Single comparisons that held. */
    satisfied: number;
    violated: number;
    notJudged: number;
    /** Why comparisons were not judged, each reason once, most frequent first. */
    reasons: Localized[];
  };
}

function byFrequency(notJudged: readonly NotJudged[]): Localized[] {
  const counts = new Map<string, { reason: Localized; count: number }>();
  for (const { reason } of notJudged) counts.set(reason.id, { reason, count: (counts.get(reason.id)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ reason }) => reason);
}

/**
 * Compares the reports of ONE office with each other. A finding belongs to the later report; `places[0]` stands in it, and places in earlier reports
 * name their document in `source`. One entry for each report, by year and then by hash, whatever the order given.
 */
export function crossReportFindings(
  reports: readonly YearReport[],
): { sha256: string; judged: CrossReportJudgement }[] {
  const { code, kind } = crossReportValue;
  return crossReportValue.check(reports).map(({ report, outcome }) => {
    const findings = orderFindings(outcome.findings.map((draft): Finding => ({ code, kind, ...draft })));
    const { satisfied, notJudged } = outcome;
    const check = {
      satisfied,
      violated: findings.length,
      notJudged: notJudged.length,
      reasons: byFrequency(notJudged),
    };
    return { sha256: report.sha256, judged: { findings, check } };
  });
}
