import { columnLabel, placeLabel } from '../labels.js';
import { formatInteger } from '../strings.js';
import { type CellView, type TableView, tableViews } from '../table-view.js';
import { findingAnchor, folding, type PageContext, type ShownDocument } from './context.js';
import { MarkIndex } from './marks.js';
import { html, type Markup } from './markup.js';

interface TableContext extends PageContext {
  shown: ShownDocument;
  marks: MarkIndex;
}

const NUMERIC = /^[-+(]?(Rp\.?\s*)?[\d.,]+[\s%),-]*$/i;

/** Levels of budgets and programmes print as words: "sub kegiatan". */
const cellText = ({ value }: CellView, column: string, { language }: PageContext) =>
  typeof value === 'number'
    ? formatInteger(value, language)
    : column === 'level'
      ? (value ?? '').replaceAll('_', ' ')
      : (value ?? '');

function tableCell(cell: CellView, column: string, context: TableContext): Markup {
  const text = cellText(cell, column, context);
  const marks = context.marks.at(cell.place);
  const align = typeof cell.value === 'number' || NUMERIC.test(text) ? 'number' : '';
  const [first] = marks;
  if (!first) return html`<td class="${align}">${text}</td>`;
  const title = marks.map(({ finding }) => `${finding.code}: ${finding.title}`).join(' · ');
  const anchor = findingAnchor(context.shown, first.finding);
  const state = first.main ? `wrong ${first.finding.severity}` : 'involved';
  return html`<td class="${align} ${state}" title="${title}"><a href="#${anchor}">${text === '' ? '∅' : text}</a></td>`;
}

function summaryRow(view: TableView, context: TableContext): Markup | null {
  if (!view.summary) return null;
  const { name, cell } = view.summary;
  const column = view.columns.findLastIndex((_, index) => view.rows.some((row) => isAmount(row.cells[index])));
  const position = Math.max(1, column);
  const rest = Math.max(0, view.columns.length - position - 1);
  return html`<tr class="summary"><td></td><th colspan="${position}" scope="row">${context.strings[name]}</th>${tableCell(cell, name, context)}${Array.from({ length: rest }, () => html`<td></td>`)}</tr>`;
}

const isAmount = (cell: CellView | undefined) =>
  cell !== undefined && (typeof cell.value === 'number' || NUMERIC.test(cell.value ?? ''));

function isMarked(view: TableView, marks: MarkIndex): boolean {
  const cells = view.rows.flatMap((row) => row.cells);
  return [...cells, ...(view.summary ? [view.summary.cell] : [])].some(({ place }) =>
    marks.at(place).some(({ main }) => main),
  );
}

function recordTable(view: TableView, context: TableContext): Markup {
  const { strings, marks } = context;
  const { columns, rows, kind } = view;
  const body = rows.map((row) => {
    const level = columns[0] === 'level' ? `level-${row.cells[0]?.value ?? ''}` : '';
    const cells = row.cells.map((cell, index) => tableCell(cell, columns[index] ?? '', context));
    return html`<tr class="${level}"><td class="where">${placeLabel(row, strings)}</td>${cells}</tr>
`;
  });
  const table = html`<div class="scroll"><table class="records"><thead><tr><th></th>${columns.map((column) => html`<th scope="col">${columnLabel(column, strings)}</th>`)}</tr></thead><tbody>${body}${summaryRow(view, context)}</tbody></table></div>`;
  const summary = html`<span class="kind">${strings.recordKinds[kind]}</span> ${view.caption} <span class="where">${placeLabel(view, strings)}</span>`;
  return folding(summary, table, isMarked(view, marks), 'record');
}

/** The record tables of a document; cells that findings speak of are lit and lead to them. */
export function recordTables(shown: ShownDocument, page: PageContext): Markup | null {
  const views = tableViews(shown.document.records).filter((view) => view.rows.length > 0);
  if (views.length === 0) return null;
  const context: TableContext = { ...page, shown, marks: new MarkIndex(shown.document.findings) };
  const { strings } = page;
  return html`<section class="tables"><h3>${strings.records}</h3><p class="legend"><span class="swatch wrong error">123</span> ${strings.legendWrong} <span class="swatch involved">123</span> ${strings.legendInvolved}</p>${views.map((view) => recordTable(view, context))}</section>`;
}
