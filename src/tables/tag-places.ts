import type { TaggedTable, Word } from '../document/page.js';

/** Which table, row and cell (0-based) the tags of a page put a word in. */
export interface TagPlace {
  table: number;
  row: number;
  cell: number;
}

export type TagPlaces = ReadonlyMap<Word, TagPlace>;

export function tagPlaces(tables: readonly TaggedTable[]): TagPlaces {
  const places = new Map<Word, TagPlace>();
  for (const [table, { rows }] of tables.entries())
    for (const [row, { cells }] of rows.entries())
      for (const [cell, words] of cells.entries()) for (const word of words) places.set(word, { table, row, cell });
  return places;
}
