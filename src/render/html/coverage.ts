import type { Check } from '../../findings/audit.js';
import type { DocumentList } from '../../findings/document-list.js';
import { placeLabel, shorten } from '../labels.js';
import { formatInteger } from '../strings.js';
import { count, folding, type PageContext, type ShownDocument } from './context.js';
import { unreadKey } from './evidence.js';
import { figure } from './finding-card.js';
import { html, type Markup } from './markup.js';

/** Rows, pages and cells that could not be read, each with the reason. */
export function unreadList(shown: ShownDocument, context: PageContext): Markup | null {
  const { strings, language, evidence } = context;
  const { unread } = shown.document.coverage;
  if (unread.length === 0) return null;
  const items = unread.map(({ place, reason }, index) => {
    const pictures = evidence.get(shown.document.file, unreadKey(index)).map((picture) => figure(picture, context));
    const label = placeLabel(place, strings);
    return html`<li>${label && html`<span class="where">${label}</span>`}${place.text && html`<q>${shorten(place.text, 200)}</q>`}${reason}${pictures}</li>
`;
  });
  const summary = html`<h3>${strings.unread}</h3> <span class="tally">${formatInteger(unread.length, language)}</span>`;
  return folding(summary, html`<ul class="places">${items}</ul>`, unread.length <= 12, 'unread');
}

/** Values that a reviewer read otherwise than the program did. */
export function correctionList({ document }: ShownDocument, { strings, language }: PageContext): Markup | null {
  const { corrections = [] } = document.coverage;
  if (corrections.length === 0) return null;
  const items = corrections.map(({ place, original, text }) => {
    const label = placeLabel(place, strings);
    const before = strings.correctedFrom(shorten(original, 200));
    return html`<li>${label && html`<span class="where">${label}</span>`}<q>${shorten(text, 200)}</q>${before}</li>
`;
  });
  const tally = html`<span class="tally">${formatInteger(corrections.length, language)}</span>`;
  return folding(
    html`<h3>${strings.corrections}</h3> ${tally}`,
    html`<ul class="places">${items}</ul>`,
    true,
    'corrected',
  );
}

/** The checks of many documents added up by code. */
export function sumChecks(documents: DocumentList): Check[] {
  const sums = new Map<string, Omit<Check, 'reasons'> & { reasons: Set<string> }>();
  for (const { checks } of documents)
    for (const { code, satisfied, violated, notJudged, reasons } of checks) {
      const sum = sums.get(code) ?? { code, satisfied: 0, violated: 0, notJudged: 0, reasons: new Set() };
      sum.satisfied += satisfied;
      sum.violated += violated;
      sum.notJudged += notJudged;
      for (const reason of reasons) sum.reasons.add(reason);
      sums.set(code, sum);
    }
  return [...sums.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ reasons, ...sum }) => ({ ...sum, reasons: [...reasons] }));
}

function reasonList(reasons: readonly string[]): Markup | null {
  const [only] = reasons;
  if (only === undefined) return null;
  return reasons.length === 1 ? html`${only}` : html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`;
}

/** What was checked, what held, and what was not judged and why. */
export function checkTable(checks: readonly Check[], context: PageContext): Markup {
  const { strings, ruleTitles } = context;
  const rows = checks.map(
    (check) =>
      html`<tr><td><code>${check.code}</code></td><td>${ruleTitles.get(check.code)}</td>${count(check.satisfied, context)}${count(check.violated, context, 'error')}${count(check.notJudged, context)}<td class="reasons">${reasonList(check.reasons)}</td></tr>
`,
  );
  return html`<div class="scroll"><table class="checks"><thead><tr><th>${strings.code}</th><th>${strings.rule}</th><th class="number">${strings.satisfied}</th><th class="number">${strings.violated}</th><th class="number">${strings.notJudged}</th><th>${strings.reason}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
