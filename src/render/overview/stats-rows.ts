import type { Language, Severity } from '../../findings/finding.js';
import { SEVERITIES } from '../../findings/finding.js';
import type { Bin } from '../../overview/distribution.js';
import type { OfficeStats, RegencyStats, RuleStats, StatsCell, YearStats } from '../../overview/regency-stats.js';
import { plainLine } from '../hostile.js';
import { STATS_STRINGS } from './stats-strings.js';

/** "Kabupaten Jember", or "semua daerah" */
export function regencyTitle({ regency }: RegencyStats, language: Language): string {
  return regency === null ? STATS_STRINGS[language].allRegencies : plainLine(regency);
}

/** Totals over all years. */
export function totals({ perYear }: RegencyStats) {
  const sum = (of: (year: YearStats) => number) => perYear.reduce((all, year) => all + of(year), 0);
  const findings = (severity: Severity) => sum((year) => year.findings[severity]);
  return {
    reports: sum(({ reports }) => reports),
    unreadable: sum(({ unreadable }) => unreadable),
    missing: sum(({ missing }) => missing),
    withErrors: sum(({ withErrors }) => withErrors),
    findings: { error: findings('error'), warning: findings('warning'), info: findings('info') },
  };
}

/** A share of the reports that were read, "62%"; empty where there are none. */
export function shareOf({ reports, unreadable, withErrors }: Pick<YearStats, 'reports' | 'unreadable' | 'withErrors'>) {
  const read = reports - unreadable;
  return read === 0 ? '' : `${Math.round((withErrors / read) * 100)}%`;
}

/** "< 60", "60–<70", "100", ">100–120", "> 120" */
export function binLabel({ from, to, fromIncluded, toIncluded }: Bin): string {
  if (from === null) return `${toIncluded ? '≤' : '<'} ${to}`;
  if (to === null) return `${fromIncluded ? '≥' : '>'} ${from}`;
  if (from === to) return String(to);
  return `${fromIncluded ? '' : '>'}${from}–${toIncluded ? '' : '<'}${to}`;
}

/** What stands in a cell of the table of offices and years. */
export function cellText(cell: StatsCell | undefined): string {
  if (!cell) return '–';
  if (cell.status === 'unreadable') return '×';
  return `${cell.findings.error} / ${cell.findings.warning}${cell.status === 'partial' ? '*' : ''}`;
}

/** Errors of an office over all years. */
export function errorsOf({ reports }: OfficeStats): number {
  return reports.reduce((sum, { findings }) => sum + findings.error, 0);
}

/** Whether a year has no report of the office, or one that could not be read. */
export function hasGaps({ reports }: OfficeStats, years: readonly number[]): boolean {
  return reports.length < years.length || reports.some(({ status }) => status === 'unreadable');
}

export const allFindings = ({ findings }: RuleStats) =>
  SEVERITIES.reduce((sum, severity) => sum + findings[severity], 0);
