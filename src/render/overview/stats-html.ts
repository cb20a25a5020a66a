import type { Language } from '../../findings/finding.js';
import { SEVERITIES } from '../../findings/finding.js';
import type { Distribution } from '../../overview/distribution.js';
import type { OfficeStats, RegencyStats, RuleStats, StatsCell, YearStats } from '../../overview/regency-stats.js';
import { folding } from '../html/context.js';
import { html, type Markup } from '../html/markup.js';
import { pageSource } from '../html/page.js';
import { formatInteger, STRINGS } from '../strings.js';
import { barChart } from './charts.js';
import { allFindings, binLabel, cellText, errorsOf, hasGaps, regencyTitle, shareOf, totals } from './stats-rows.js';
import { STATS_SCRIPT } from './stats-script.js';
import { STATS_STRINGS, type StatsStrings } from './stats-strings.js';
import { OVERVIEW_STYLE } from './style.js';

interface Context {
  strings: StatsStrings;
  language: Language;
  number: (value: number) => string;
}

const RULES_SHOWN = 25;
/** More files than this start folded. */
const OPEN_FILES = 10;
const BAR = { width: 120, height: 12 };

function tile(value: string, label: string, className = ''): Markup {
  return html`<div class="tile ${className}"><strong>${value}</strong><span>${label}</span></div>`;
}

const cell = (value: number, { number }: Context, className = '') =>
  html`<td class="number ${value > 0 ? className : 'zero'}">${number(value)}</td>`;

function yearsTable({ perYear }: RegencyStats, context: Context): Markup {
  const { strings, language } = context;
  const texts = STRINGS[language];
  const row = (year: YearStats) =>
    html`<tr><th scope="row">${year.year}</th><td class="number">${context.number(year.reports)}</td>${cell(year.unreadable, context, 'error')}${cell(year.missing, context, 'warning')}${cell(year.withErrors, context)}<td class="number">${shareOf(year)}</td>${SEVERITIES.map((severity) => cell(year.findings[severity], context, severity))}</tr>
`;
  const headings = [
    ...[strings.reports, strings.unreadable, strings.missing, strings.withErrors, strings.share],
    ...SEVERITIES.map((severity) => texts.severities[severity]),
  ];
  return html`<div class="scroll"><table><thead><tr><th scope="col">${texts.year}</th>${headings.map((heading) => html`<th scope="col" class="number">${heading}</th>`)}</tr></thead><tbody>${perYear.map(row)}</tbody></table></div>`;
}

