import type { TaggedTable, Word } from '../document/page.js';
import type { PageCell, PageTable } from './page-table.js';
import { ownCells, replaceRow } from './replace-row.js';
import type { TagPlaces } from './tag-places.js';

/** In points: how far a row may begin above the end of the row before it in another column. */
const SLACK = 1;

/** A row of the tags with its words in each column of the table. */
interface Record {
  /** Index of its first row in the tagged table. */
  row: number;
  words: Map<PageCell, Word[]>;
  top: number;
}

/**
 * Cuts the rows that hold several rows of a tagged table because no line is drawn between them. Only where tags and page agree:
 * every word of the row is tagged, the tagged rows follow each other downwards in every column, and at least two of them have text
 * in several columns.
 */
export function splitTaggedRows(table: PageTable, tagged: readonly TaggedTable[], places: TagPlaces): PageTable {
  let out = table;
  for (let row = table.rows - 1; row >= 0; row--) {
    const cells = ownCells(out, row);
    const records = recordsOf(cells, places);
    const first = cells.find((cell) => cell.words[0])?.words[0];
    const owner = first && tagged[places.get(first)?.table ?? -1];
    if (records && owner)
      out = replaceRow(
        out,
        row,
        cells.flatMap((cell) => parts(cell, records, cells, owner)),
        records.length,
      );
  }
  return out;
}

function recordsOf(cells: readonly PageCell[], places: TagPlaces): Record[] | undefined {
  const rows = new Map<number, Record>();
  let table: number | undefined;
  for (const cell of cells)
    for (const word of cell.words) {
      const place = places.get(word);
      table ??= place?.table;
      if (!place || place.table !== table) return undefined;
      const record = rows.get(place.row) ?? { row: place.row, words: new Map(), top: word.box[1] };
      rows.set(place.row, record);
      record.top = Math.min(record.top, word.box[1]);
      const words = record.words.get(cell);
      if (words) words.push(word);
      else record.words.set(cell, [word]);
    }
  const records = joinContinuations([...rows.values()].sort((a, b) => a.row - b.row));
  const several = records.filter(({ words }) => words.size >= 2);
  return several.length >= 2 && descend(records, cells) ? records : undefined;
}

/** Puts a row of one cell that begins in the middle of a sentence to the row above. */
function joinContinuations(records: Record[]): Record[] {
  const out: Record[] = [];
  for (const record of records) {
    const above = out.at(-1);
    const [[cell, words] = []] = record.words;
    const before = cell && above?.words.get(cell);
    const goesOn = record.words.size === 1 && before && /^\p{Ll}{2}/u.test(words?.[0]?.text ?? '');
    if (goesOn && words) before.push(...words);
    else out.push(record);
  }
  return out;
}

/** Whether the rows follow each other downwards as a whole and in each column. */
function descend(records: readonly Record[], cells: readonly PageCell[]): boolean {
  if (records.some(({ top }, at) => top <= (records[at - 1]?.top ?? Number.NEGATIVE_INFINITY))) return false;
  return cells.every((cell) => {
    let bottom = Number.NEGATIVE_INFINITY;
    for (const { words } of records) {
      const own = words.get(cell) ?? [];
      if (own.some((word) => (word.box[1] + word.box[3]) / 2 < bottom - SLACK)) return false;
      bottom = Math.max(bottom, ...own.map((word) => (word.box[1] + word.box[3]) / 2));
    }
    return true;
  });
}

/** The parts of a cell, one for each row; a part that the tags leave out below a text belongs to that text. */
function parts(
  cell: PageCell,
  records: readonly Record[],
  cells: readonly PageCell[],
  tagged: TaggedTable,
): PageCell[] {
  const [x0, y0, x1, y1] = cell.box;
  const out: PageCell[] = [];
  for (const [at, record] of records.entries()) {
    const words = record.words.get(cell) ?? [];
    const from = at === 0 ? y0 : record.top;
    const to = records[at + 1]?.top ?? y1;
    const above = out.at(-1);
    if (above && above.words.length > 0 && isLeftOut(cell, record, cells, tagged)) {
      above.rowSpan++;
      above.box = [x0, above.box[1], x1, to];
    } else out.push({ ...cell, row: cell.row + at, words, box: [x0, from, x1, to] });
  }
  return out;
}

/** Whether a tagged row has no cell for a column, not even an empty one: a cell above spans it. */
function isLeftOut(cell: PageCell, { row, words }: Record, cells: readonly PageCell[], tagged: TaggedTable): boolean {
  if (words.has(cell)) return false;
  const own = tagged.rows[row]?.cells ?? [];
  const filled = cells.filter((other) => words.has(other)).sort((a, b) => a.col - b.col);
  const before = filled.filter((other) => other.col < cell.col).length;
  const next = filled[before];
  const at = (other: PageCell | undefined, end: number) => {
    const word = other && words.get(other)?.[0];
    return word ? own.findIndex((texts) => texts.includes(word)) : end;
  };
  return at(next, own.length) - at(filled[before - 1], -1) === 1;
}
