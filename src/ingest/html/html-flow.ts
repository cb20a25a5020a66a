import type { Handler } from 'htmlparser2';
import { UnreadableError } from '../../document/errors.js';
import { type Flow, type FlowCell, type FlowTable, oneLine } from '../flow/flow.js';

/** Elements whose text is not printed. */
const UNPRINTED = new Set([
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'select',
  'textarea',
  'iframe',
  'object',
]);
/** Elements before and after which a line ends. */
const BREAKING = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const ITALIC = new Set(['i', 'em']);
/** Spans beyond these are mistakes (HTML standard, 4.9.11: 1000 and 65534). */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;
/** Elements open at a time; the parser's time for an element grows with them. */
const MAX_OPEN = 5000;
/** Deeper tables are read as what stands in the table around them. */
const MAX_NESTED = 16;

/** A table that is being read. */
interface OpenTable {
  table: FlowTable;
  row: FlowCell[] | null;
  cell: FlowCell | null;
}

/** A line of text that is being read. */
interface OpenLine {
  text: string;
  /** Whether everything printed so far is bold; null before anything is. */
  bold: boolean | null;
  italic: boolean | null;
  marker: string;
}

const emptyLine = (): OpenLine => ({ text: '', bold: null, italic: null, marker: '' });

function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 1 ? Math.min(number, most) : 1;
}

/**
 * Builds the flow of an HTML page from the events of its parser. Cells outside of rows and rows outside of tables are opened
 * as needed. Throws UnreadableError OFFICE_TOO_LARGE.
 */
export class HtmlFlow implements Partial<Handler> {
  readonly body: Flow[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly lists: { ordered: boolean; next: number }[] = [];
  private line = emptyLine();
  /** Tables too deep to be read as such that are open. */
  private tooDeep = 0;
  private open = 0;
  private unprinted = 0;
  private bold = 0;
  private italic = 0;

  onopentag(name: string, attributes: Record<string, string>): void {
    this.open++;
    if (this.open > MAX_OPEN)
      throw new UnreadableError('OFFICE_TOO_LARGE', 'unsur HTML-nya bersarang tanpa akhir; simpan ulang sebagai PDF');
    if (UNPRINTED.has(name)) this.unprinted++;
    if (BOLD.has(name)) this.bold++;
    if (ITALIC.has(name)) this.italic++;
    if (BREAKING.has(name)) this.endLine();
    if (name === 'ol' || name === 'ul')
      this.lists.push({ ordered: name === 'ol', next: span(attributes.start, MAX_ROWSPAN) });
    if (name === 'li') this.line.marker = this.marker();
    if (name === 'table') this.openTable();
    if (name === 'tr') this.openRow();
    if (name === 'td' || name === 'th')
      this.openCell(span(attributes.rowspan, MAX_ROWSPAN), span(attributes.colspan, MAX_COLSPAN));
  }

  ontext(text: string): void {
    if (this.unprinted > 0) return;
    this.line.text += text;
    if (text.trim() === '') return;
    this.line.bold = this.line.bold !== false && this.bold > 0;
    this.line.italic = this.line.italic !== false && this.italic > 0;
  }

  onclosetag(name: string): void {
    this.open--;
    if (BREAKING.has(name)) this.endLine();
    if (UNPRINTED.has(name)) this.unprinted--;
    if (BOLD.has(name)) this.bold--;
    if (ITALIC.has(name)) this.italic--;
    if (name === 'ol' || name === 'ul') this.lists.pop();
    const open = this.tables.at(-1);
    if (!open) return;
    if (name === 'td' || name === 'th') open.cell = null;
    if (name === 'tr') open.row = open.cell = null;
    if (name !== 'table') return;
    if (this.tooDeep > 0) this.tooDeep--;
    else {
      this.tables.pop();
      this.content().push(open.table);
    }
  }

  onend(): void {
    this.endLine();
  }

  private marker(): string {
    const list = this.lists.at(-1);
    return list?.ordered ? `${list.next++}. ` : '• ';
  }

  private openTable(): void {
    if (this.tables.length === MAX_NESTED) this.tooDeep++;
    else this.tables.push({ table: { type: 'table', rows: [] }, row: null, cell: null });
  }

  private openRow(): void {
    const open = this.tables.at(-1);
    if (!open) return;
    open.row = [];
    open.cell = null;
    open.table.rows.push(open.row);
  }

  private openCell(rowSpan: number, colSpan: number): void {
    const open = this.tables.at(-1);
    if (!open) return;
    if (!open.row) this.openRow();
    open.cell = { content: [], rowSpan, colSpan };
    open.row?.push(open.cell);
  }

  /** Where what is read next belongs: the open cell, else what the table itself stands in. */
  private content(): Flow[] {
    for (const { cell } of this.tables.toReversed()) if (cell) return cell.content;
    return this.body;
  }

  private endLine(): void {
    const { text, bold, italic, marker } = this.line;
    this.line = emptyLine();
    const printed = oneLine(text);
    if (printed === '') {
      this.line.marker = marker;
      return;
    }
    this.content().push({
      type: 'paragraph',
      text: `${marker}${printed}`,
      bold: bold === true,
      italic: italic === true,
    });
  }
}
