import type { TextLine } from './lines.js';
import type { PageCell } from './page-table.js';

/** A cell with its lines; `value` when every line of it is a value by itself. */
export interface CellLines {
  cell: PageCell;
  lines: TextLine[];
  value: boolean;
}

/** In font sizes: least height of a strip that is empty across all columns for it to part two records. */
const MIN_STRIP = 0.4;
const MIN_RECORDS = 3;

/**
 * The tops of the records of a row that empty strips part across all its columns, whatever the columns' own alignment; undefined
 * unless there are at least three, each with a value and none with two values in one column.
 */
export function stripTops(cells: readonly CellLines[]): number[] | undefined {
  const values = cells.filter(({ value }) => value);
  if (values.filter(({ lines }) => lines.length >= MIN_RECORDS).length < 2) return undefined;
  const lines = cells.flatMap((each) => each.lines).sort((a, b) => a.box[1] - b.box[1]);
  const bands: { top: number; bottom: number }[] = [];
  for (const { box, words } of lines) {
    const last = bands.at(-1);
    const size = words[0]?.size ?? 0;
    if (last && box[1] - last.bottom < MIN_STRIP * size) last.bottom = Math.max(last.bottom, box[3]);
    else bands.push({ top: box[1], bottom: box[3] });
  }
  if (bands.length < MIN_RECORDS) return undefined;
  for (const { top, bottom } of bands) {
    const counts = values.map((each) => each.lines.filter(({ box }) => box[1] >= top && box[1] < bottom).length);
    if (Math.max(...counts) !== 1) return undefined;
  }
  return bands.map(({ top }) => top);
}

/** In which of the records parted by strips a part of the cell begins; a text that stands in few of them spans the others. */
export function stripStarts({ lines, value }: CellLines, tops: readonly number[]): number[] {
  const filled = tops.flatMap((top, at) => {
    const next = tops[at + 1] ?? Number.POSITIVE_INFINITY;
    return at === 0 || lines.some(({ box }) => box[1] >= top - 0.1 && box[1] < next - 0.1) ? [at] : [];
  });
  return value || lines.length === 0 || filled.length * 2 > tops.length ? tops.map((_, at) => at) : filled;
}
