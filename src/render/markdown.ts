import type { Place } from '../document/place.js';
import type { AuditedDocument, AuditFinding, FixedFinding } from '../findings/audit.js';
import { comparedLabel } from '../findings/compared-label.js';
import type { AuditRun } from '../findings/document-list.js';
import { type DocumentLine, worstFirst } from './document-order.js';
import { newFirst } from './finding-order.js';
import { plainLine } from './hostile.js';
import { captionAt, documentTitle, officeName, placeLabel, tableCaptions } from './labels.js';
import { countLines, REVIEW_STRINGS, type ReviewStrings, settingsText, waiverText } from './review-strings.js';
import { STRINGS, type Strings } from './strings.js';

/** Document text with every character that Markdown or HTML in it could take up escaped. */
const escapeMarkdown = (text: string) =>
  plainLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#|~!]/g, '\\$&')
    .replace(/^([+-]|\d+\.)(?=\s)/, '\\$1')
    .replace(/\b(https?|ftp):/gi, '$1&#58;')
    .replace(/\bwww\./gi, 'www&#46;');

const tableRow = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

function overview(documents: readonly DocumentLine[], strings: Strings): string[] {
  const headings = [strings.file, strings.office, strings.year, ...Object.values(strings.severities)];
  const lines = [tableRow([...headings, strings.unreadShort, strings.status]), tableRow(Array(8).fill('---'))];
  for (const document of documents) {
    const { counts, unread } = document;
    lines.push(
      tableRow([
        escapeMarkdown(document.file),
        escapeMarkdown(officeName(document, strings)),
        document.entity.year ?? '',
        counts.error,
        counts.warning,
        counts.info,
        unread,
        strings.statuses[document.status],
      ]),
    );
  }
  return lines;
}

function findingLines(
  finding: AuditFinding,
  captions: ReadonlyMap<string, string>,
  strings: Strings,
  review: ReviewStrings,
): string[] {
  const first = finding.places[0];
  const where = [placeLabel(first, strings), captionAt(first, captions) ?? '']
    .map(escapeMarkdown)
    .filter(Boolean)
    .join(', ');
  const others = finding.places.slice(1).map((place) => escapeMarkdown(placeLabel(place, strings)));
  const numbers = [`${strings.stated}: **${escapeMarkdown(finding.stated) || '—'}**`];
  if (finding.recomputed)
    numbers.push(`${comparedLabel(finding, strings.language)}: **${escapeMarkdown(finding.recomputed)}**`);
  const lines = [
    `- **${finding.code}** ${finding.status ? `${review[finding.status]} · ` : ''}${strings.severities[finding.severity]}: ${escapeMarkdown(finding.title)}${where ? ` (${where})` : ''}`,
    `  ${numbers.join(' · ')}`,
    `  ${escapeMarkdown(finding.message)}`,
  ];
  if (finding.rootCause) {
    const { printed, consistent, consequences } = finding.rootCause;
    lines.push(`  ${escapeMarkdown(strings.explains(printed, consistent, consequences.length))}.`);
  }
  if (finding.causedBy) lines.push(`  ${strings.causedBy} ${escapeMarkdown(finding.causedBy)}`);
  if (others.length > 0) lines.push(`  ${strings.otherPlaces}: ${[...new Set(others)].join(', ')}`);
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}  ` : line));
}

/** Findings that were waived, and those of the earlier audit that are gone: one line each. */
function settled(document: AuditedDocument, strings: Strings, review: ReviewStrings): string[] {
  const waived = document.findings.filter(({ waiver }) => waiver);
  const where = (place: Place | undefined) => escapeMarkdown(placeLabel(place, strings));
  const line = ({ code, title, stated, places }: FixedFinding, more = '') =>
    `- **${code}** ${[escapeMarkdown(title), where(places[0]), escapeMarkdown(stated), escapeMarkdown(more)].filter(Boolean).join(' · ')}`;
  const lines: string[] = [];
  if (waived.length > 0)
    lines.push('', `### ${review.waived}`, '', ...waived.map((finding) => line(finding, waiverText(finding, review))));
  if (document.fixed && document.fixed.length > 0)
    lines.push('', `### ${review.fixed}`, '', ...document.fixed.map((finding) => line(finding)));
  return lines;
}

function partsLine(parts: readonly (string | undefined)[]): string {
  return `- ${parts.flatMap((part) => (part ? [escapeMarkdown(part)] : [])).join(' · ')}`;
}

function section(document: AuditedDocument, strings: Strings, review: ReviewStrings): string[] {
  const captions = tableCaptions(document, strings);
  const lines = [
    `## ${escapeMarkdown(documentTitle(document, strings))}`,
    '',
    `${strings.file}: ${escapeMarkdown(document.file)} · ${strings.statuses[document.status]}`,
    '',
  ];
  for (const problem of document.problems) {
    const where = problem.page === undefined ? '' : `${strings.pageShort(problem.page)}: `;
    lines.push(`- ${where}${escapeMarkdown(problem.reason)}`);
  }
  if (document.problems.length > 0) lines.push('');
  const findings = newFirst(document.findings).filter(({ waiver }) => !waiver);
  if (findings.length === 0) lines.push(strings.noFindings);
  for (const finding of findings) lines.push(...findingLines(finding, captions, strings, review));
  lines.push(...settled(document, strings, review));
  const { corrections = [], unread } = document.coverage;
  if (corrections.length > 0) lines.push('', `### ${strings.corrections}`, '');
  for (const { place, original, text } of corrections)
    lines.push(partsLine([placeLabel(place, strings), text, strings.correctedFrom(original)]));
  if (unread.length > 0) lines.push('', `### ${strings.unread}`, '');
  for (const { place, reason } of unread) lines.push(partsLine([placeLabel(place, strings), place.text, reason]));
  return lines;
}

/** The audit as Markdown, part by part: an overview, then each document's findings, worst first. */
export function* renderMarkdown(audit: AuditRun): Generator<string> {
  const strings = STRINGS[audit.language];
  const documents = worstFirst(audit.documents);
  const notes = [settingsText(audit), ...countLines(audit)].filter((line) => line !== '');
  yield `# ${strings.reportTitle}\n\n${overview(documents, strings).join('\n')}\n`;
  for (const note of notes) yield `\n${escapeMarkdown(note)}\n`;
  for (const { index } of documents) {
    const document = audit.documents.at(index);
    if (document) yield `\n${section(document, strings, REVIEW_STRINGS[audit.language]).join('\n').trimEnd()}\n`;
  }
}
