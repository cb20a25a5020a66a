import type { PageCell, PageTable } from './page-table.js';

/** In font sizes: free space on a column boundary that shows two columns in a cell drawn across it. */
const CLEAR = 0.9;

/** Cuts cells that span columns only because no wall is drawn in their row: where their text leaves the boundaries clear. */
export function splitSpans(table: PageTable): PageTable {
  const { columns } = table;
  const cells = table.cells.flatMap((cell) => (cell.colSpan > 1 ? split(cell, columns) : [cell]));
  return { ...table, cells };
}

function split(cell: PageCell, columns: number[]): PageCell[] {
  const cuts: number[] = [];
  for (let col = cell.col + 1; col < cell.col + cell.colSpan; col++)
    if (isClear(cell, columns[col] ?? 0)) cuts.push(col);
  const starts = [cell.col, ...cuts];
  const parts = starts.map((col, at): PageCell => {
    const end = starts[at + 1] ?? cell.col + cell.colSpan;
    const [x0, x1] = [columns[col] ?? 0, columns[end] ?? 0];
    const words = cell.words.filter((word) => {
      const middle = (word.box[0] + word.box[2]) / 2;
      return (col === cell.col || middle >= x0) && (end === cell.col + cell.colSpan || middle < x1);
    });
    return { ...cell, col, colSpan: end - col, box: [x0, cell.box[1], x1, cell.box[3]], words };
  });
  return parts.filter((part) => part.words.length > 0).length >= 2 ? parts : [cell];
}

/** Whether the text on either side keeps away from a boundary. */
function isClear(cell: PageCell, x: number): boolean {
  let [left, right] = [cell.box[0], cell.box[2]];
  let size = 0;
  for (const word of cell.words) {
    size = Math.max(size, word.size);
    if ((word.box[0] + word.box[2]) / 2 < x) left = Math.max(left, word.box[2]);
    else right = Math.min(right, word.box[0]);
  }
  return size > 0 && left <= x + 1 && right >= x - 1 && right - left >= CLEAR * size;
}
