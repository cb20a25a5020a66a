import type { Place } from '../../document/place.js';
import type { AuditedDocument, AuditFinding } from '../../findings/audit.js';
import { comparedLabel } from '../../findings/compared-label.js';
import type { Language, Localized } from '../../findings/finding.js';
import type { SheetCell, Worksheet } from '../../findings/worksheet.js';
import { formatNumber, formatPercent } from '../../numbers/rupiah.js';
import { worksheetsOf } from '../worksheets.js';
import { longSum, type RowAt, shownFormula } from './shown-formula.js';

const WORDS = {
  printed: { id: 'tercetak', en: 'printed' },
  difference: { id: 'selisih', en: 'difference' },
  page: { id: 'hlm.', en: 'p.' },
  line: { id: 'baris', en: 'line' },
  nothing: { id: '(kosong)', en: '(empty)' },
} as const satisfies Record<string, Localized>;

/** Columns that hold percentages. */
const PERCENT: ReadonlySet<string> = new Set(['capaian', 'percent']);
const LONGEST_TEXT = 160;

/** A printed value of a row, the formula that it was compared with, and what that came to. */
interface Comparison {
  at: RowAt;
  /** Column of the printed value. */
  printed: string;
  formula: string;
  result: number;
}

function cellKey({ table, row, column, page, line, box }: Place): string {
  return table !== undefined && row !== undefined && column !== undefined
    ? JSON.stringify([table, row, column])
    : JSON.stringify([table, page, line, box]);
}

const textOf = (cell: SheetCell | undefined) => (cell?.type === 'text' ? cell.text : '');
const squashed = (text: string) => text.replace(/\s+/g, '');

/** The comparisons of a row that failed: with the column `recomputed`, or with the sum of a column's parts. */
function failed(at: RowAt): Comparison[] {
  const { cells } = at.row;
  return Object.entries(cells).flatMap(([key, cell]) => {
    if (cell.type !== 'verdict' || cell.verdict !== 'differs') return [];
    const summed = /^(\w+)_verdict$/.exec(key)?.[1];
    const value = cells[summed ? `${summed}_sum` : 'recomputed'];
    const difference = cells.difference;
    const compared =
      difference?.type === 'formula' ? /\{(\w+)\}-\{recomputed\}/.exec(difference.formula)?.[1] : undefined;
    const printed = summed ?? compared;
    if (value?.type !== 'formula' || value.result === null || printed === undefined) return [];
    return [{ at, printed, formula: value.formula, result: value.result }];
  });
}

const sheets = new WeakMap<AuditedDocument, Worksheet[]>();

/** The working papers of a document, made once for all of its findings. */
function sheetsOf(document: AuditedDocument): Worksheet[] {
  const made = sheets.get(document) ?? worksheetsOf(document);
  sheets.set(document, made);
  return made;
}

/** The comparisons of the working papers that a finding rests on: those of its own cell. */
function comparisonsOf(document: AuditedDocument, { places: [main], stated }: AuditFinding): Comparison[] {
  if (!main || main.source) return [];
  const key = cellKey(main);
  const all = sheetsOf(document)
    .flatMap((worksheet) => worksheet.rows.map((row) => ({ worksheet, row })))
    .filter(({ row }) => row.judged.some((place) => cellKey(place) === key))
    .flatMap(failed);
  const own = all.filter(
    ({ at, printed }) => squashed(textOf(at.row.cells[`${printed}_text`])) === squashed(main.text ?? stated),
  );
  return own.length > 0 ? own.slice(0, 1) : all;
}

function linesOf({ at, printed, formula, result }: Comparison, language: Language): string[] {
  const percent = PERCENT.has(printed);
  const form = (value: number) => (percent ? formatPercent(value) : formatNumber(value, 0));
  const stated = textOf(at.row.cells[`${printed}_text`]);
  const compared = `= ${form(result)} — ${WORDS.printed[language]} ${stated}`;
  const parts = longSum(formula, at);
  const sum = parts
    ? [...parts.map(({ text, name }) => `+ ${text}  ${shortened(name)}`.trimEnd()), compared]
    : [`${shownFormula(formula, at)} ${compared}`];
  const cell = at.row.cells[printed];
  if (cell?.type !== 'number') return sum;
  return [...sum, `${WORDS.difference[language]} ${formatNumber(cell.value - result, percent ? 2 : 0)}`];
}

const shortened = (text: string) =>
  text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…`;

/** "75.669.000 / 88.730.000 × 100 = 85,28%" within a sentence. */
const WRITTEN_OUT = /\(?[\d.,%]*\d[%)]?(?: [-/×−+] \(?[\d.,]*\d[%)]*)+ = [\d.,]*\d%?/g;

/** The arithmetic that the message of a finding writes out, as for sentences, which no working paper holds. */
function writtenOut({ message, stated }: AuditFinding, language: Language): string[] {
  return [...message.matchAll(WRITTEN_OUT)].map(
    ([line]) => `${line} — ${WORDS.printed[language]} ${shortened(stated)}`,
  );
}

/** What two places say, where no formula is behind it. */
function valuesOf(finding: AuditFinding, language: Language): string[] {
  const { places, stated, recomputed } = finding;
  const where = ({ source, page, line }: Place) =>
    [
      source?.year === undefined ? '' : `LKjIP ${source.year}`,
      page === undefined ? '' : `${WORDS.page[language]} ${page}`,
      page === undefined && line !== undefined ? `${WORDS.line[language]} ${line}` : '',
    ]
      .filter(Boolean)
      .join(' ');
  const printed = places.map((place) => `${where(place)}: ${shortened(place.text ?? '') || WORDS.nothing[language]}`);
  const lines = [...new Set(printed)];
  if (stated !== '') lines.push(`${WORDS.printed[language]} ${shortened(stated)}`);
  if (recomputed !== '') lines.push(`${comparedLabel(finding, language).toLowerCase()} ${shortened(recomputed)}`);
  return lines;
}

/** The arithmetic behind a finding line by line, as the working papers have it; where it rests on no formula, what is compared. */
export function arithmeticOf(document: AuditedDocument, finding: AuditFinding, language: Language): string[] {
  const comparisons = comparisonsOf(document, finding);
  if (comparisons.length > 0) return comparisons.flatMap((comparison) => linesOf(comparison, language));
  const written = writtenOut(finding, language);
  return written.length > 0 ? written : valuesOf(finding, language);
}
