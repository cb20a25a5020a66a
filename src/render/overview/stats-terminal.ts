import picocolors from 'picocolors';
import { SEVERITIES } from '../../findings/finding.js';
import type { Distribution } from '../../overview/distribution.js';
import type { RegencyStats } from '../../overview/regency-stats.js';
import { formatInteger, STRINGS } from '../strings.js';
import { cutStart, cutTo, padded, terminalWidth, wrapTo } from '../terminal-text.js';
import type { TerminalOptions } from './history-terminal.js';
import { allFindings, binLabel, cellText, errorsOf, regencyTitle, shareOf, totals } from './stats-rows.js';
import { STATS_STRINGS } from './stats-strings.js';
import { yearTable } from './year-table.js';

const MIN_WIDTH = 60;
const MAX_WIDTH = 160;
const INDENT = '  ';
const RULES_SHOWN = 12;
const OFFICES_SHOWN = 25;
const FILES_SHOWN = 10;
const LONGEST_BAR = 40;
const LEAST_NAME = 24;
const NOTE_LINES = 3;

function histogram({ bins }: Distribution, width: number, number: (value: number) => string): string[] {
  const labels = Math.max(...bins.map((bin) => binLabel(bin).length));
  const counts = Math.max(...bins.map(({ count }) => number(count).length));
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const room = Math.min(LONGEST_BAR, width - labels - counts - 4);
  return bins.map((bin) => {
    const bar = '█'.repeat(bin.count > 0 ? Math.max(1, Math.round((bin.count / most) * room)) : 0);
    return `${padded(binLabel(bin), labels)}  ${padded(number(bin.count), counts, 'right')}  ${bar}`.trimEnd();
  });
}

/** What `lkjip stats` prints: the offices with the most errors, the rest on the page. Ends with a newline. */
export function renderStatsText(stats: RegencyStats, options: TerminalOptions): string {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, options.width));
  const { language } = options;
  const strings = STATS_STRINGS[language];
  const { severities } = STRINGS[language];
  const colours = picocolors.createColors(options.colour);
  const number = (value: number) => formatInteger(value, language);
  const room = width - INDENT.length;
  const { perYear, years, rules, offices, absorption, achievement, unplaced } = stats;
  const title = colours.bold(colours.underline(cutTo(strings.title(regencyTitle(stats, language)), width)));
  const lines = [title];
  const heading = (text: string) => lines.push('', colours.bold(text));
  const body = (more: readonly string[]) => lines.push(...more.map((line) => INDENT + line));
  const all = totals(stats);
  if (all.reports === 0) lines.push('', strings.noReports);
  else {
    const parts = [
      `${number(offices.length)} ${strings.offices.toLowerCase()}`,
      `${number(all.reports)} ${strings.reports.toLowerCase()}`,
      `${number(all.withErrors)} ${strings.withErrors.toLowerCase()} (${shareOf(all)})`,
    ];
    lines.push(cutTo(parts.join(' · '), width));

    heading(strings.perYear);
    const row = (label: string, of: (year: (typeof perYear)[number]) => string) => ({ label, cells: perYear.map(of) });
    const table = [
      row(strings.reports, ({ reports }) => number(reports)),
      row(strings.unreadable, ({ unreadable }) => number(unreadable)),
      row(strings.missing, ({ missing }) => number(missing)),
      row(strings.withErrors, ({ withErrors }) => number(withErrors)),
      row(strings.share, shareOf),
      ...SEVERITIES.map((severity) => row(severities[severity], ({ findings }) => number(findings[severity]))),
    ];
    body(yearTable(years, table, room));

    heading(strings.rules);
    const shown = rules.slice(0, RULES_SHOWN);
    const widest = Math.max(0, ...shown.map((rule) => number(allFindings(rule)).length));
    for (const rule of shown) {
      const start = `${padded(number(allFindings(rule)), widest, 'right')}  ${padded(rule.code, 8)}`;
      const end = `  (${number(rule.reports)} ${strings.inReports.toLowerCase()})`;
      body([start + cutTo(rule.title, room - terminalWidth(start + end)) + end]);
    }

    heading(`${strings.absorption} (${strings.percent})`);
    body(histogram(absorption, room, number));
    body(wrapTo(strings.absorptionNote(number(absorption.count), number(absorption.unread)), room, NOTE_LINES));
    heading(`${strings.achievement} (${strings.percent})`);
    body(histogram(achievement, room, number));
    body(wrapTo(strings.achievementNote(number(achievement.count), number(achievement.unread)), room, NOTE_LINES));

    heading(strings.matrix);
    const worst = [...offices].sort((a, b) => errorsOf(b) - errorsOf(a)).slice(0, OFFICES_SHOWN);
    const rows = worst.map(({ name, reports }) => ({
      label: name,
      cells: years.map((year) => cellText(reports.find((report) => report.year === year))),
    }));
    body(yearTable(years, rows, room, Math.max(LEAST_NAME, Math.floor(room / 2))));
    if (offices.length > worst.length) body([strings.moreOffices(number(offices.length - worst.length))]);
    body(wrapTo(strings.matrixLegend, room, NOTE_LINES).map((text) => colours.dim(text)));
  }
  if (unplaced.count > 0) {
    heading(`${strings.unplaced}: ${number(unplaced.count)}`);
    body(unplaced.files.slice(0, FILES_SHOWN).map(({ file }) => cutStart(file, room)));
    const hidden = unplaced.count - Math.min(FILES_SHOWN, unplaced.files.length);
    if (hidden > 0) body([strings.moreFiles(number(hidden))]);
  }
  return `${lines.join('\n')}\n`;
}
