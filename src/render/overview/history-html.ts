import type { Language } from '../../findings/finding.js';
import { SEVERITIES } from '../../findings/finding.js';
import type { IndicatorSeries, MeasureName } from '../../overview/indicators.js';
import type { OfficeFinding, OfficeHistory, OfficeYear } from '../../overview/office-history.js';
import { html, type Markup } from '../html/markup.js';
import { pageSource } from '../html/page.js';
import { formatInteger, STRINGS } from '../strings.js';
import { barChart, type LinePoint, lineChart } from './charts.js';
import {
  budgetGaps,
  budgetRows,
  formatPercentage,
  indicatorRows,
  MISSING,
  officeTitle,
  printedText,
  type YearRow,
} from './history-rows.js';
import { HISTORY_STRINGS, type HistoryStrings } from './history-strings.js';
import { OVERVIEW_STYLE } from './style.js';

interface Context {
  strings: HistoryStrings;
  language: Language;
}

/** Cells of at most so many characters are not broken over lines. */
const SHORT = 20;

/** Every year from the first to the last. */
function span({ years, missingYears }: OfficeHistory): number[] {
  return [...years.map(({ year }) => year), ...missingYears].sort((a, b) => a - b);
}

function reportTable(history: OfficeHistory, { language, strings }: Context): Markup {
  const texts = STRINGS[language];
  const row = (own: OfficeYear) => {
    const counts = SEVERITIES.map((severity) => {
      const count = own.findings[severity];
      return html`<td class="number ${count > 0 ? severity : 'zero'}">${formatInteger(count, language)}</td>`;
    });
    const others =
      own.otherFiles.length > 0 && html`<span class="note">${strings.otherFiles}: ${own.otherFiles.join('; ')}</span>`;
    return html`<tr><th scope="row">${own.year}</th><td>${own.file} ${others}</td><td><span class="status ${own.status}">${texts.statuses[own.status]}</span></td>${counts}</tr>
`;
  };
  const rows = span(history).map((year) => {
    const own = history.years.find((one) => one.year === year);
    return own
      ? row(own)
      : html`<tr class="absent"><th scope="row">${year}</th><td colspan="5">${strings.noReport}</td></tr>`;
  });
  const headings = SEVERITIES.map(
    (severity) => html`<th scope="col" class="number">${texts.severities[severity]}</th>`,
  );
  return html`<div class="scroll"><table class="reports"><thead><tr><th scope="col">${texts.year}</th><th scope="col">${texts.file}</th><th scope="col">${texts.status}</th>${headings}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function yearTable(years: readonly number[], rows: readonly YearRow[], caption: string, { strings }: Context): Markup {
  const classOf = (text: string) => (text === MISSING ? 'gap' : text === strings.unread ? 'lacking' : '');
  const cell = (text: string) => html`<td class="${text.length <= SHORT ? 'short' : ''} ${classOf(text)}">${text}</td>`;
  const body = rows.map(
    ({ label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map(cell)}</tr>
`,
  );
  return html`<div class="scroll"><table class="years" aria-label="${caption}"><thead><tr><th></th>${years.map((year) => html`<th scope="col">${year}</th>`)}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** What a chart shows, in words: each row with its years. */
function inWords(years: readonly number[], rows: readonly YearRow[]): string {
  return rows
    .map(({ label, cells }) => `${label}: ${cells.map((cell, index) => `${years[index]} ${cell}`).join(', ')}`)
    .join('. ');
}

function pair(drawing: Markup | null, table: Markup): Markup {
  return drawing
    ? html`<div class="pair drawn"><figure>${drawing}</figure>${table}</div>`
    : html`<div class="pair">${table}</div>`;
}

function budgetSection(history: OfficeHistory, context: Context): Markup {
  const { strings, language } = context;
  const years = history.years.map(({ year }) => year);
  const rows = budgetRows(history.years, language);
  const drawn = history.years.filter(({ budget }) => budget.absorption !== null).length > 1;
  const bars = span(history).map((year) => {
    const value = history.years.find((own) => own.year === year)?.budget.absorption ?? null;
    return {
      name: String(year),
      value,
      label: value === null ? MISSING : formatPercentage(value, language, span(history).length > 6 ? 0 : 2),
    };
  });
  const texts = { id: 'serapan', title: strings.chartBudget, language, description: inWords(years, rows.slice(2, 4)) };
  const chart = drawn ? html`${barChart(bars, 100, texts)}<p class="key">${strings.chartBudget}</p>` : null;
  const gaps = budgetGaps(history.years, language);
  return html`<section class="card"><h2>${strings.budget}</h2>${chart && html`<figure>${chart}</figure>`}${yearTable(years, rows, strings.budget, context)}${gaps.length > 0 && html`<ul class="note">${gaps.map((gap) => html`<li>${gap}</li>`)}</ul>`}</section>
