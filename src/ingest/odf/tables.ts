import type { Cell, Grid } from '../../document/grid.js';
import { childElements, type XmlElement } from '../xml/element.js';
import { tooComplex } from '../xml/parse-xml.js';
import type { Flow, FlowParagraph, Sink } from './flow.js';
import { unstack } from './stacked.js';

/** Over all tables of a document: cells with text, and positions of rows times columns. Real reports have under 20,000. */
const MAX_CELLS = 200_000;
const MAX_POSITIONS = 2_000_000;

/** An empty cell that is repeated more often than this is the rest of a sheet, not a column. */
const MAX_EMPTY_COLUMNS = 64;

/** A table, and what was found inside of its cells that is printed by itself. */
export interface OdfTable {
  /** More than one where tables stand directly under each other; none when no cell has text. */
  grids: Grid[];
  /** Tables in its cells. */
  inner: XmlElement[];
  notes: XmlElement[];
}

/** Reads the tables of a document, within limits for all of them together. */
export class TableReader {
  private cells = 0;
  private positions = 0;

  constructor(private readonly flow: Flow) {}

  /** @throws UnreadableError TOO_COMPLEX */
  read(element: XmlElement): OdfTable {
    const table = new TableBuilder(this.flow, () => {
      if (++this.cells > MAX_CELLS) throw tooComplex();
    });
    table.rows(element);
    const grid = table.grid();
    this.positions += (grid?.rows ?? 0) * (grid?.cols ?? 0);
    if (this.positions > MAX_POSITIONS) throw tooComplex();
    return { grids: grid ? unstack(grid) : [], inner: table.inner, notes: table.notes };
  }
}

/** How often a cell or row stands there: once, unless an attribute says so. */
function repeated({ attributes }: XmlElement, attribute: string): number {
  return Math.max(1, Number.parseInt(attributes[attribute] ?? '1', 10) || 1);
}

const ROW_GROUPS = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);

function laterPage(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b);
}

class TableBuilder {
  readonly inner: XmlElement[] = [];
  readonly notes: XmlElement[] = [];
  private readonly found: Cell[] = [];
  private readonly pages = new Set<number>();
  private row = 0;

  constructor(
    private readonly flow: Flow,
    private readonly count: () => void,
  ) {}

  rows(element: XmlElement): void {
    for (const child of childElements(element)) {
      if (ROW_GROUPS.has(child.name)) this.rows(child);
      else if (child.name === 'text:soft-page-break') this.flow.nextPage();
      else if (child.name === 'table:table-row') this.readRow(child);
    }
  }

  grid(): Grid | undefined {
    const [first] = this.found;
    if (!first || this.found.every(({ text }) => text === '')) return undefined;
    const rows = 1 + this.found.reduce((last, { row }) => Math.max(last, row), 0);
    const cols = 1 + this.found.reduce((last, { col }) => Math.max(last, col), 0);
    const cells = this.found.map((cell) => ({
      ...cell,
      rowSpan: Math.min(cell.rowSpan, rows - cell.row),
      colSpan: Math.min(cell.colSpan, cols - cell.col),
    }));
    const { page, line } = first.place;
    return { rows, cols, cells, pages: [...this.pages], place: { ...(page !== undefined && { page }), line } };
  }

  private readRow(element: XmlElement): void {
    const start = this.flow.currentPage;
    const line = this.flow.nextLine();
    let end = start;
    const from = this.found.length;
    let col = 0;
    for (const child of childElements(element)) {
      const isCell = child.name === 'table:table-cell';
      if (!isCell && child.name !== 'table:covered-table-cell') continue;
      const times = repeated(child, 'table:number-columns-repeated');
      if (isCell) {
        this.flow.goTo(start);
        const cell = this.readCell(child, col, line);
        end = laterPage(end, this.flow.currentPage);
        const isRest = cell.text === '' && times > MAX_EMPTY_COLUMNS;
        for (let copy = 0; !isRest && copy < times; copy++) this.place(cell, this.row, col + copy);
      }
      col += times;
    }
    this.flow.goTo(end);
    const times = repeated(element, 'table:number-rows-repeated');
    const cells = this.found.slice(from);
    const filled = cells.some(({ text }) => text !== '');
    for (let copy = 1; filled && copy < times; copy++) {
      const next = this.flow.nextLine();
      for (const cell of cells)
        this.place({ ...cell, place: { ...cell.place, line: next } }, this.row + copy, cell.col);
    }
    this.row += times;
  }

  private place(cell: Cell, row: number, col: number): void {
    this.count();
    this.found.push({ ...cell, row, col, place: { ...cell.place, row, column: col, text: cell.text } });
  }

  private readCell(element: XmlElement, col: number, line: number): Cell {
    const parts: FlowParagraph[] = [];
    const sink: Sink = {
      paragraph: (paragraph) => parts.push(paragraph),
      table: (table) => this.inner.push(table),
      note: (note) => this.notes.push(note),
    };
    this.flow.walk(element, sink);
    const page = parts[0]?.page ?? this.flow.currentPage;
    if (page !== undefined) this.pages.add(page);
    const all = (holds: (part: FlowParagraph) => boolean) => parts.length > 0 && parts.every(holds);
    return {
      row: this.row,
      col,
      rowSpan: repeated(element, 'table:number-rows-spanned'),
      colSpan: repeated(element, 'table:number-columns-spanned'),
      text: parts.map(({ text }) => text).join(' '),
      place: { ...(page !== undefined && { page }), line },
      ...(all(({ bold }) => bold) && { bold: true }),
      ...(all(({ italic }) => italic) && { italic: true }),
    };
  }
}
