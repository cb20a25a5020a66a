import type { TaggedTable } from '../document/page.js';
import type { PageTable, TagSpan } from './page-table.js';
import type { TagPlace, TagPlaces } from './tag-places.js';

/** The table with the tagged rows that it begins and ends with. */
export function withTagSpan(table: PageTable, tagged: readonly TaggedTable[], places: TagPlaces): PageTable {
  const tagSpan = tagSpanOf(table, tagged, places);
  return tagSpan ? { ...table, tagSpan } : table;
}

function tagSpanOf({ cells }: PageTable, tagged: readonly TaggedTable[], places: TagPlaces): TagSpan | undefined {
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  const found: { row: number; place: TagPlace }[] = [];
  for (const { row, words } of sorted)
    for (const word of words) {
      const place = places.get(word);
      if (!place) return undefined;
      found.push({ row, place });
    }
  const [top, bottom] = [found[0], found.at(-1)];
  const [upper, lower] = [tagged[top?.place.table ?? -1], tagged[bottom?.place.table ?? -1]];
  if (!top || !bottom || !upper || !lower) return undefined;
  const run = repeatedRows(upper);
  const first = found.find(({ place }) => place.table !== top.place.table || place.row >= run) ?? top;
  const ofLower = found.filter(({ place }) => place.table === bottom.place.table);
  return {
    first: upper.rows[0]?.index ?? 0,
    next: upper.rows[run]?.index ?? 0,
    firstOf: upper.rowCount,
    repeated: run === 0 ? 0 : first.row,
    last: Math.max(...ofLower.map(({ place }) => lower.rows[place.row]?.index ?? 0)),
    lastOf: lower.rowCount,
    lastStart: ofLower[0]?.row ?? 0,
  };
}

/** How many rows on the page are the first ones of the whole table without the ones that come next: a repeated header. */
function repeatedRows({ rows }: TaggedTable): number {
  return Math.max(
    0,
    rows.findIndex(({ index }, at) => index !== at),
  );
}
