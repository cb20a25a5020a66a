import type { PageCell, PageTable } from './page-table.js';

/** Columns narrower and rows lower than this (points) without text of their own are the play between borders. */
const SLIVER_WIDTH = 9;
const SLIVER_HEIGHT = 5;
const DASHES = /^[-–—_=]{2,}$/;

/** Takes out columns and rows that hold nothing and are too small to hold anything. */
export function tidy(table: PageTable): PageTable {
  return dropRows(dropColumns(table));
}

function dropColumns(table: PageTable): PageTable {
  let { cells, columns } = table;
  for (let col = columns.length - 2; col >= 0; col--) {
    const width = (columns[col + 1] ?? 0) - (columns[col] ?? 0);
    const own = cells.some((cell) => cell.col === col && cell.colSpan === 1 && cell.words.length > 0);
    if (width >= SLIVER_WIDTH || own || columns.length <= 2) continue;
    cells = without(cells, 'col', 'colSpan', col);
    columns = columns.toSpliced(col === 0 ? 0 : col + 1, 1);
  }
  return { ...table, cells, columns };
}

function dropRows(table: PageTable): PageTable {
  let { cells, rows } = table;
  for (let row = rows - 1; row >= 0; row--) {
    const low = cells.some(
      (cell) => cell.row === row && cell.rowSpan === 1 && cell.box[3] - cell.box[1] < SLIVER_HEIGHT,
    );
    const own = cells.some((cell) => cell.row === row && cell.rowSpan === 1 && cell.words.length > 0);
    if (!low || own || rows <= 1) continue;
    cells = without(cells, 'row', 'rowSpan', row);
    rows--;
  }
  return { ...table, cells, rows };
}

/** The cells with one column or row taken out; spanning cells shrink by one. */
export function without(
  cells: PageCell[],
  start: 'row' | 'col',
  span: 'rowSpan' | 'colSpan',
  index: number,
): PageCell[] {
  const out: PageCell[] = [];
  for (const cell of cells) {
    const covers = cell[start] <= index && index < cell[start] + cell[span];
    if (covers && cell[span] === 1) continue;
    const moved = { ...cell };
    if (covers) moved[span]--;
    if (cell[start] > index) moved[start]--;
    out.push(moved);
  }
  return out;
}

/** Takes out rows of dashes alone, with which typed tables are underlined. */
export function withoutRules(table: PageTable): PageTable {
  let { cells, rows } = table;
  for (let row = rows - 1; row >= 0; row--) {
    const filled = cells.filter((cell) => cell.row === row && cell.words.length > 0);
    const texts = filled.flatMap(({ words }) => words.map(({ text }) => text));
    if (!texts.every((text) => DASHES.test(text)) || !texts.some((text) => text.length >= 4)) continue;
    cells = without(cells, 'row', 'rowSpan', row);
    rows--;
  }
  return { ...table, cells, rows };
}
