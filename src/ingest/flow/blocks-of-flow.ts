import type { Block, TableBlock } from '../../document/document.js';
import type { Flow, FlowCell, FlowParagraph, FlowTable } from './flow.js';
import { gridOfRows, type RowCell } from './grid-of-rows.js';
import { joinTables } from './join-tables.js';
import { withTypedTables } from './typed-tables.js';

/** Tables in cells of tables: deeper ones are no tables of a report. */
const MAX_DEPTH = 16;

const paragraphs = ({ content }: FlowCell) =>
  content.filter((flow): flow is FlowParagraph => flow.type === 'paragraph');

function rowCell(cell: FlowCell): RowCell {
  const filled = paragraphs(cell).filter(({ text }) => text !== '');
  return {
    text: filled.map(({ text }) => text).join(' '),
    bold: filled.length > 0 && filled.every(({ bold }) => bold),
    italic: filled.length > 0 && filled.every(({ italic }) => italic),
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
  };
}

/** A table of one cell only draws a frame; one whose cells hold tables and next to no words only lays them out. */
function isFrame({ rows }: FlowTable): boolean {
  const cells = rows.flat();
  if (cells.length <= 1) return true;
  const holding = cells.filter(({ content }) => content.some(({ type }) => type === 'table'));
  return holding.length > 0 && cells.every((cell) => holding.includes(cell) || rowCell(cell).text === '');
}

/**
 * The blocks of a document without pages. Every paragraph, and every row of a table, is one line: `place.line` counts them
 * from 1 over the whole body. Tables inside a cell follow the table that they stand in; frames are taken off.
 * @throws UnreadableError OFFICE_TOO_LARGE
 */
export function blocksOfFlow(body: readonly Flow[]): Block[] {
  const blocks: Block[] = [];
  let line = 0;

  function add(flows: readonly Flow[], depth: number): void {
    /** The table right above in these flows, which the next one may go on with. */
    let above: TableBlock | undefined;
    for (const flow of flows) {
      if (flow.type === 'table') above = addTable(flow, depth, above);
      else if (flow.text !== '') {
        line++;
        blocks.push({ type: 'paragraph', text: flow.text, place: { line }, ...(flow.bold && { bold: true }) });
        above = undefined;
      }
    }
  }

  function addTable(table: FlowTable, depth: number, above: TableBlock | undefined): TableBlock | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const cells = table.rows.flat();
    if (isFrame(table)) {
      for (const { content } of cells) add(content, depth + 1);
      return undefined;
    }
    // Between two tables stands a break: a row that it cut is told by the line that is missing.
    const first = line + (above ? 2 : 1);
    const grid = gridOfRows(
      table.rows.map((row) => row.map(rowCell)),
      (row) => ({ line: first + row }),
    );
    if (grid) line = first + grid.rows - 1;
    const joined = above && grid && joinTables(above.grid, grid);
    const block: TableBlock | undefined = grid && { type: 'table', grid: joined ?? grid };
    if (joined) blocks.pop();
    if (block) blocks.push(block);
    const inner = cells.flatMap(({ content }) => content.filter(({ type }) => type === 'table'));
    add(inner, depth + 1);
    return inner.length === 0 ? block : undefined;
  }

  add(body, 0);
  return withTypedTables(blocks);
}
