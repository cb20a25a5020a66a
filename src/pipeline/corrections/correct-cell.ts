import type { Correction } from '../../document/correction.js';
import type { Block } from '../../document/document.js';
import { isUnread } from '../../document/doubt.js';
import type { Cell, Grid } from '../../document/grid.js';
import type { Attempt } from './apply-corrections.js';
import { nearness } from './nearness.js';
import { occurrences, squashed } from './replace-text.js';

/** Cells that a value may be broken over at most. */
const LONGEST_RUN = 4;

/** A cell at the place of a correction, and what would change if it is the one. */
interface Candidate {
  block: number;
  grid: Grid;
  /** 3: the whole cell, 2: it and the cells that its value goes on in, 1: a part of it. */
  exactness: number;
  near: number;
  changed: Map<Cell, string>;
}

/** Puts the corrected text into the cell that stands at the place, in a grid of its own. */
export function correctCell(blocks: Block[], correction: Correction): Attempt {
  const candidates: Candidate[] = [];
  let stands = false;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'table') continue;
    for (const cell of block.grid.cells) {
      const near = nearness({ ...cell.place, row: cell.row, column: cell.col }, correction.place);
      if (near === 0) continue;
      stands ||= cell.text !== '';
      const change = changeOf(cell, block.grid, correction);
      if (change) candidates.push({ block: index, grid: block.grid, near, ...change });
    }
  }
  const [best, second] = candidates.sort((a, b) => b.exactness - a.exactness || b.near - a.near);
  if (!best) return stands ? 'mismatch' : undefined;
  if (second?.exactness === best.exactness && second.near === best.near) return 'several';
  const cells = best.grid.cells.map((cell) => {
    const text = best.changed.get(cell);
    return text === undefined ? cell : corrected(cell, text);
  });
  blocks[best.block] = { type: 'table', grid: { ...best.grid, cells } };
  return 'applied';
}

function corrected({ doubt: _, ...cell }: Cell, text: string): Cell {
  const { text: __, ...place } = cell.place;
  return { ...cell, text, place: { ...place, corrected: true } };
}

function changeOf(
  cell: Cell,
  grid: Grid,
  { original, text }: Correction,
): Pick<Candidate, 'exactness' | 'changed'> | undefined {
  const wanted = squashed(original);
  const nothingRead = wanted === '' && (cell.text === '' || isUnread(cell.text));
  const whole = [cell.text, cell.doubt ?? ''].some((own) => own !== '' && squashed(own) === wanted);
  if (whole || nothingRead) return { exactness: 3, changed: new Map([[cell, text]]) };
  const run = runFrom(cell, grid, wanted);
  if (run) return { exactness: 2, changed: new Map(run.map((own, index) => [own, index === 0 ? text : ''])) };
  const [at, another] = occurrences(cell.text, original.trim());
  if (at === undefined || another !== undefined) return undefined;
  const rest = cell.text.slice(at + original.trim().length);
  return { exactness: 1, changed: new Map([[cell, cell.text.slice(0, at) + text + rest]]) };
}

/** The cells that make up the wanted text together: a number broken over the rows below, or set apart from its currency sign. */
function runFrom(first: Cell, { cells }: Grid, wanted: string): Cell[] | undefined {
  const below = cells.filter(({ row, col }) => col === first.col && row > first.row).sort((a, b) => a.row - b.row);
  const beside = cells.filter(({ row, col }) => row === first.row && col > first.col).sort((a, b) => a.col - b.col);
  for (const following of [below, beside]) {
    const run = [first];
    let text = squashed(first.text);
    for (const cell of following.slice(0, LONGEST_RUN)) {
      if (text === '' || !wanted.startsWith(text)) break;
      run.push(cell);
      text += squashed(cell.text);
      if (text === wanted) return run;
    }
  }
  return undefined;
}
