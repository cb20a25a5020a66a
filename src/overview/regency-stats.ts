import type { Severity } from '../findings/finding.js';
import { type BudgetSums, type OfficeBudget, officeBudget } from './budget.js';
import { type Distribution, distribution, type Limit } from './distribution.js';
import type { OfficeIdentity, SeverityCounts } from './office-history.js';

/** The report of an office and year that counts. */
export interface CountedReport {
  officeId: number;
  year: number;
  status: 'audited' | 'partial' | 'unreadable';
  findings: SeverityCounts;
  budgets: BudgetSums[];
}

/** Findings of one rule and severity in the reports that count. */
export interface RuleCount {
  code: string;
  severity: Severity;
  title: string;
  findings: number;
}

/** A file that belongs to no office and year. */
export interface UnplacedFile {
  file: string;
  reason: string | null;
}

export interface StatsSource {
  offices: Pick<OfficeIdentity, 'id' | 'name' | 'regency'>[];
  reports: CountedReport[];
  rules: RuleCount[];
  /** Reports with findings of a rule, whatever their severity. */
  reportsOfRule: ReadonlyMap<string, number>;
  /** Printed capaian of every indicator that a report measures; null where it is not certain. */
  achievements: (number | null)[];
  /** The first of them; `count` is how many there are. */
  unplaced: { files: UnplacedFile[]; count: number };
}

/** A report in the table of offices and years. */
export interface StatsCell {
  year: number;
  status: CountedReport['status'];
  findings: SeverityCounts;
  budget: OfficeBudget;
}

export interface OfficeStats {
  id: number;
  name: string;
  regency: string | null;
  /** Of each year with a report. */
  reports: StatsCell[];
}

export interface YearStats {
  year: number;
  reports: number;
  unreadable: number;
  /** Offices without a report of the year. */
  missing: number;
  withErrors: number;
  findings: SeverityCounts;
}

/** How often a rule was broken. */
export interface RuleStats {
  code: string;
  title: string;
  findings: SeverityCounts;
  reports: number;
}

/** What the database holds of a regency: what `lkjip stats` shows. */
export interface RegencyStats {
  /** Null: all regencies. */
  regency: string | null;
  /** Ascending. */
  years: number[];
  perYear: YearStats[];
  offices: OfficeStats[];
  /** Most frequent first. */
  rules: RuleStats[];
  absorption: Distribution;
  achievement: Distribution;
  unplaced: StatsSource['unplaced'];
}

const below = (at: number): Limit => ({ at, included: false });
const upTo = (at: number): Limit => ({ at, included: true });
/** Classes in percent. More than the budget cannot be spent; exactly 100 is what most indicators are said to achieve. */
const ABSORPTION_LIMITS = [below(60), below(70), below(80), below(90), below(95), upTo(100)];
const ACHIEVEMENT_LIMITS = [below(60), below(75), below(90), below(100), upTo(100), upTo(120)];

const none = (): SeverityCounts => ({ error: 0, warning: 0, info: 0 });

function added(counts: SeverityCounts, more: SeverityCounts): SeverityCounts {
  return { error: counts.error + more.error, warning: counts.warning + more.warning, info: counts.info + more.info };
}

function yearStats(year: number, offices: readonly OfficeStats[]): YearStats {
  const cells = offices.flatMap(({ reports }) => reports.filter((report) => report.year === year));
  const read = cells.filter(({ status }) => status !== 'unreadable');
  return {
    year,
    reports: cells.length,
    unreadable: cells.length - read.length,
    missing: offices.length - cells.length,
    withErrors: read.filter(({ findings }) => findings.error > 0).length,
    findings: read.map(({ findings }) => findings).reduce(added, none()),
  };
}

function ruleStats({ rules, reportsOfRule }: StatsSource): RuleStats[] {
  const stats = new Map<string, RuleStats>();
  for (const { code, severity, title, findings } of rules) {
    const own = stats.get(code) ?? { code, title, findings: none(), reports: reportsOfRule.get(code) ?? 0 };
    own.findings[severity] += findings;
    stats.set(code, own);
  }
  const total = ({ findings }: RuleStats) => findings.error + findings.warning + findings.info;
  return [...stats.values()].sort((a, b) => total(b) - total(a) || (a.code < b.code ? -1 : 1));
}

/** Sums up the reports of a regency's offices. Offices stay in their order. */
export function regencyStats(regency: string | null, source: StatsSource): RegencyStats {
  const byOffice = new Map<number, OfficeStats>(
    source.offices.map((office) => [office.id, { ...office, reports: [] }]),
  );
  for (const { officeId, budgets, ...report } of source.reports)
    byOffice.get(officeId)?.reports.push({ ...report, budget: officeBudget(budgets) });
  const offices = [...byOffice.values()];
  for (const { reports } of offices) reports.sort((a, b) => a.year - b.year);
  const years = [...new Set(source.reports.map(({ year }) => year))].sort((a, b) => a - b);
  const read = offices.flatMap(({ reports }) => reports.filter(({ status }) => status !== 'unreadable'));
  const absorptions = read.flatMap(({ budget }) => budget.absorption ?? []);
  const achievements = source.achievements.filter((value) => value !== null);
  return {
    regency,
    years,
    perYear: years.map((year) => yearStats(year, offices)),
    offices,
    rules: ruleStats(source),
    absorption: distribution(absorptions, ABSORPTION_LIMITS, read.length - absorptions.length),
    achievement: distribution(achievements, ACHIEVEMENT_LIMITS, source.achievements.length - achievements.length),
    unplaced: source.unplaced,
  };
}
