import type { Page, Word } from '../document/page.js';
import { finerTable } from './aligned.js';
import { latticeTables } from './lattice.js';
import type { PageTable } from './page-table.js';
import { splitRows } from './split-rows.js';
import type { TableSource } from './table-source.js';
import { tagPlaces } from './tag-places.js';
import { withTagSpan } from './tag-span.js';
import { isDataTable, taggedTable } from './tagged.js';
import { splitTaggedRows } from './tagged-rows.js';
import { isFrame, typedTables } from './typed.js';

export interface LaidPage {
  page: Page;
  /** Drawn and typed tables and those that the tags name. */
  tables: PageTable[];
  /** Words outside of them. */
  words: Word[];
}

/** The tables of a page, but for those that show by the alignment of their text alone. */
export function findTables(page: Page, source: TableSource): LaidPage {
  const words = page.words.filter((word) => isOnPage(word, page));
  const tagged = source === 'geometry' ? [] : (page.taggedTables ?? []);
  const places = tagPlaces(tagged);
  const drawn = latticeTables(page, words)
    .filter((table) => source !== 'tags' || table.cells.every((cell) => cell.words.every((word) => places.has(word))))
    .map((table) => splitTaggedRows(table, tagged, places))
    .map((table) => (source === 'tags' ? table : finerTable(page, splitRows(table))))
    .map((table) => withTagSpan(table, tagged, places));
  const typed = source === 'tags' ? [] : typedTables(page, outside(words, drawn));
  const free = new Set(outside(words, [...drawn, ...typed]));
  const undrawn = tagged.flatMap((table) => {
    if (!table.rows.every(({ cells }) => cells.every((texts) => texts.every((word) => free.has(word))))) return [];
    const found = taggedTable(page, table);
    return found && (source === 'tags' || isDataTable(page, found)) ? [withTagSpan(found, tagged, places)] : [];
  });
  const tables = [...drawn, ...typed, ...undrawn];
  return { page, tables, words: outside(words, tables).filter((word) => !isFrame(word, typed)) };
}

export function outside(words: Word[], tables: PageTable[]): Word[] {
  const used = new Set(tables.flatMap((table) => table.cells.flatMap((cell) => cell.words)));
  return words.filter((word) => !used.has(word));
}

function isOnPage({ box }: Word, { width, height }: Page): boolean {
  return box[2] > 0 && box[0] < width && box[3] > 0 && box[1] < height;
}
