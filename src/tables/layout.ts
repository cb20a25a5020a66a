import type { Block, Paragraph } from '../document/document.js';
import type { Grid } from '../document/grid.js';
import type { Page } from '../document/page.js';
import { alignedTables } from './aligned.js';
import { captionOf } from './captions.js';
import { furniture } from './furniture.js';
import { linesOf } from './lines.js';
import { findTables, outside } from './page-tables.js';
import { type BodyLine, bodyLine, paragraphsOf } from './paragraphs.js';
import { begin, continueWith, type Stitched, toGrid } from './stitch.js';
import type { TableSource } from './table-source.js';
import { type TextTable, toText } from './to-grid.js';
import { vocabularyOf } from './vocabulary.js';

export interface LayoutOptions {
  /** `auto` unless told. */
  source?: TableSource;
}

type Item = { type: 'line'; line: BodyLine } | { type: 'table'; table: TextTable };
type Draft = Paragraph | { type: 'stitched'; table: Stitched };

/**
 * The document as blocks in reading order: paragraphs and tables, tables joined over pages.
 * Running headers, footers and page numbers are left out. Never throws; a page without words gives no block.
 */
export function layOut(pages: Page[], { source = 'auto' }: LayoutOptions = {}): Block[] {
  return toBlocks(drafts(pages, true, source));
}

/** The tables of a document; with `perPage` each page's part by itself. */
export function tablesOf(pages: Page[], { perPage, source = 'auto' }: LayoutOptions & { perPage: boolean }): Grid[] {
  return toBlocks(drafts(pages, !perPage, source)).flatMap((block) => (block.type === 'table' ? [block.grid] : []));
}

function toBlocks(items: Draft[]): Block[] {
  const blocks: Block[] = [];
  let above: Paragraph[] = [];
  for (const item of items) {
    if (item.type === 'paragraph') {
      above.push(item);
      blocks.push(item);
    } else {
      blocks.push({ type: 'table', grid: toGrid(item.table, captionOf(above)) });
      above = [];
    }
  }
  return blocks;
}

function drafts(pages: Page[], stitching: boolean, source: TableSource): Draft[] {
  const laid = pages.map((page) => findTables(page, source));
  const running = furniture(laid);
  const vocabulary = vocabularyOf(pages);
  const out: Draft[] = [];
  let lines: BodyLine[] = [];
  const right = new Map<number, number>();
  const flush = () => {
    for (const paragraph of paragraphsOf(lines, (page) => right.get(page) ?? 0)) out.push(paragraph);
    lines = [];
  };
  for (const { page, tables: ruled, words } of laid) {
    const free = words.filter((word) => !running.has(word));
    const aligned = source === 'tags' ? [] : alignedTables(page, free);
    const texts = [...ruled, ...aligned].map((table) => toText(table, vocabulary));
    const body = linesOf(outside(free, aligned)).map((line) => bodyLine(line, page.number));
    right.set(page.number, Math.max(0, ...body.map((line) => line.box[2])));
    for (const item of inOrder(body, texts)) {
      if (item.type === 'line') {
        lines.push(item.line);
        continue;
      }
      flush();
      const joined = stitching ? joinTo(out.at(-1), item.table) : undefined;
      if (joined) out[out.length - 1] = joined;
      else out.push({ type: 'stitched', table: begin(item.table) });
    }
  }
  flush();
  return out;
}

/** The draft with the table put under it, where it is a table that ends on the page before and goes on in this one. */
function joinTo(draft: Draft | undefined, table: TextTable): Draft | undefined {
  if (draft?.type !== 'stitched' || draft.table.pages.at(-1) !== table.page - 1) return undefined;
  const joined = continueWith(draft.table, table);
  return joined && { type: 'stitched', table: joined };
}

/** Lines and tables of a page from the top. */
function inOrder(lines: BodyLine[], tables: TextTable[]): Item[] {
  const items: Item[] = [
    ...lines.map((line): Item => ({ type: 'line', line })),
    ...tables.map((table): Item => ({ type: 'table', table })),
  ];
  const top = (item: Item) => (item.type === 'line' ? item.line.box[1] : item.table.box[1]);
  return items.sort((a, b) => top(a) - top(b));
}
