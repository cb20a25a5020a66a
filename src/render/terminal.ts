import picocolors from 'picocolors';
import type { AuditedDocument, AuditFinding } from '../findings/audit.js';
import { comparedLabel } from '../findings/compared-label.js';
import type { AuditRun } from '../findings/document-list.js';
import { type DocumentLine, worstFirst } from './document-order.js';
import { standing } from './finding-order.js';
import { officeName, placeLabel, tableCaptions } from './labels.js';
import { countLines, REVIEW_STRINGS, settingsText } from './review-strings.js';
import { formatInteger, STRINGS, type Strings } from './strings.js';
import { documentTable, type SummaryContext } from './terminal-documents.js';
import { cutStart, cutTo, terminalWidth, wrapTo } from './terminal-text.js';

export interface SummaryOptions {
  colour: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Paths of the files that were written; the one ending in .html is where the rest of the findings are. */
  written?: readonly string[];
}

const MIN_WIDTH = 60;
const MAX_WIDTH = 160;
const MAX_DETAILED_DOCUMENTS = 12;
/** Lines of documents, and documents whose problems are told: beyond, the files that are written say more. */
const MAX_DOCUMENTS = 100;
const MAX_PROBLEM_DOCUMENTS = 20;
const INDENT = '  ';
const MESSAGE_LINES = 3;
const PROBLEMS_SHOWN = 3;

/** The fewer documents, the more of each is shown. */
const findingsShown = (documents: number) => (documents <= 1 ? 25 : documents <= 5 ? 8 : 3);

/**
 * "tercetak A ≠ dihitung ulang B" in at most `room` columns; where it is too long, neither number takes the other's
 * half.
 */
function bothNumbers(finding: AuditFinding, room: number, strings: Strings): string {
  const { stated, recomputed } = finding;
  const left = `${strings.stated.toLowerCase()} ${stated || '—'}`;
  if (recomputed === '') return cutTo(left, room);
  const right = ` ≠ ${comparedLabel(finding, strings.language).toLowerCase()} ${recomputed}`;
  const half = Math.floor(room / 2);
  const leftRoom = Math.max(half, room - terminalWidth(right));
  const shownLeft = cutTo(left, leftRoom);
  return `${shownLeft} ${cutTo(right, room - terminalWidth(shownLeft) - 1)}`;
}

function findingLines(finding: AuditFinding, captions: ReadonlyMap<string, string>, context: SummaryContext): string[] {
  const { strings, review, colours, width } = context;
  const first = finding.places[0];
  const code = finding.code.padEnd(7);
  const place = placeLabel(first, strings).padEnd(10);
  const room = width - INDENT.length - code.length - place.length - 4;
  const numbers = bothNumbers(finding, room, strings);
  const caption = first?.table === undefined ? '' : (captions.get(first.table) ?? '');
  const left = room - terminalWidth(numbers) - 2;
  const status = finding.status === 'new' ? `[${review.new}] ` : '';
  const shownCaption = caption !== '' && left >= 12 ? `  ${colours.dim(cutTo(caption, left))}` : '';
  const messageRoom = width - INDENT.length - code.length - 2;
  const { rootCause } = finding;
  const explains = rootCause
    ? `${strings.explains(rootCause.printed, rootCause.consistent, rootCause.consequences.length)}.`
    : '';
  const mark = finding.gross ? colours.red('!') : ' ';
  return [
    `${mark} ${colours.red(code)}  ${place}  ${colours.bold(numbers)}${shownCaption}`.trimEnd(),
    ...[
      ...wrapTo(status + finding.message, messageRoom, MESSAGE_LINES),
      ...wrapTo(explains, messageRoom, MESSAGE_LINES),
    ].map((line) => `${INDENT}${' '.repeat(code.length)}  ${line}`),
  ];
}

function documentErrors(document: AuditedDocument, limit: number, context: SummaryContext): string[] {
  const { strings, colours, width, elsewhere } = context;
  const errors = standing(document).filter((finding) => finding.severity === 'error');
  const captions = tableCaptions(document, strings);
  const title = cutTo(
    [officeName(document, strings), document.entity.year ?? '', `(${document.file})`].join(' '),
    width,
  );
  const lines = ['', colours.bold(colours.underline(title))];
  for (const finding of errors.slice(0, limit)) lines.push(...findingLines(finding, captions, context));
  const hidden = errors.length - limit;
  if (hidden > 0)
    lines.push(
      INDENT +
        cutTo(elsewhere === null ? strings.more(hidden) : strings.moreSee(hidden, elsewhere), width - INDENT.length),
    );
  return lines;
}