`;
}

/** The points of an indicator's chart; none where fewer than two years are certain, or where units differ. */
function pointsOf(series: IndicatorSeries, years: readonly number[]): LinePoint[] {
  const valuesOf = new Map(series.years.map(({ year, values }) => [year, values]));
  const drawn: MeasureName[] = ['target', 'realisasi'];
  const printed = series.years.flatMap(({ values }) => drawn.map((measure) => values[measure]));
  const units = new Set(printed.flatMap((value) => value?.unit ?? []));
  const certain = series.years.filter(({ values }) => values.realisasi?.number != null);
  if (units.size > 1 || certain.length < 2) return [];
  return years.map((year) => {
    const values = valuesOf.get(year);
    const [target, value] = drawn.map((measure) => values?.[measure]?.number ?? null);
    return { year, target: target ?? null, value: value ?? null, label: printedText(values?.realisasi) };
  });
}

function indicatorSection(history: OfficeHistory, context: Context): Markup {
  const { strings, language } = context;
  const years = history.years.map(({ year }) => year);
  const items = history.indicators.map((series, index) => {
    const rows = indicatorRows(series, years, language);
    const points = pointsOf(series, span(history));
    const texts = {
      id: `indikator-${index + 1}`,
      title: `${strings.chartIndicator}: ${series.name}`,
      description: inWords(years, rows),
      language,
    };
    const key = html`<p class="key"><span class="of-actual">${strings.measures.realisasi}</span><span class="of-target">${strings.measures.target}</span></p>`;
    const chart = points.length > 0 ? html`${lineChart(points, texts)}${key}` : null;
    const others = series.names.filter((name) => name !== series.name);
    return html`<section class="indicator"><h3>${series.name}</h3>${others.length > 0 && html`<p class="note">${strings.alsoNamed}: ${others.join('; ')}</p>`}${pair(chart, yearTable(years, rows, series.name, context))}</section>
`;
  });
  return html`<section class="card"><h2>${strings.indicators}</h2><p class="legend">${strings.legend} ${strings.drawn}</p>${items}${items.length === 0 && html`<p>${strings.noIndicators}</p>`}</section>
`;
}

function findingCard(finding: OfficeFinding, { language, strings }: Context): Markup {
  const texts = STRINGS[language];
  const value = (label: string, text: string, className: string) =>
    html`<div class="value ${className}"><dt>${label}</dt><dd class="${text.length > 24 ? 'long' : 'short'}">${text}</dd></div>`;
  return html`<article class="finding ${finding.severity}"><header><span class="badge ${finding.severity}">${texts.severities[finding.severity]}</span><code>${finding.code}</code><h3>${finding.year}: ${finding.title}</h3></header><p class="subject">${finding.subject}</p><dl class="values">${value(texts.stated, finding.stated, 'stated')}${value(strings.elsewhere, finding.recomputed, 'recomputed')}</dl><p class="message">${finding.message}</p></article>
`;
}

/** The history of an office as a page that needs no network and runs nothing. Texts of documents are escaped. */
export function renderHistoryHtml(history: OfficeHistory, language: Language): string {
  const strings = HISTORY_STRINGS[language];
  const context: Context = { strings, language };
  const { office, years, findings, filesWithoutYear } = history;
  const notes = [
    ...(office.otherNames.length > 0 ? [`${strings.otherNames}: ${office.otherNames.join('; ')}`] : []),
    ...(filesWithoutYear.length > 0 ? [`${strings.withoutYear}: ${filesWithoutYear.join('; ')}`] : []),
  ];
  const cards = findings.map((finding) => findingCard(finding, context));
  const body = html`<header class="top"><h1>${officeTitle(office)}</h1><p>${strings.intro}</p></header>
<div class="layout"><main>
<section class="card"><h2>${strings.reports}</h2>${years.length > 0 ? reportTable(history, context) : html`<p>${strings.noReports}</p>`}${notes.map((note) => html`<p class="note">${note}</p>`)}</section>
${
  years.length > 0 &&
  html`<section class="card"><h2>${strings.findings}</h2>${cards.length > 0 ? cards : html`<p class="none">${strings.noFindings}</p>`}</section>
${budgetSection(history, context)}${indicatorSection(history, context)}`
}</main></div>`;
  return pageSource({ language, title: strings.title(officeTitle(office)), style: OVERVIEW_STYLE, body });
}
