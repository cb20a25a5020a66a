import type { Audit } from '../../findings/audit.js';
import { SEVERITIES } from '../../findings/finding.js';
import { countSeverities, worstFirst } from '../document-order.js';
import { documentTitle, tableCaptions } from '../labels.js';
import { REVIEW_STRINGS, settingsText } from '../review-strings.js';
import { STRINGS } from '../strings.js';
import type { PageContext, ShownDocument } from './context.js';
import { documentSection } from './document-section.js';
import { type EvidencePictures, NO_PICTURES } from './evidence.js';
import { html, type Markup } from './markup.js';
import { overview } from './overview.js';
import { pageSource } from './page.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

/** With more documents than this, each starts folded: the overview leads to them. */
const OPEN_DOCUMENTS = 3;

function filterForm(audit: Audit, { strings, ruleTitles }: PageContext): Markup {
  const codes = [...new Set(audit.documents.flatMap((document) => document.findings.map(({ code }) => code)))].sort();
  const severities = SEVERITIES.map(
    (severity) =>
      html`<label><input type="checkbox" name="severity" value="${severity}" checked> ${strings.severities[severity]}</label>`,
  );
  const options = codes.map(
    (code) => html`<option value="${code}">${[code, ruleTitles.get(code)].filter(Boolean).join(' – ')}</option>`,
  );
  return html`<form id="filter" role="search" aria-label="${strings.filter}" data-shown="${strings.shown('%1', '%2')}" hidden><div><input type="search" name="text" placeholder="${strings.search}" aria-label="${strings.search}" autocomplete="off">${severities}<select name="code" aria-label="${strings.code}"><option value="">${strings.allCodes}</option>${options}</select><output id="shown"></output></div></form>
`;
}

function navigation(documents: readonly ShownDocument[], { strings }: PageContext): Markup {
  const items = documents.map(({ document, anchor }) => {
    const { error } = countSeverities(document);
    const tally = error > 0 && html`<span class="tally error">${error}</span>`;
    return html`<li><a href="#${anchor}"><span>${documentTitle(document, strings)}</span>${tally}</a></li>`;
  });
  return html`<nav aria-label="${strings.documents}"><ol><li><a href="#ringkasan">${strings.overview}</a></li>${items}</ol></nav>`;
}

function titlesFromFindings(audit: Audit): Map<string, string> {
  return new Map(audit.documents.flatMap((document) => document.findings.map(({ code, title }) => [code, title])));
}

/**
 * report.html: the whole audit in one page that needs no network, in the audit's language. Texts of documents are escaped and
 * can neither run nor load anything. `ruleTitles` gives the title of each rule by code; without it, titles of findings serve.
 */
export function renderHtml(
  audit: Audit,
  evidence: EvidencePictures = NO_PICTURES,
  ruleTitles: ReadonlyMap<string, string> = titlesFromFindings(audit),
): string {
  const strings = STRINGS[audit.language];
  const context: PageContext = {
    strings,
    review: REVIEW_STRINGS[audit.language],
    language: audit.language,
    evidence,
    ruleTitles,
  };
  const documents = worstFirst(audit.documents).map(
    (document, index): ShownDocument => ({
      document,
      anchor: `dokumen-${index + 1}`,
      captions: tableCaptions(document, strings),
    }),
  );
  const open = documents.length <= OPEN_DOCUMENTS;
  const many = documents.length > 1;
  const settings = settingsText(audit);
  const body = html`<header class="top"><h1>${strings.reportTitle}</h1><p>${strings.reportIntro}</p></header>
${filterForm(audit, context)}
<div class="layout ${many && 'many'}">${many && navigation(documents, context)}
<main>${overview(audit, documents, context)}<p id="nothing" hidden>${strings.noMatches}</p>
${documents.map((shown) => documentSection(shown, open, context))}</main></div>
<footer>${audit.tool.name} ${audit.tool.version} · ${strings.profile}: ${audit.profile} · ${settings && `${settings} · `} ${strings.generated}: ${audit.generatedAt}</footer>`;
  return pageSource({ language: audit.language, title: strings.reportTitle, style: STYLE, script: SCRIPT, body });
}
