import type { Audit, FixedFinding } from '../../findings/audit.js';
import { newFirst } from '../finding-order.js';
import { placeLabel } from '../labels.js';
import { formatInteger } from '../strings.js';
import { folding, type PageContext, type ShownDocument } from './context.js';
import { findingCard } from './finding-card.js';
import { html, type Markup } from './markup.js';

/** The findings of a document that were waived: folded, greyed, each with who, when and why. */
export function waivedGroup(shown: ShownDocument, context: PageContext): Markup | null {
  const findings = newFirst(shown.document.findings).filter(({ waiver }) => waiver);
  if (findings.length === 0) return null;
  const summary = html`<h3>${context.review.waived}</h3> <span class="tally">${formatInteger(findings.length, context.language)}</span>`;
  const cards = findings.map((finding) => findingCard(finding, shown, context));
  return folding(summary, html`${cards}`, false, 'group');
}

function fixedItem({ code, title, stated, recomputed, places }: FixedFinding, { strings }: PageContext): Markup {
  const where = placeLabel(places[0], strings);
  const values = [stated, recomputed].filter(Boolean).join(' → ');
  return html`<li>${where && html`<span class="where">${where}</span>`}<code>${code}</code> ${title} <q>${values}</q></li>
`;
}

/** The findings of the earlier audit that are gone, with the places they had then. */
export function fixedGroup(shown: ShownDocument, context: PageContext): Markup | null {
  const { fixed = [] } = shown.document;
  if (fixed.length === 0) return null;
  const { review, language } = context;
  const summary = html`<h3>${review.fixed}</h3> <span class="tally">${formatInteger(fixed.length, language)}</span>`;
  const items = fixed.map((finding) => fixedItem(finding, context));
  return folding(
    summary,
    html`<p class="legend">${review.fixedIntro}</p><ul class="places">${items}</ul>`,
    false,
    'fixed',
  );
}

type WaiverEntry = NonNullable<Audit['waivers']>['unmatched'][number];

/** A waiver as configured, on one line. */
export function waiverLine({ fingerprint, by, date, until, reason, file, office }: WaiverEntry): string {
  return [fingerprint, file, office, by, until === undefined ? date : `${date} – ${until}`, reason]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** A heading and lines that fold away; nothing where there are none. */
export function noticeList(heading: string, lines: readonly string[]): Markup | null {
  if (lines.length === 0) return null;
  const summary = html`<h3>${heading}</h3> <span class="tally">${lines.length}</span>`;
  return folding(summary, html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`, false, 'skipped');
}
