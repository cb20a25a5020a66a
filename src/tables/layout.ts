import type { Block, Paragraph } from '../document/document.js';
import type { Grid } from '../document/grid.js';
import type { Page, Word } from '../document/page.js';
import { alignedTables, finerTable } from './aligned.js';
import { captionOf } from './captions.js';
import { furniture } from './furniture.js';
import { latticeTables } from './lattice.js';
import { linesOf } from './lines.js';
import type { PageTable } from './page-table.js';
import { type BodyLine, bodyLine, paragraphsOf } from './paragraphs.js';
import { begin, continueWith, type Stitched, toGrid } from './stitch.js';
import { type TextTable, toText } from './to-grid.js';
import { vocabularyOf } from './vocabulary.js';

type Item = { type: 'line'; line: BodyLine } | { type: 'table'; table: TextTable };
type Draft = Paragraph | { type: 'stitched'; table: Stitched };

/**
 * The document as blocks in reading order: paragraphs and tables, tables joined over pages.
 * Running headers, footers and page numbers are left out. Never throws; a page without words gives no block.
 */
export function layOut(pages: Page[]): Block[] {
  return toBlocks(drafts(pages, true));
}

/** The tables of a document; with `perPage` each page's part by itself. */
export function tablesOf(pages: Page[], options: { perPage: boolean }): Grid[] {
  return toBlocks(drafts(pages, !options.perPage)).flatMap((block) => (block.type === 'table' ? [block.grid] : []));
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

interface LaidPage {
  page: Page;
  tables: PageTable[];
  /** Words outside of tables. */
  words: Word[];
}

function drafts(pages: Page[], stitching: boolean): Draft[] {
  const laid = pages.map(findTables);
  const running = furniture(laid);
  const vocabulary = vocabularyOf(pages);
  const out: Draft[] = [];
  let lines: BodyLine[] = [];
  const right = new Map<number, number>();
  const flush = () => {
    out.push(...paragraphsOf(lines, (page) => right.get(page) ?? 0));
    lines = [];
  };
  for (const { page, tables: ruled, words } of laid) {
    const free = words.filter((word) => !running.has(word));
    const aligned = alignedTables(page, free);
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

function findTables(page: Page): LaidPage {
  const words = page.words.filter((word) => isOnPage(word, page));
  const tables = latticeTables(page, words).map((table) => finerTable(page, table));
  return { page, tables, words: outside(words, tables) };
}

function outside(words: Word[], tables: PageTable[]): Word[] {
  const used = new Set(tables.flatMap((table) => table.cells.flatMap((cell) => cell.words)));
  return words.filter((word) => !used.has(word));
}

function isOnPage({ box }: Word, { width, height }: Page): boolean {
  return box[2] > 0 && box[0] < width && box[3] > 0 && box[1] < height;
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