/** Why documents, or pages of them, could not be read. */
function problemLines(documents: readonly DocumentLine[], { strings, colours, width }: SummaryContext): string[] {
  const troubled = documents.filter(({ problems }) => problems.length > 0);
  if (troubled.length === 0) return [];
  const lines = ['', colours.bold(strings.problems)];
  const room = width - 2 * INDENT.length;
  for (const document of troubled.slice(0, MAX_PROBLEM_DOCUMENTS)) {
    lines.push(INDENT + colours.yellow(cutStart(document.file, width - INDENT.length)));
    for (const problem of document.problems.slice(0, PROBLEMS_SHOWN)) {
      const page = problem.page === undefined ? '' : `${placeLabel({ page: problem.page }, strings)}: `;
      for (const line of wrapTo(page + problem.reason, room, MESSAGE_LINES)) lines.push(INDENT + INDENT + line);
    }
    const hidden = document.problems.length - PROBLEMS_SHOWN;
    if (hidden > 0) lines.push(INDENT + INDENT + strings.more(hidden));
  }
  const hidden = troubled.length - MAX_PROBLEM_DOCUMENTS;
  return hidden > 0 ? [...lines, INDENT + strings.moreDocuments(hidden)] : lines;
}

function totals(audit: AuditRun, { strings, colours, width }: SummaryContext): string[] {
  const number = (value: number) => formatInteger(value, audit.language);
  const { summary } = audit;
  const sums = { satisfied: 0, violated: 0, notJudged: 0 };
  let gross = false;
  for (const { checks, findings } of audit.documents) {
    for (const { satisfied, violated, notJudged } of checks) {
      sums.satisfied += satisfied;
      sums.violated += violated;
      sums.notJudged += notJudged;
    }
    gross ||= findings.some((finding) => finding.gross && !finding.waiver);
  }
  const parts = [
    `${number(summary.documents)} ${strings.documents.toLowerCase()}`,
    `${number(summary.errors)} ${strings.severities.error.toLowerCase()}`,
    `${number(summary.warnings)} ${strings.severities.warning.toLowerCase()}`,
    `${number(summary.infos)} ${strings.severities.info.toLowerCase()}`,
  ];
  if (summary.unreadable > 0) parts.push(`${number(summary.unreadable)} ${strings.statuses.unreadable}`);
  if (summary.skipped > 0) parts.push(`${number(summary.skipped)} ${strings.skipped.toLowerCase()}`);
  const heldText = strings.checksOf(number(sums.satisfied), number(sums.satisfied + sums.violated));
  const notJudged = strings.checksNotJudged(number(sums.notJudged));
  return [
    ...(gross ? ['', `${colours.red('!')} ${strings.gross.toLowerCase()}`] : []),
    '',
    colours.bold(cutTo(parts.join(' · '), width)),
    ...[...countLines(audit), settingsText(audit)].filter((line) => line !== '').map((line) => cutTo(line, width)),
    cutTo(sums.notJudged > 0 ? `${heldText} · ${notJudged}` : heldText, width),
  ];
}

/**
 * What `audit` prints at its end: the documents worst first, the errors of the worst in two lines each, totals, and the
 * files written. No line is wider than `width` columns (at least 60). Ends with a newline.
 */
export function renderSummary(audit: AuditRun, options: SummaryOptions): string {
  const written = options.written ?? [];
  const context: SummaryContext = {
    strings: STRINGS[audit.language],
    review: REVIEW_STRINGS[audit.language],
    colours: picocolors.createColors(options.colour),
    width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, options.width)),
    elsewhere: written.find((path) => path.endsWith('.html')) ?? written[0] ?? null,
  };
  const { strings, colours } = context;
  const documents = worstFirst(audit.documents);
  const lines =
    documents.length === 0 ? [strings.noDocuments] : documentTable(documents.slice(0, MAX_DOCUMENTS), context);
  if (documents.length > MAX_DOCUMENTS) lines.push(strings.moreDocuments(documents.length - MAX_DOCUMENTS));
  const withErrors = documents.filter(({ counts }) => counts.error > 0);
  const limit = findingsShown(withErrors.length);
  for (const { index } of withErrors.slice(0, MAX_DETAILED_DOCUMENTS)) {
    const document = audit.documents.at(index);
    if (document) lines.push(...documentErrors(document, limit, context));
  }
  const hidden = withErrors.length - MAX_DETAILED_DOCUMENTS;
  if (hidden > 0) lines.push('', strings.moreDocuments(hidden));
  lines.push(...problemLines(documents, context), ...totals(audit, context));
  if (written.length > 0) lines.push('', colours.bold(strings.written), ...written.map((path) => INDENT + path));
  return `${lines.join('\n')}\n`;
}
