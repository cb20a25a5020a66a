import type { Place } from '../document/place.js';
import type { Finding, FindingKind, Localized, Severity } from '../findings/finding.js';
import type { Profile } from '../records/profile.js';
import type { Report } from '../records/report.js';
import type { YearReport } from './cross-report/year-report.js';

/** A check that could not be made, with the reason. */
export interface NotJudged {
  reason: Localized;
  place?: Place;
}

/** What a rule found in one report. `satisfied` counts the single comparisons that held. */
export interface RuleOutcome {
  findings: Omit<Finding, 'code' | 'kind'>[];
  satisfied: number;
  notJudged: NotJudged[];
}

/** What a rule may know beside the report. */
export interface RuleContext {
  /** The fallback where the report states no scale, formula or cap of its own; null: nothing is assumed. */
  profile: Profile | null;
}

/** What there is to say of a check of RULES. Codes are stable; retired codes are never used again. */
export interface RuleText {
  code: string;
  kind: FindingKind;
  /** The severity of a typical finding; a finding may be milder. */
  severity: Severity;
  title: Localized;
  /** What is compared with what, and how it is decided. */
  about: Localized;
  /** The regulation or paper that the rule rests on. */
  basis: Localized;
}

/** A check of one report by itself. */
export interface Rule extends RuleText {
  check(report: Report, context?: RuleContext): RuleOutcome;
}

/** A check of all reports of one office with each other. The audit of a single document cannot run it. */
export interface OfficeRule extends RuleText {
  scope: 'office';
  /** One outcome for each report, in the order of their years. */
  check(reports: readonly YearReport[]): { report: YearReport; outcome: RuleOutcome }[];
}
