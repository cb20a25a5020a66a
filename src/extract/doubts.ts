import { type Paragraph, placeInParagraph } from '../document/document.js';
import type { Cell } from '../document/grid.js';
import type { Unread } from '../records/report.js';

function reason(text: string): string {
  return `angka "${text}" pada gambar halaman tidak terbaca dengan pasti`;
}

/** The figures of a table's cells that could not be read from the picture of the page. `table` is its id. */
export function unreadCells(cells: readonly Cell[], table: string): Unread[] {
  return cells.flatMap(({ doubt, place, row, col, text }) =>
    doubt === undefined ? [] : [{ place: { ...place, table, row, column: col, text }, reason: reason(doubt) }],
  );
}

/** The same of running text. */
export function unreadFigures(paragraphs: readonly Paragraph[]): Unread[] {
  return paragraphs.flatMap((paragraph) =>
    (paragraph.doubts ?? []).map(({ offset, text }) => ({
      place: { ...placeInParagraph(paragraph, offset), text },
      reason: reason(text),
    })),
  );
}
