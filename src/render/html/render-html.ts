import type { AuditedDocument } from '../../findings/audit.js';
import type { AuditRun } from '../../findings/document-list.js';
import { SEVERITIES } from '../../findings/finding.js';
import { type DocumentLine, worstFirst } from '../document-order.js';
import { documentTitle, tableCaptions } from '../labels.js';
import { REVIEW_STRINGS, settingsText } from '../review-strings.js';
import { STRINGS } from '../strings.js';
import type { LinkedLine, PageContext } from './context.js';
import { documentSection } from './document-section.js';
import { type EvidencePictures, NO_PICTURES } from './evidence.js';
import { html, type Markup } from './markup.js';
import { overview } from './overview.js';
import { pageSource } from './page.js';
import { PAGES_FOLDER } from './pages-folder.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

/** With more documents than this, each starts folded: the overview leads to them. */
const OPEN_DOCUMENTS = 3;
/** With more documents than this, each has a page of its own: a browser could not open them all in one. */
export const MOST_ON_ONE_PAGE = 100;

function filterForm(codes: readonly string[], { strings, ruleTitles }: PageContext): Markup {
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

function navigation(documents: readonly LinkedLine[], { strings }: PageContext): Markup {
  const items = documents.map((document) => {
    const { error } = document.counts;
    const tally = error > 0 && html`<span class="tally error">${error}</span>`;
    return html`<li><a href="${document.link}"><span>${documentTitle(document, strings)}</span>${tally}</a></li>`;
  });
  return html`<nav aria-label="${strings.documents}"><ol><li><a href="#ringkasan">${strings.overview}</a></li>${items}</ol></nav>`;
}

const codesOf = (documents: Iterable<AuditedDocument>): string[] => {
  const codes = new Set<string>();
  for (const { findings } of documents) for (const { code } of findings) codes.add(code);
  return [...codes].sort();
};

/** Titles of rules by code as the findings have them, for audits whose rules are not at hand. */
function titlesFromFindings(audit: AuditRun): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { findings } of audit.documents) for (const { code, title } of findings) titles.set(code, title);
  return titles;
}

function contextOf(
  audit: AuditRun,
  evidence: EvidencePictures,
  ruleTitles: ReadonlyMap<string, string> | undefined,
): PageContext {
  const { language } = audit;
  const [strings, review] = [STRINGS[language], REVIEW_STRINGS[language]];
  return { strings, review, language, evidence, ruleTitles: ruleTitles ?? titlesFromFindings(audit) };
}

function footer(audit: AuditRun, { strings }: PageContext): Markup {
  const settings = settingsText(audit);
  return html`<footer>${audit.tool.name} ${audit.tool.version} · ${strings.profile}: ${audit.profile} · ${settings && `${settings} · `} ${strings.generated}: ${audit.generatedAt}</footer>`;
}

function topOf({ strings }: PageContext): Markup {
  return html`<header class="top"><h1>${strings.reportTitle}</h1><p>${strings.reportIntro}</p></header>`;
}

const anchorOf = (position: number) => `dokumen-${position + 1}`;

function section(document: AuditedDocument, anchor: string, open: boolean, context: PageContext): Markup {
  return documentSection({ document, anchor, captions: tableCaptions(document, context.strings) }, open, context);
}

/**
 * report.html: the whole audit in one page that needs no network, in the audit's language. Texts of documents are escaped and
 * can neither run nor load anything. `ruleTitles` gives the title of each rule by code; without it, titles of findings serve.
 */
export function renderHtml(
  audit: AuditRun,
  evidence: EvidencePictures = NO_PICTURES,
  ruleTitles?: ReadonlyMap<string, string>,
): string {
  const context = contextOf(audit, evidence, ruleTitles);
  const { strings, language } = context;
  const lines = worstFirst(audit.documents).map((line, at): LinkedLine => ({ ...line, link: `#${anchorOf(at)}` }));
  const open = lines.length <= OPEN_DOCUMENTS;
  const many = lines.length > 1;
  const sections = lines.map(({ index }, at) => {
    const document = audit.documents.at(index);
    return document && section(document, anchorOf(at), open, context);
  });
  const body = html`${topOf(context)}
${filterForm(codesOf(audit.documents), context)}
<div class="layout ${many && 'many'}">${many && navigation(lines, context)}
<main>${overview(audit, lines, context)}<p id="nothing" hidden>${strings.noMatches}</p>
${sections}</main></div>
${footer(audit, context)}`;
  return pageSource({ language, title: strings.reportTitle, style: STYLE, script: SCRIPT, body });
}

/** A file of the report, by its path in the folder of the outputs. */
interface HtmlFile {
  name: string;
  content: string;
}

const pageName = ({ index }: DocumentLine) => `${PAGES_FOLDER}/${String(index + 1).padStart(5, '0')}.html`;

/** The audit as HTML files: report.html alone, or, of a large batch, an overview there and a page for each document. */
export function* renderHtmlFiles(
  audit: AuditRun,
  evidence: EvidencePictures,
  ruleTitles: ReadonlyMap<string, string>,
): Generator<HtmlFile> {
  if (audit.documents.length <= MOST_ON_ONE_PAGE) {
    yield { name: 'report.html', content: renderHtml(audit, evidence, ruleTitles) };
    return;
  }
  const context = contextOf(audit, evidence, ruleTitles);
  const { strings, language } = context;
  const lines = worstFirst(audit.documents).map((line): LinkedLine => ({ ...line, link: pageName(line) }));
  const body = html`${topOf(context)}
<div class="layout"><main>${overview(audit, lines, context)}</main></div>
${footer(audit, context)}`;
  yield { name: 'report.html', content: pageSource({ language, title: strings.reportTitle, style: STYLE, body }) };
  for (const line of lines) {
    const document = audit.documents.at(line.index);
    if (document) yield { name: pageName(line), content: documentPage(audit, document, context) };
  }
}

function documentPage(audit: AuditRun, document: AuditedDocument, context: PageContext): string {
  const { strings, language } = context;
  const title = documentTitle(document, strings);
  const body = html`<header class="top"><p><a href="../report.html">← ${strings.overview}</a></p><h1>${title}</h1></header>
${filterForm(codesOf([document]), context)}
<div class="layout"><main><p id="nothing" hidden>${strings.noMatches}</p>
${section(document, anchorOf(0), true, context)}</main></div>
${footer(audit, context)}`;
  return pageSource({ language, title, style: STYLE, script: SCRIPT, body });
}
