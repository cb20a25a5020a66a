import type { Block, Paragraph, Problem, SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import { MAX_COLUMNS, MAX_TEXT, overlong, refuseTooManyRows, told } from '../limits.js';
import { decodeText } from './decode.js';
import { isHeaderRow } from './header-row.js';
import { plainText } from './markup.js';
import { gridOf, isContentsLine, isMarkdownRule, isSeparator, type SourceRow, splitCells } from './rows.js';

/** Lines without tabs that may stand inside a table (a cell broken over lines, a group title). */
const MAX_LOOSE_LINES = 8;

interface Line {
  number: number;
  text: string;
}

/** A run of table rows without a blank line in it. */
interface RowGroup {
  rows: SourceRow[];
  /** The lines before it up to the previous group are all blank or images. */
  follows: boolean;
}

type Part = { kind: 'line'; line: Line; contents?: boolean } | { kind: 'rows'; group: RowGroup };

function isBlank(text: string): boolean {
  return text.trim() === '' || /^!\[[^\]]*\]\([^)]*\)$/.test(text.trim());
}

/** Table rows and other lines, in order. A single loose line between rows counts as a row of one cell. */
function parts(lines: Line[]): Part[] {
  const result: Part[] = [];
  let onlyBlanks = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const cells = splitCells(line.text);
    if (!cells || isContentsLine(cells)) {
      if (!isBlank(line.text)) onlyBlanks = false;
      if (!cells) result.push({ kind: 'line', line });
      else if (cells[0]?.trim())
        result.push({ kind: 'line', line: { ...line, text: cells.join(' ').trim() }, contents: true });
      continue;
    }
    const rows: SourceRow[] = [];
    let end = i;
    for (let j = i; j < lines.length && !isBlank(lines[j]?.text ?? ''); j++) {
      const candidate = lines[j];
      if (!candidate) break;
      const split = splitCells(candidate.text);
      if (split && !isContentsLine(split)) end = j;
      else if (j - end > MAX_LOOSE_LINES) break;
    }
    for (let j = i; j <= end; j++) {
      const member = lines[j];
      if (!member || isMarkdownRule(member.text)) continue;
      const split = splitCells(member.text) ?? [member.text];
      if (!isSeparator(split) && split.some((cell) => cell.trim() !== ''))
        rows.push({ line: member.number, cells: split });
    }
    if (rows.length > 0) {
      result.push({ kind: 'rows', group: { rows, follows: onlyBlanks } });
      onlyBlanks = true;
    }
    i = end;
  }
  return result;
}

function sameCells(a: SourceRow | undefined, b: SourceRow | undefined): boolean {
  if (!a || !b) return false;
  const key = (row: SourceRow) =>
    row.cells.map((cell) => plainText(cell).text.toLowerCase().replace(/\W/g, '')).join('|');
  return key(a) === key(b);
}

/** Rows at the head of `next` that repeat the head of `table`. */
function repeatedHeader(table: SourceRow[], next: SourceRow[]): number {
  let count = 0;
  while (count < next.length && count < 4 && sameCells(table[count], next[count])) count++;
  return count;
}

/** Whether rows after a page break go on with the table before it: about as wide, and no header of their own. */
function continues(table: SourceRow[], next: SourceRow[]): boolean {
  const width = (rows: SourceRow[]) => rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (Math.abs(width(table) - width(next)) > 1) return false;
  const first = next[0];
  return (
    repeatedHeader(table, next) > 0 ||
    (first !== undefined && !isHeaderRow(first.cells.map((cell) => plainText(cell).text)))
  );
}

function joinGroups(all: Part[]): Part[] {
  const result: Part[] = [];
  let table: SourceRow[] | null = null;
  for (const part of all) {
    if (part.kind === 'line') {
      result.push(part);
      if (!isBlank(part.line.text) && !part.contents) table = null;
      continue;
    }
    const rows = part.group.rows;
    if (table && part.group.follows && continues(table, rows)) {
      for (const row of rows.slice(repeatedHeader(table, rows))) table.push(row);
      continue;
    }
    table = [...rows];
    result.push({ kind: 'rows', group: { rows: table, follows: part.group.follows } });
  }
  return result;
}

const ENDS_SENTENCE = /[.:;!?)]$/;

/** Whether a line goes on with the sentence of the paragraph before it (a page break or a wrapped line). */
function goesOn(previous: Paragraph, text: string): boolean {
  const begins = /^[a-z(]/.test(text) && !/^[a-z]\s*[.)]\s/.test(text);
  const figure = /^(?:Rp\b|\d[\d.,]*\s*(?:%|persen))/i.test(text);
  return (begins || figure) && !ENDS_SENTENCE.test(previous.text) && previous.text.length > 40;
}

function toBlocks(all: Part[]): Block[] {
  const blocks: Block[] = [];
  for (const part of all) {
    if (part.kind === 'rows') {
      blocks.push({ type: 'table', grid: gridOf(part.group.rows) });
      continue;
    }
    if (isBlank(part.line.text)) continue;
    const { text, bold } = plainText(part.line.text);
    if (text === '') continue;
    const place = { line: part.line.number };
    if (part.contents) {
      blocks.push({ type: 'paragraph', text, place, contents: true });
      continue;
    }
    const previous = blocks.at(-1);
    const fits = previous?.type === 'paragraph' && previous.text.length + text.length < MAX_TEXT;
    if (fits && !previous.contents && goesOn(previous, text)) {
      previous.lines ??= [{ start: 0, place: previous.place }];
      previous.lines.push({ start: previous.text.length + 1, place });
      previous.text += ` ${text}`;
    } else blocks.push({ type: 'paragraph', text, place, ...(bold && { bold }) });
  }
  return blocks;
}

interface ReadableLines {
  lines: Line[];
  problems: Problem[];
}

/** The lines without those that are longer, or have more cells, than any of a report; those are problems. */
function readableLines(text: string): ReadableLines {
  const lines: Line[] = [];
  const problems: Problem[] = [];
  for (const [index, content] of text.split(/\r\n|\n|\r/).entries()) {
    const line = { number: index + 1, text: content.replace(/\f/g, '') };
    const fits = line.text.length <= MAX_TEXT && (splitCells(line.text)?.length ?? 0) <= MAX_COLUMNS;
    if (fits) lines.push(line);
    else problems.push(overlong(line.text.length, { line: line.number }));
  }
  return { lines, problems: told(problems) };
}

/**
 * Reads a text export: UTF-8 or UTF-16, table rows as lines of tab-separated cells, Markdown and LaTeX tolerated.
 * Tables that a page break cut in two are joined; every cell and paragraph carries its 1-based line.
 * @throws UnreadableError BAD_ENCODING, EMPTY_FILE, TOO_COMPLEX
 */
export function readText(bytes: Uint8Array, file: string, sha256: string): SourceDocument {
  const text = decodeText(bytes);
  if (text.trim() === '') throw new UnreadableError('EMPTY_FILE', 'berkas kosong; minta salinan yang berisi');
  const { lines, problems } = readableLines(text);
  const all = parts(lines);
  refuseTooManyRows(all.reduce((sum, part) => sum + (part.kind === 'rows' ? part.group.rows.length : 0), 0));
  return { file, sha256, kind: 'text', pageCount: 0, pages: [], blocks: toBlocks(joinGroups(all)), problems };
}
