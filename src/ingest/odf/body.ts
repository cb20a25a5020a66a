import type { Block, Paragraph } from '../../document/document.js';
import type { Place } from '../../document/place.js';
import type { XmlElement } from '../xml/element.js';
import { Flow, type FlowParagraph, type Sink } from './flow.js';
import type { OdfStyles } from './styles.js';
import { TableReader } from './tables.js';
import { withTypedTables } from './typed-tables.js';

export interface OdfBody {
  blocks: Block[];
  /** The page on which the document ends; undefined where pages were not counted. */
  lastPage: number | undefined;
}

/**
 * The body with pages, where their number agrees with `pageCount`, the one that the writer noted; else without any: a wrong page
 * is worse than none. LibreOffice without a window saves while it is still laying out, and then marks too few breaks.
 * @throws UnreadableError TOO_COMPLEX
 */
export function readPagedBody(text: XmlElement, styles: OdfStyles, pageCount: number | undefined): OdfBody {
  const counted = tellsPages(text) && pageCount !== undefined ? readBody(text, styles, 1) : undefined;
  return counted?.lastPage === pageCount && counted ? counted : readBody(text, styles, undefined);
}

/**
 * The paragraphs and tables of an office:text in order. Text boxes follow the paragraph that they are anchored in, notes the
 * paragraph or table that refers to them, tables in cells the table around them.
 */
function readBody(text: XmlElement, styles: OdfStyles, firstPage: number | undefined): OdfBody {
  const flow = new Flow(styles, firstPage);
  const blocks: Block[] = [];
  const tables = new TableReader(flow);
  const sink: Sink = {
    paragraph: (paragraph) => blocks.push(toParagraph(paragraph, flow.nextLine())),
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

/** Pages can be counted where the writer says that it marked the breaks that fell between them. */
function tellsPages(text: XmlElement): boolean {
  return text.attributes['text:use-soft-page-breaks'] === 'true';
}

function toParagraph({ text, bold, heading, page, breaks }: FlowParagraph, line: number): Paragraph {
  const placeOn = (at: number | undefined): Place => ({ ...(at !== undefined && { page: at }), line });
  const inside = breaks.filter((offset) => offset > 0 && offset < text.length);
  const before = breaks.filter((offset) => offset <= 0).length;
  const first = placeOn(page && page + before);
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
