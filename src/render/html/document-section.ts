import { SEVERITIES, type Severity } from '../../findings/finding.js';
import { countSeverities } from '../document-order.js';
import { standing } from '../finding-order.js';
import { documentTitle } from '../labels.js';
import { formatInteger } from '../strings.js';
import { folding, type PageContext, type ShownDocument } from './context.js';
import { checkTable, correctionList, unreadList } from './coverage.js';
import { findingCard } from './finding-card.js';
import { html, type Markup } from './markup.js';
import { recordTables } from './record-tables.js';
import { fixedGroup, waivedGroup } from './settled.js';

function facts({ document }: ShownDocument, { strings, language }: PageContext): Markup {
  const { entity, policy, scale, coverage } = document;
  const cap = policy.cap_over_100 === null ? strings.capNull : policy.cap_over_100 ? strings.capTrue : strings.capFalse;
  const bands = scale.map((band) => `${band.category}: ${band.printed || band.label}`).join(' · ');
  const number = (value: number) => formatInteger(value, language);
  const items: [string, string][] = [
    [strings.file, document.file],
    [strings.regency, entity.regency ?? strings.unknown],
    [strings.pages, document.pages > 0 ? number(document.pages) : ''],
    [strings.rows, `${number(coverage.rows)} (${strings.rowsChecked.toLowerCase()} ${number(coverage.checked)})`],
    [strings.cap, cap],
    [strings.scale, bands],
  ];
  return html`<dl class="facts">${items.map(([label, text]) => text !== '' && html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>`;
}

function problems({ document }: ShownDocument, { strings }: PageContext): Markup | null {
  if (document.problems.length === 0) return null;
  const items = document.problems.map(
    ({ page, reason }) =>
      html`<li>${page !== undefined && html`<span class="where">${strings.pageShort(page)}</span>`}${reason}</li>`,
  );
  return html`<div class="problems"><h3>${strings.problems}</h3><ul>${items}</ul></div>`;
}

function findingGroup(severity: Severity, shown: ShownDocument, context: PageContext): Markup | null {
  const { strings, language } = context;
  const findings = standing(shown.document).filter((finding) => finding.severity === severity);
  if (findings.length === 0) return null;
  const summary = html`<h3>${strings.severities[severity]}</h3> <span class="tally ${severity}">${formatInteger(findings.length, language)}</span>`;
  const cards = findings.map((finding) => findingCard(finding, shown, context));
  return folding(summary, html`${cards}`, severity !== 'info', 'group');
}

/** Everything about one document: entity, problems, findings, recomputed tables, what was unread, checks. */
export function documentSection(shown: ShownDocument, open: boolean, context: PageContext): Markup {
  const { strings, language } = context;
  const { document } = shown;
  const counts = countSeverities(document);
  const tallies = SEVERITIES.map(
    (severity) =>
      counts[severity] > 0 &&
      html`<span class="tally ${severity}" title="${strings.severities[severity]}">${formatInteger(counts[severity], language)}</span>`,
  );
  const summary = html`<h2>${documentTitle(document, strings)}</h2> <span class="status ${document.status}">${strings.statuses[document.status]}</span> ${tallies}`;
  const none = standing(document).length === 0 && document.status !== 'unreadable';
  const checks =
    document.checks.length > 0 &&
    folding(html`<h3>${strings.checks}</h3>`, checkTable(document.checks, context), false, 'checks-of');
  const body = html`${facts(shown, context)}${problems(shown, context)}${none && html`<p class="none">${strings.noFindings}</p>`}${SEVERITIES.map((severity) => findingGroup(severity, shown, context))}${waivedGroup(shown, context)}${fixedGroup(shown, context)}${recordTables(shown, context)}${correctionList(shown, context)}${unreadList(shown, context)}${checks}`;
  return html`<section class="document" id="${shown.anchor}">${folding(summary, body, open, 'document')}</section>
`;
}
