import picocolors from 'picocolors';
import type { Language } from '../../findings/finding.js';
import { SEVERITIES } from '../../findings/finding.js';
import type { OfficeHistory, OfficeYear } from '../../overview/office-history.js';
import { formatInteger, STRINGS } from '../strings.js';
import { cutStart, cutTo, wrapTo } from '../terminal-text.js';
import { budgetGaps, budgetRows, indicatorRows, officeTitle } from './history-rows.js';
import { HISTORY_STRINGS } from './history-strings.js';
import { yearTable } from './year-table.js';

export interface TerminalOptions {
  language: Language;
  colour: boolean;
  /** Columns of the terminal. */
  width: number;
}

const MIN_WIDTH = 60;
const MAX_WIDTH = 160;
const INDENT = '  ';
const NAME_LINES = 3;
const MESSAGE_LINES = 4;

function reportLines(history: OfficeHistory, { language, width }: TerminalOptions): string[] {
  const strings = HISTORY_STRINGS[language];
  const { statuses } = STRINGS[language];
  const status = (year: OfficeYear) => (year.status === 'audited' ? '' : ` (${statuses[year.status]})`);
  const line = (label: string, file: string) => `${INDENT}${label}  ${cutStart(file, width - label.length - 4)}`;
  const lines = history.years.map((year) => ({ at: year.year, text: line(`${year.year}${status(year)}`, year.file) }));
  for (const year of history.missingYears) lines.push({ at: year, text: `${INDENT}${year}  ${strings.noReport}` });
  lines.sort((a, b) => a.at - b.at);
  const others = history.years.flatMap(({ otherFiles }) => otherFiles).map((file) => line(strings.otherFiles, file));
  const undated = history.filesWithoutYear.map((file) => line(strings.withoutYear, file));
  return [...lines.map(({ text }) => text), ...others, ...undated];
}

/** What `lkjip history` prints. No line is wider than `width` columns (at least 60). Ends with a newline. */
export function renderHistoryText(history: OfficeHistory, options: TerminalOptions): string {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, options.width));
  const { language } = options;
  const strings = HISTORY_STRINGS[language];
  const { severities } = STRINGS[language];
  const colours = picocolors.createColors(options.colour);
  const { office, years, indicators, findings } = history;
  const heading = (text: string) => ['', colours.bold(text)];
  const indented = (lines: readonly string[]) => lines.map((line) => INDENT + line);
  const room = width - INDENT.length;
  const lines = [colours.bold(colours.underline(cutTo(officeTitle(office), width)))];
  if (office.otherNames.length > 0)
    lines.push(...wrapTo(`${strings.otherNames}: ${office.otherNames.join('; ')}`, width, NAME_LINES));
  if (years.length === 0) lines.push('', strings.noReports);
  lines.push(...heading(strings.reports), ...reportLines(history, { ...options, width }));
  if (years.length === 0) return `${lines.join('\n')}\n`;

  const columns = years.map(({ year }) => year);
  const counts = SEVERITIES.map((severity) => ({
    label: severities[severity],
    cells: years.map((year) => formatInteger(year.findings[severity], language)),
  }));
  lines.push(...heading(strings.findingsShort), ...indented(yearTable(columns, counts, room)));
  lines.push(...heading(strings.budget), ...indented(yearTable(columns, budgetRows(years, language), room)));
  for (const gap of budgetGaps(years, language)) lines.push(...indented(wrapTo(gap, room, NAME_LINES)));
  for (const series of indicators) {
    lines.push('', ...wrapTo(series.name, width, NAME_LINES).map((line) => colours.bold(line)));
    lines.push(...indented(yearTable(columns, indicatorRows(series, columns, language), room)));
  }
  if (indicators.length === 0) lines.push(...heading(strings.indicators), INDENT + strings.noIndicators);
  lines.push('', ...wrapTo(strings.legend, width, NAME_LINES).map((line) => colours.dim(line)));
  lines.push(...heading(strings.findings));
  if (findings.length === 0) lines.push(INDENT + strings.noFindings);
  for (const { year, code, severity, subject, message } of findings) {
    const paint = severity === 'error' ? colours.red : colours.yellow;
    lines.push(`${INDENT}${year}  ${paint(code)}  ${cutTo(subject, room - 8 - code.length)}`);
    lines.push(...wrapTo(message, room - 2, MESSAGE_LINES).map((line) => INDENT + INDENT + line));
  }
  return `${lines.join('\n')}\n`;
}