function ruleTable(rules: readonly RuleStats[], context: Context): Markup {
  const { strings, language, number } = context;
  const texts = STRINGS[language];
  const shown = rules.slice(0, RULES_SHOWN);
  const most = Math.max(1, ...shown.map(allFindings));
  const bar = ({ findings }: RuleStats) => {
    let x = 0;
    const parts = SEVERITIES.map((severity) => {
      const width = (findings[severity] / most) * BAR.width;
      const start = x;
      x += width;
      return (
        width > 0 &&
        html`<rect class="${severity}" x="${start.toFixed(1)}" width="${width.toFixed(1)}" height="${BAR.height}"/>`
      );
    });
    return html`<svg class="bar" viewBox="0 0 ${BAR.width} ${BAR.height}" width="${BAR.width}" height="${BAR.height}" aria-hidden="true">${parts}</svg>`;
  };
  const rows = shown.map(
    (rule) =>
      html`<tr><td><code>${rule.code}</code></td><td>${rule.title}</td>${SEVERITIES.map((severity) => cell(rule.findings[severity], context, severity))}<td class="number">${number(rule.reports)}</td><td>${bar(rule)}</td></tr>
`,
  );
  return html`<div class="scroll"><table class="batch rules"><thead><tr><th scope="col">${texts.code}</th><th scope="col">${texts.rule}</th>${SEVERITIES.map((severity) => html`<th scope="col" class="number">${texts.severities[severity]}</th>`)}<th scope="col" class="number">${strings.inReports}</th><th></th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function histogram(
  id: string,
  title: string,
  note: string,
  spread: Distribution,
  { language, number, strings }: Context,
) {
  const bars = spread.bins.map((bin) => ({ name: binLabel(bin), value: bin.count, label: number(bin.count) }));
  const description = bars.map(({ name, label }) => `${name}: ${label}`).join('; ');
  const chart = barChart(bars, 4, { id, title: `${title} (${strings.percent})`, description, language });
  return html`<section class="card"><h2>${title} (${strings.percent})</h2><figure>${chart}</figure><p class="note">${note}</p></section>
`;
}

function matrixCell(report: StatsCell | undefined): Markup {
  const state = !report
    ? 'm'
    : report.status === 'unreadable'
      ? 'u'
      : report.findings.error > 0
        ? 'e'
        : report.findings.warning > 0
          ? 'w'
          : 'g';
  return html`<td class="${state}">${cellText(report)}</td>`;
}

function matrix({ offices, years, regency }: RegencyStats, context: Context): Markup {
  const { strings } = context;
  const row = (office: OfficeStats) => {
    const byYear = new Map(office.reports.map((report) => [report.year, report]));
    const where = regency === null && office.regency !== null && html` <small>${office.regency}</small>`;
    return html`<tr data-e="${errorsOf(office)}" data-g="${hasGaps(office, years) ? 1 : 0}"><th scope="row">${office.name}${where}</th>${years.map((year) => matrixCell(byYear.get(year)))}</tr>
`;
  };
  const option = (value: string, text: string) => html`<option value="${value}">${text}</option>`;
  const form = html`<form id="filter" class="inline" role="search" aria-label="${strings.filter}" hidden><input type="search" name="text" placeholder="${strings.search}" aria-label="${strings.search}" autocomplete="off"><select name="show" aria-label="${strings.filter}">${option('all', strings.showAll)}${option('errors', strings.showErrors)}${option('gaps', strings.showGaps)}</select><select name="order" aria-label="${strings.byName}">${option('name', strings.byName)}${option('errors', strings.byErrors)}</select><output id="shown"></output></form>`;
  return html`<section class="card"><h2>${strings.matrix}</h2><p class="legend">${strings.matrixLegend}</p>${form}<div class="scroll tall" tabindex="0" role="region" aria-label="${strings.matrix}"><table class="matrix"><thead><tr><th scope="col">${strings.offices}</th>${years.map((year) => html`<th scope="col">${year}</th>`)}</tr></thead><tbody>${offices.map(row)}</tbody></table></div></section>
`;
}

function unplacedSection({ unplaced }: RegencyStats, { strings, number }: Context): Markup | null {
  if (unplaced.count === 0) return null;
  const items = unplaced.files.map(
    ({ file, reason }) => html`<li>${file}${reason !== null && html` <span class="caption">${reason}</span>`}</li>`,
  );
  const hidden = unplaced.count - unplaced.files.length;
  const summary = html`<h2>${strings.unplaced}: ${number(unplaced.count)}</h2>`;
  const list = html`<p class="note">${strings.unplacedNote}</p><ul class="files">${items}</ul>${hidden > 0 && html`<p class="note">${strings.moreFiles(number(hidden))}</p>`}`;
  return html`<section class="card unplaced">${folding(summary, list, items.length <= OPEN_FILES)}</section>
`;
}

/** Statistics of a regency as a page that needs no network. Texts of documents are escaped. */
export function renderStatsHtml(stats: RegencyStats, language: Language): string {
  const strings = STATS_STRINGS[language];
  const context: Context = { strings, language, number: (value) => formatInteger(value, language) };
  const { number } = context;
  const all = totals(stats);
  const { severities } = STRINGS[language];
  const { absorption, achievement } = stats;
  const tiles = [
    tile(number(stats.offices.length), strings.offices),
    tile(number(all.reports), strings.reports),
    tile(shareOf(all), strings.withErrors, all.withErrors > 0 ? 'error' : ''),
    tile(number(all.findings.error), severities.error, 'error'),
    tile(number(all.findings.warning), severities.warning, 'warning'),
    tile(number(all.unreadable), strings.unreadable),
    tile(number(all.missing), strings.missing),
  ];
  const sections = html`<section class="card"><h2>${strings.perYear}</h2><div class="tiles">${tiles}</div>${yearsTable(stats, context)}</section>
<section class="card"><h2>${strings.rules}</h2>${ruleTable(stats.rules, context)}</section>
<div class="two">${histogram('serapan', strings.absorption, strings.absorptionNote(number(absorption.count), number(absorption.unread)), absorption, context)}${histogram('capaian', strings.achievement, strings.achievementNote(number(achievement.count), number(achievement.unread)), achievement, context)}</div>
${matrix(stats, context)}`;
  const title = strings.title(regencyTitle(stats, language));
  const body = html`<header class="top"><h1>${title}</h1><p>${strings.intro}</p></header>
<div class="layout"><main>${all.reports > 0 ? sections : html`<section class="card"><p>${strings.noReports}</p></section>`}${unplacedSection(stats, context)}</main></div>`;
  return pageSource({ language, title, style: OVERVIEW_STYLE, script: STATS_SCRIPT, body });
}
