import type { Block, Paragraph } from '../../document/document.js';
import type { Place } from '../../document/place.js';
import type { XmlElement } from '../xml/element.js';
import { Flow, type FlowParagraph, type Sink } from './flow.js';
import type { OdfStyles } from './styles.js';
import { TableReader } from './tables.js';
import { withTypedTables } from './typed-tables.js';

export interface OdfBody {
  blocks: Block[];
  /** The page on which the document ends; undefined where it does not tell its pages. */
  lastPage: number | undefined;
}

/**
 * The paragraphs and tables of an office:text in order. Text boxes follow the paragraph that they are anchored in, notes the
 * paragraph or table that refers to them, tables in cells the table around them.
 * @throws UnreadableError TOO_COMPLEX
 */
export function readBody(text: XmlElement, styles: OdfStyles): OdfBody {
  const flow = new Flow(styles, tellsPages(text) ? 1 : undefined);
  const blocks: Block[] = [];
  const tables = new TableReader(flow);
  const sink: Sink = {
    paragraph: (paragraph) => blocks.push(toParagraph(paragraph)),
    table: (element) => {
      const { grids, inner, notes } = tables.read(element);
      for (const grid of grids) blocks.push({ type: 'table', grid });
      for (const table of inner) sink.table(table);
      for (const note of notes) sink.note(note);
    },
    note: (note) => flow.walk(note, sink),
  };
  flow.walk(text, sink);
  return { blocks: withTypedTables(blocks), lastPage: flow.currentPage };
}

/** Pages are known where the writer says that it marked the breaks that fell between them. */
function tellsPages(text: XmlElement): boolean {
  return text.attributes['text:use-soft-page-breaks'] === 'true';
}

function toParagraph({ text, bold, heading, page, breaks }: FlowParagraph): Paragraph {
  const place = placeOn(page);
  const inside = breaks.filter((offset) => offset > 0 && offset < text.length);
  const before = breaks.filter((offset) => offset <= 0).length;
  const first = page === undefined ? place : placeOn(page + before);
  const lines = inside.map((start, at) => ({ start, place: placeOn(page && page + before + at + 1) }));
  return {
    type: 'paragraph',
    text,
    place: first,
    // Headings stand out by their style alone; extraction knows them by their print.
    ...((bold || heading) && { bold: true }),
    ...(page !== undefined && lines.length > 0 && { lines: [{ start: 0, place: first }, ...lines] }),
  };
}

function placeOn(page: number | undefined): Place {
  return page === undefined ? {} : { page };
}
