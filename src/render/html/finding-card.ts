import type { Place } from '../../document/place.js';
import type { AuditFinding } from '../../findings/audit.js';
import { comparedLabel } from '../../findings/compared-label.js';
import { captionAt, placeLabel, shorten } from '../labels.js';
import { waiverText } from '../review-strings.js';
import { findingAnchor, folding, type PageContext, type ShownDocument } from './context.js';
import type { Picture } from './evidence.js';
import { html, type Markup } from './markup.js';

/** Above this many characters a value is a sentence, not a number, and is set smaller. */
const LONG_VALUE = 22;
const LONG_PRINTED_TEXT = 280;
const LONG_CAPTION = 110;
const GROUPS_SHOWN = 6;

function value(label: string, text: string, className: string): Markup {
  const size = text.length > LONG_VALUE ? 'long' : 'short';
  return html`<div class="value ${className}"><dt>${label}</dt><dd class="${size}">${text === '' ? '—' : text}</dd></div>`;
}

function numbers(finding: AuditFinding, { strings }: PageContext): Markup {
  const stated = value(strings.stated, finding.stated, 'stated');
  if (finding.recomputed === '') return html`<dl class="values single">${stated}</dl>`;
  return html`<dl class="values">${stated}${value(comparedLabel(finding, strings.language), finding.recomputed, 'recomputed')}</dl>`;
}

export function figure({ dataUri, width, height, page }: Picture, { strings }: PageContext): Markup | null {
  if (!/^data:image\/(webp|png|jpeg);base64,[A-Za-z0-9+/=]+$/.test(dataUri)) return null;
  const alt = `${strings.pictureOf} ${page}`;
  return html`<figure><img src="${dataUri}" width="${width}" height="${height}" alt="${alt}" decoding="async"><figcaption>${strings.pageShort(page)}</figcaption></figure>`;
}

/** Places next to each other in one table, or outside tables. */
function groupByTable(places: readonly Place[]): Place[][] {
  const groups: Place[][] = [];
  for (const place of places) {
    const group = groups.at(-1);
    const sameTable = group?.[0]?.table === place.table && group?.[0]?.source?.sha256 === place.source?.sha256;
    if (group && place.table !== undefined && sameTable) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

function printedText(place: Place, index: number, group: readonly Place[], { strings }: PageContext): Markup {
  const label = placeLabel(place, strings);
  const repeated = index > 0 && label === placeLabel(group[index - 1], strings);
  const text = shorten(place.text ?? '', LONG_PRINTED_TEXT);
  return html`${!repeated && label && html`<span class="where">${label}</span>`}${text && html`<q>${text}</q>`}${place.corrected && html`<em>${strings.correctedMark}</em>`}`;
}

function placeList({ places }: AuditFinding, shown: ShownDocument, context: PageContext): Markup {
  const items = groupByTable(places).map((group) => {
    const caption = shorten(captionAt(group[0], shown.captions) ?? '', LONG_CAPTION);
    const texts = group.map((place, index) => printedText(place, index, group, context));
    return html`<li>${texts}${caption && html`<span class="caption">${caption}</span>`}</li>`;
  });
  const hidden = items.slice(GROUPS_SHOWN);
  const more =
    hidden.length > 0 &&
    folding(html`${context.strings.more(hidden.length)}`, html`<ul class="places">${hidden}</ul>`, false, 'more');
  return html`<ul class="places">${items.slice(0, GROUPS_SHOWN)}</ul>${more}`;
}

/** The cell that explains the finding and others, and those others folded under it. */
function consequences({ rootCause }: AuditFinding, shown: ShownDocument, context: PageContext): Markup | null {
  if (!rootCause) return null;
  const { strings } = context;
  const own = shown.document.findings.filter(({ fingerprint }) => rootCause.consequences.includes(fingerprint));
  const cards = own.map((finding) => findingCard(finding, shown, context));
  const label = strings.explains(rootCause.printed, rootCause.consistent, own.length);
  return html`<div class="consequences">${folding(html`${label}`, html`${cards}`, false, 'more')}</div>`;
}

/** One finding: both numbers side by side, why, where, and the pictures of the page. */
export function findingCard(finding: AuditFinding, shown: ShownDocument, context: PageContext): Markup {
  const { strings, review, evidence } = context;
  const pictures = evidence.get(shown.document.file, finding.fingerprint).map((picture) => figure(picture, context));
  const first = placeLabel(finding.places[0], strings);
  const state = ['finding', finding.severity, ...(finding.waiver ? ['waived'] : [])].join(' ');
  return html`<article class="${state}" id="${findingAnchor(shown, finding)}" data-severity="${finding.severity}" data-code="${finding.code}">
<header><span class="badge ${finding.severity}">${strings.severities[finding.severity]}</span><code>${finding.code}</code><h4>${finding.title}</h4>${finding.status && html`<span class="badge ${finding.status}">${review[finding.status]}</span>`}${finding.gross && html`<span class="badge gross">${strings.gross}</span>`}${first && html`<a class="where" href="#${findingAnchor(shown, finding)}">${first}</a>`}</header>
${finding.waiver && html`<p class="waiver">${waiverText(finding, review)}</p>`}<p class="subject">${finding.subject}</p>
${numbers(finding, context)}
<p class="message">${finding.message}</p>
${pictures}${placeList(finding, shown, context)}<p class="fingerprint">${strings.fingerprint} <code>${finding.fingerprint}</code></p>${consequences(finding, shown, context)}
</article>
`;
}
