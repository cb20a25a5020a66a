import type { Cell } from '../document/grid.js';
import type { Box } from '../document/place.js';
import { unionBox } from '../document/place.js';
import { cellText } from './cell-text.js';
import type { PageCell, PageTable, TagSpan } from './page-table.js';
import type { Vocabulary } from './vocabulary.js';

/** A table of one page with its cells as text; `columns` as in PageTable. */
export interface TextTable {
  page: number;
  box: Box;
  rows: number;
  columns: number[];
  cells: Cell[];
  ruled: boolean;
  tagSpan?: TagSpan;
}

export function toText(table: PageTable, vocabulary: Vocabulary): TextTable {
  const { page, box, rows, columns, ruled, tagSpan } = table;
  return { page, box, rows, columns, ruled, tagSpan, cells: table.cells.map((cell) => toCell(cell, page, vocabulary)) };
}

function toCell(cell: PageCell, page: number, vocabulary: Vocabulary): Cell {
  const { row, col, rowSpan, colSpan, words } = cell;
  const text = cellText(cell, vocabulary);
  const box = unionBox(words.map((word) => word.box)) ?? cell.box;
  const out: Cell = { row, col, rowSpan, colSpan, text, place: { page, box } };
  const letters = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  if (letters.length > 0 && letters.every((word) => word.bold)) out.bold = true;
  if (letters.length > 0 && letters.every((word) => word.italic)) out.italic = true;
  return out;
}
