import type { Severity } from '../findings/finding.js';
import { type BudgetSums, type OfficeBudget, officeBudget } from './budget.js';
import { type IndicatorSeries, indicatorSeries, type MeasuredRow, measuredIndicators } from './indicators.js';

/** An office as the database knows it. */
export interface OfficeIdentity {
  id: number;
  name: string;
  regency: string | null;
  /** Every name under which its reports were printed, other than `name`. */
  otherNames: string[];
}

export type SeverityCounts = Record<Severity, number>;

/** A finding against other reports of the office. */
export interface OfficeFinding {
  year: number;
  code: string;
  severity: Severity;
  title: string;
  subject: string;
  message: string;
  stated: string;
  recomputed: string;
}

/** The report of a year that counts, as the database has it. */
export interface YearSource {
  year: number;
  file: string;
  status: 'audited' | 'partial' | 'unreadable';
  /** Files of the same year that do not count: an earlier version, or one that measures less. */
  otherFiles: string[];
  /** Findings that are neither waived nor consequences of another. */
  findings: SeverityCounts;
  measured: MeasuredRow[];
  budgets: BudgetSums[];
}

/** What is known of an office over the years. */
export interface HistorySource {
  office: OfficeIdentity;
  years: YearSource[];
  /** Reports of the office whose year could not be read. */
  filesWithoutYear: string[];
  findings: OfficeFinding[];
}

export interface OfficeYear extends Omit<YearSource, 'measured' | 'budgets'> {
  budget: OfficeBudget;
  /** Indicators that the report measures; 0 where no such table could be read. */
  indicators: number;
}

/** An office over the years: what `lkjip history` shows. */
export interface OfficeHistory {
  office: OfficeIdentity;
  /** Years with a report, oldest first. */
  years: OfficeYear[];
  /** Years between them without one. */
  missingYears: number[];
  filesWithoutYear: string[];
  indicators: IndicatorSeries[];
  findings: OfficeFinding[];
}

/** Years from the first to the last that are not among them. */
export function gapsIn(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first }, (_, index) => first + index).filter((year) => !years.includes(year));
}

/** Puts an office's reports side by side; `source.years` are oldest first. */
export function officeHistory(source: HistorySource): OfficeHistory {
  const reports = source.years.map(({ year, measured }) => ({ year, indicators: measuredIndicators(measured) }));
  return {
    office: source.office,
    years: source.years.map(({ measured: _, budgets, ...own }, index) => ({
      ...own,
      budget: officeBudget(budgets),
      indicators: reports[index]?.indicators.length ?? 0,
    })),
    missingYears: gapsIn(source.years.map(({ year }) => year)),
    filesWithoutYear: source.filesWithoutYear,
    indicators: indicatorSeries(reports),
    findings: source.findings,
  };
}
