import type { Cell, Grid } from '../../document/grid.js';
import { plainText } from './markup.js';

/** A line of a text export that holds cells: their texts in column order. */
export interface SourceRow {
  /** 1-based line number. */
  line: number;
  cells: string[];
}

const CONTENTS_TITLE =
  /^(?:$|kata pengantar|daftar|ikhtisar|ringkasan|bab\b|lampiran|[A-Z]\.|[A-Z]\.?\d|\d+\.\d|penutup|pendahuluan)|\.{4,}\s*$/i;
const CONTENTS_PAGE = /^(?:hal(?:aman)?\s*:?|[ivxlc]{1,7}|\d{1,3})$/i;
const MARKDOWN_RULE = /^\s*[-*]?\s*\|?[\s|:–-]+\|?\s*$/;

/** The cells of a line, or null when the line is no table row. Rows are separated by tabs or are Markdown table rows. */
export function splitCells(line: string): string[] | null {
  if (line.includes('\t')) return line.replace(/[\r\n]+$/, '').split('\t');
  const markdown = /^\s*(?:-\s*)?\|(.*)\|\s*$/.exec(line);
  return markdown ? (markdown[1] ?? '').split('|') : null;
}

/** A row of dashes: the separator of a Markdown table, left over in an export. */
export function isSeparator(cells: string[]): boolean {
  return cells.every((cell) => /^[\s:–-]*$/.test(cell)) && cells.some((cell) => /--|––/.test(cell));
}

/** A line of a Markdown table that only draws its rules ("|---|---|"). */
export function isMarkdownRule(line: string): boolean {
  return line.includes('|') && MARKDOWN_RULE.test(line) && (line.includes('-') || /^[\s|-]+$/.test(line));
}

/** A line of a table of contents: one title, one page number. */
export function isContentsLine(cells: string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  if (cells.length !== 2) return false;
  const last = cells[1]?.trim() ?? '';
  const title = cells[0]?.trim() ?? '';
  return CONTENTS_TITLE.test(title) && (CONTENTS_PAGE.test(last) || (last === '' && filled.length === 1));
}

type CellType = 'empty' | 'number' | 'short' | 'text';

function cellType(text: string): CellType {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  if (/^[-–—]$/.test(trimmed)) return 'number';
  if (/^(?:rp\.?\s*)?[-≥≤<>]?\s*\d[\d.,]*\s*(?:%|,-)?(?:\s*[a-z]{1,12}\.?)?$/i.test(trimmed)) return 'number';
  return trimmed.length <= 4 ? 'short' : 'text';
}

/** For each column, how often full rows have each type of cell there. */
function columnProfile(rows: SourceRow[], columns: number): Map<CellType, number>[] {
  const profile = Array.from({ length: columns }, () => new Map<CellType, number>());
  for (const row of rows) {
    if (row.cells.length !== columns) continue;
    row.cells.forEach((cell, column) => {
      const type = cellType(cell);
      const counts = profile[column];
      if (counts && type !== 'empty') counts.set(type, (counts.get(type) ?? 0) + 1);
    });
  }
  return profile;
}

function shiftScore(cells: string[], shift: number, profile: Map<CellType, number>[]): number {
  let score = 0;
  cells.forEach((cell, index) => {
    const type = cellType(cell);
    const counts = profile[index + shift];
    if (type === 'empty' || !counts) return;
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total > 0) score += (counts.get(type) ?? 0) / total;
  });
  return score;
}

/** Rows that lost their leading empty cells are moved to the columns whose kind of content they have. */
function align(row: SourceRow, columns: number, profile: Map<CellType, number>[]): string[] {
  const room = columns - row.cells.length;
  let best = 0;
  let bestScore = shiftScore(row.cells, 0, profile);
  for (let shift = 1; shift <= room; shift++) {
    const score = shiftScore(row.cells, shift, profile);
    if (score > bestScore + 0.01) [best, bestScore] = [shift, score];
  }
  return [...new Array<string>(best).fill(''), ...row.cells];
}

/** The rows of one table as a Grid without spans: text exports do not tell merged cells. */
export function gridOf(rows: SourceRow[]): Grid {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
  const columns = Math.max(...widths.keys());
  const profile = columnProfile(rows, columns);
  const cells: Cell[] = [];
  rows.forEach((row, rowIndex) => {
    align(row, columns, profile).forEach((source, col) => {
      const { text, bold, italic } = plainText(source);
      if (text === '') return;
      cells.push({
        row: rowIndex,
        col,
        rowSpan: 1,
        colSpan: 1,
        text,
        place: { line: row.line, row: rowIndex, column: col, text },
        ...(bold && { bold }),
        ...(italic && { italic }),
      });
    });
  });
  const first = rows[0];
  return { rows: rows.length, cols: columns, cells, pages: [], place: first ? { line: first.line } : {} };
}
