import type { AuditRun } from '../../findings/document-list.js';
import { SEVERITIES } from '../../findings/finding.js';
import type { SeverityCounts } from '../document-order.js';
import { officeName } from '../labels.js';
import { formatInteger } from '../strings.js';
import { count, folding, type LinkedLine, type PageContext } from './context.js';
import { checkTable, sumChecks } from './coverage.js';
import { html, type Markup } from './markup.js';
import { noticeList, waiverLine } from './settled.js';

const BAR_WIDTH = 110;
const BAR_HEIGHT = 12;

function bar(counts: SeverityCounts, longest: number, { strings }: PageContext): Markup {
  const unit = longest > 0 ? BAR_WIDTH / longest : 0;
  let x = 0;
  const parts = SEVERITIES.map((severity) => {
    const width = counts[severity] * unit;
    const start = x;
    x += width;
    return (
      width > 0 &&
      html`<rect class="${severity}" x="${start.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="${BAR_HEIGHT}"/>`
    );
  });
  const label = SEVERITIES.map((severity) => `${counts[severity]} ${strings.severities[severity].toLowerCase()}`);
  return html`<svg class="bar" viewBox="0 0 ${BAR_WIDTH} ${BAR_HEIGHT}" width="${BAR_WIDTH}" height="${BAR_HEIGHT}" role="img" aria-label="${label.join(', ')}">${parts}</svg>`;
}

const total = (counts: SeverityCounts) => counts.error + counts.warning + counts.info;

function documentTable(documents: readonly LinkedLine[], context: PageContext): Markup {
  const { strings } = context;
  const longest = documents.reduce((most, { counts }) => Math.max(most, total(counts)), 0);
  const rows = documents.map((document) => {
    const { counts } = document;
    return html`<tr><td><a href="${document.link}">${officeName(document, strings)}</a><span class="file">${document.file}</span></td><td>${document.entity.year}</td>${SEVERITIES.map((severity) => count(counts[severity], context, severity))}${count(document.unread, context)}<td>${bar(counts, longest, context)}</td><td><span class="status ${document.status}">${strings.statuses[document.status]}</span></td></tr>
`;
  });
  const severities = SEVERITIES.map((severity) => html`<th class="number">${strings.severities[severity]}</th>`);
  return html`<div class="scroll"><table class="batch"><thead><tr><th>${strings.office}</th><th>${strings.year}</th>${severities}<th class="number">${strings.unreadShort}</th><th></th><th>${strings.status}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function tile(value: string, label: string, className = ''): Markup {
  return html`<div class="tile ${className}"><strong>${value}</strong><span>${label}</span></div>`;
}

/** The batch at a glance: totals, the documents worst first, the checks of all documents, skipped files. */
export function overview(audit: AuditRun, documents: readonly LinkedLine[], context: PageContext): Markup {
  const { strings, review, language } = context;
  const { summary, baseline, waivers } = audit;
  const number = (value: number) => formatInteger(value, language);
  const changes =
    summary.changes &&
    review.changes(number(summary.changes.new), number(summary.changes.unchanged), number(summary.changes.fixed));
  const checks = sumChecks(audit.documents);
  const held = checks.reduce((sum, check) => sum + check.satisfied, 0);
  const judged = held + checks.reduce((sum, check) => sum + check.violated, 0);
  const notJudged = checks.reduce((sum, check) => sum + check.notJudged, 0);
  const skipped = audit.skipped.map(({ file, reason }) => html`<li><code>${file}</code> ${reason}</li>`);
  const tiles = [
    tile(number(summary.documents), strings.documents),
    tile(number(summary.errors), strings.severities.error, 'error'),
    tile(number(summary.warnings), strings.severities.warning, 'warning'),
    tile(number(summary.infos), strings.severities.info, 'info'),
    tile(`${number(held)} / ${number(judged)}`, `${strings.checks}: ${strings.satisfied.toLowerCase()}`),
    tile(number(notJudged), strings.notJudged),
    summary.waived !== undefined && tile(number(summary.waived), review.waived),
    summary.unreadable > 0 && tile(number(summary.unreadable), strings.statuses.unreadable, 'error'),
  ];
  return html`<section class="overview" id="ringkasan"><h2>${strings.overview}</h2><div class="tiles">${tiles}</div>${summary.unreached !== undefined && html`<p class="stopped"><strong>${review.unreached(number(summary.unreached))}</strong></p>`}${changes !== undefined && html`<p class="changes">${review.comparison}: <strong>${changes}</strong></p>`}
${documents.length > 0 ? documentTable(documents, context) : html`<p class="none">${strings.noDocuments}</p>`}
${checks.length > 0 && folding(html`<h3>${strings.checks}</h3>`, checkTable(checks, context), false, 'checks-of')}
${noticeList(review.missing, baseline?.missing ?? [])}${noticeList(review.unmatched, waivers?.unmatched.map(waiverLine) ?? [])}${noticeList(review.expired, waivers?.expired.map(waiverLine) ?? [])}
${skipped.length > 0 && folding(html`<h3>${strings.skipped}</h3> <span class="tally">${number(skipped.length)}</span>`, html`<ul>${skipped}</ul>`, false, 'skipped')}
</section>
`;
}
