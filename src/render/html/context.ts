import type { Audit, AuditedDocument, AuditFinding } from '../../findings/audit.js';
import type { DocumentLine } from '../document-order.js';
import type { ReviewStrings } from '../review-strings.js';
import { formatInteger, type Strings } from '../strings.js';
import type { EvidencePictures } from './evidence.js';
import { html, type Markup } from './markup.js';

/** What every part of the page needs. */
export interface PageContext {
  strings: Strings;
  review: ReviewStrings;
  language: Audit['language'];
  evidence: EvidencePictures;
  /** Title of each rule by code. */
  ruleTitles: ReadonlyMap<string, string>;
}

/** A line of the overview, and where the rest of the document is. */
export interface LinkedLine extends DocumentLine {
  link: string;
}

/** A document with its place among the documents shown, which makes its anchors unique. */
export interface ShownDocument {
  document: AuditedDocument;
  anchor: string;
  captions: ReadonlyMap<string, string>;
}

export const findingAnchor = (shown: ShownDocument, finding: AuditFinding) => `${shown.anchor}-${finding.fingerprint}`;

/** A count, with a quiet dot for zero so that the others stand out. */
export function count(value: number, context: PageContext, className = ''): Markup {
  return value === 0
    ? html`<td class="number zero">·</td>`
    : html`<td class="number ${className}">${formatInteger(value, context.language)}</td>`;
}

/** Part of the page that can be folded. `open` is how it starts. */
export function folding(summary: Markup, body: Markup, open: boolean, className = ''): Markup {
  return open
    ? html`<details class="${className}" open><summary>${summary}</summary>${body}</details>`
    : html`<details class="${className}"><summary>${summary}</summary>${body}</details>`;
}
