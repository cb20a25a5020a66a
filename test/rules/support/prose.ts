import type { PrintedTable, Prose } from '../../../src/records/report.js';

/** Paragraphs on the lines 1, 2, …; one that begins with "# " is a heading. */
export function prose(...texts: string[]): Prose[] {
  return texts.map((text, index) => ({
    text: text.replace(/^# /, ''),
    place: { line: index + 1 },
    headings: [],
    level: text.startsWith('# ') ? 2 : 0,
  }));
}

/** A table as printed: columns with their roles, rows of texts on the lines from `line` on. */
export function printedTable(
  columns: Record<string, string>,
  rows: string[][],
  more: Partial<PrintedTable> = {},
  line = 500,
): PrintedTable {
  return {
    id: `table-${line}`,
    kinds: [],
    caption: '',
    number: null,
    headings: [],
    annex: false,
    place: { line },
    columns: Object.entries(columns).map(([header, role]) => ({ header, role, year: null })),
    header: [],
    rows: rows.map((texts, row) =>
      texts.map((text, column) => ({ column, text, place: { line: line + row, text }, inherited: false })),
    ),
    ...more,
  };
}
