import type { Page, Word } from '../document/page.js';
import type { Box } from '../document/place.js';
import { evenBlocks } from './blocks.js';
import { components } from './components.js';
import { type Joints, joints } from './joints.js';
import { mergeRulings } from './merge-lines.js';
import type { PageCell, PageTable } from './page-table.js';
import { type Region, regions } from './regions.js';
import { splitSpans } from './split-spans.js';
import { tidy, withoutRules } from './tidy.js';

/** Part of a table's box that closed cells must fill; the boxes of an organisation chart fill less. */
const MIN_FILLED = 0.55;
/** Part of the cells that must hold text; the fields of a chart hold none. */
const MIN_TEXT = 0.18;

interface Candidate {
  joints: Joints;
  regions: Region[];
  box: Box;
  cells: PageCell[];
}

/** Tables that are drawn with lines, with the rows that are drawn. `words` are the page's words that can be table text. */
export function latticeTables(page: Page, words: Word[]): PageTable[] {
  const { horizontal, vertical } = mergeRulings(page.rulings);
  const candidates: Candidate[] = [];
  for (const component of components(horizontal, vertical)) {
    const candidate = candidateOf(joints(component));
    if (candidate) candidates.push(candidate);
  }
  // Inner tables first, so that a frame around a table does not take its words.
  candidates.sort((a, b) => area(a.box) - area(b.box));
  fill(candidates, words);
  const tables: PageTable[] = [];
  for (const {
    joints: { xs, ys },
    box,
    cells,
  } of candidates) {
    const table = tidy({ page: page.number, box, rows: ys.length - 1, columns: xs, cells, ruled: true });
    if (isTable(table)) tables.push(...evenBlocks(splitSpans(withoutRules(table))));
  }
  return tables;
}

function area(box: Box): number {
  return (box[2] - box[0]) * (box[3] - box[1]);
}

function candidateOf(grid: Joints): Candidate | undefined {
  const { xs, ys } = grid;
  const [x0, y0, x1, y1] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > 40_000) return undefined;
  const box: Box = [x0, y0, x1, y1];
  const parts = regions(grid);
  const boxed = parts.map((region) => ({ region, box: boxOf(region, grid) }));
  const filled = boxed.reduce((sum, { region, box }) => sum + (region.closed ? area(box) : 0), 0);
  if (filled < MIN_FILLED * area(box)) return undefined;
  const cells = boxed.map(({ region: { row, col, rowSpan, colSpan }, box }) => ({
    row,
    col,
    rowSpan,
    colSpan,
    box,
    words: [],
  }));
  return { joints: grid, regions: parts, box, cells };
}

function boxOf({ row, col, rowSpan, colSpan }: Region, { xs, ys }: Joints): Box {
  return [xs[col] ?? 0, ys[row] ?? 0, xs[col + colSpan] ?? 0, ys[row + rowSpan] ?? 0];
}

/** Puts each word into the cell of the innermost candidate that its middle stands in. */
function fill(candidates: Candidate[], words: Word[]): void {
  const lookups = candidates.map((candidate) => ({ box: candidate.box, cellAt: cellLookup(candidate) }));
  for (const word of words) {
    const x = (word.box[0] + word.box[2]) / 2;
    const y = (word.box[1] + word.box[3]) / 2;
    for (const { box, cellAt } of lookups) {
      if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) continue;
      cellAt(x, y)?.words.push(word);
      break;
    }
  }
}

function cellLookup({ joints: { xs, ys }, cells }: Candidate): (x: number, y: number) => PageCell | undefined {
  const cols = xs.length - 1;
  const owner = new Map<number, PageCell>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let col = cell.col; col < cell.col + cell.colSpan; col++) owner.set(row * cols + col, cell);
  return (x, y) => owner.get(step(ys, y) * cols + step(xs, x));
}

/** Index of the interval of sorted positions that holds `at`. */
function step(positions: number[], at: number): number {
  let index = 0;
  while (index + 2 < positions.length && at >= (positions[index + 1] ?? 0)) index++;
  return index;
}

/** A grid of at least two columns with text in several cells; single boxes, frames and chart fields are none. */
function isTable({ cells, columns }: PageTable): boolean {
  if (columns.length < 3) return false;
  const full = cells.filter((cell) => cell.words.length > 0);
  return full.length >= 2 && full.length >= MIN_TEXT * cells.length && new Set(full.map((cell) => cell.col)).size >= 2;
}
