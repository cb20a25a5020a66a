import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceDocument } from '../document/document.js';
import type { Cell, Grid } from '../document/grid.js';
import { readSource } from '../ingest/read.js';
import { drawOverlays, type PageFindings } from '../render/overlay.js';
import { UsageError } from './errors.js';

/** The tables of a document twice: whole, and page by page. */
export interface FoundTables {
  whole: readonly Grid[];
  parts: readonly Grid[];
}

/** Number over the whole document and caption of the table that a part belongs to: the one whose text it shares. */
function labelOf(part: Grid, whole: readonly Grid[]): string {
  const [page] = part.pages;
  const key = ({ text, place }: Cell) => `${text} ${place.box}`;
  const own = new Set(part.cells.map(key));
  const shared = (grid: Grid) => grid.cells.filter((cell) => cell.place.page === page && own.has(key(cell))).length;
  const counts = whole.map(shared);
  const most = Math.max(0, ...counts);
  const at = counts.indexOf(most);
  return most > 0 ? `${at + 1} ${whole[at]?.caption ?? ''}`.trim() : (part.caption ?? '');
}

/** What was found on each page asked for. */
function findingsOf(
  { pages }: SourceDocument,
  { whole, parts }: FoundTables,
  wanted: (page: number) => boolean,
): PageFindings[] {
  return pages
    .filter((page) => wanted(page.number))
    .map((page) => ({
      page,
      tables: parts
        .filter((part) => part.pages[0] === page.number)
        .map((part) => ({ part, label: labelOf(part, whole) })),
    }));
}

/**
 * Writes `page-007.png` and so on into a folder, which is made when absent: the pages of a PDF with the lines, cells and tables
 * found on them. Gives the number of pictures.
 * @throws UsageError when the document has no pages to draw
 */
export async function writeOverlays(
  folder: string,
  document: SourceDocument,
  tables: FoundTables,
  wanted: (page: number) => boolean,
  password?: string,
): Promise<number> {
  if (document.pages.length === 0) throw new UsageError('--overlay needs a PDF');
  const { bytes } = await readSource(document.file);
  await mkdir(folder, { recursive: true });
  let count = 0;
  for await (const { page, png } of drawOverlays(bytes, findingsOf(document, tables, wanted), password)) {
    await writeFile(join(folder, `page-${String(page).padStart(3, '0')}.png`), png);
    count++;
  }
  return count;
}
