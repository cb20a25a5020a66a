import { basename } from 'node:path';
import { displayedGrids } from '../document/displayed.js';
import type { SourceDocument } from '../document/document.js';
import type { Grid } from '../document/grid.js';
import type { ReadOptions } from '../ingest/read-options.js';
import type { Tracker } from '../pipeline/whereabouts.js';
import type { TableSource } from '../tables/table-source.js';
import { FileError } from './errors.js';
import { isAmong, type PageRange } from './page-ranges.js';

/** What of a document's tables to print, and whether to draw them. */
export interface TablesJob {
  format: 'json' | 'csv' | 'html';
  perPage: boolean;
  source: TableSource;
  /** All when absent. */
  pages?: readonly PageRange[] | undefined;
  /** Folder for pictures of the pages. */
  overlay?: string | undefined;
}

async function gridsOf({ pages, blocks }: SourceDocument, perPage: boolean, source: TableSource): Promise<Grid[]> {
  if (pages.length === 0) return blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
  const { tablesOf } = await import('../tables/layout.js');
  const { settleDoubts } = await import('../pipeline/doubts.js');
  const grids = tablesOf(pages, { perPage, source });
  settleDoubts(grids.map((grid) => ({ type: 'table', grid })));
  return displayedGrids(grids, pages);
}

async function draw(document: SourceDocument, folder: string, job: TablesJob, password?: string): Promise<void> {
  const { writeOverlays } = await import('./overlay.js');
  const [whole, parts] = await Promise.all([gridsOf(document, false, job.source), gridsOf(document, true, job.source)]);
  try {
    await writeOverlays(folder, document, { whole, parts }, (page) => isAmong(job.pages, page), password);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new FileError(folder, error.message, 'CANNOT_WRITE');
    throw error;
  }
}

/**
 * The tables of a document as text; pictures of its pages are written where they are wanted.
 * @throws UnreadableError; UsageError when there are no pages to draw; FileError CANNOT_WRITE
 */
export async function printTables(
  file: string,
  job: TablesJob,
  options: ReadOptions,
  tracker: Tracker,
): Promise<string> {
  const { readDocument } = await import('../ingest/read.js');
  const document = await readDocument(file, options);
  tracker.at('layout');
  const found = await gridsOf(document, job.perPage, job.source);
  if (job.overlay !== undefined) await draw(document, job.overlay, job, options.password);
  // All pages are laid out, so that a page gives the same tables whether or not it is asked for by itself.
  const wanted = (page: number) => isAmong(job.pages, page);
  const grids = found.filter((grid) => grid.pages.length === 0 || grid.pages.some(wanted));
  const { gridsToCsv, gridsToHtml, gridsToJson } = await import('./grid-output.js');
  if (job.format === 'csv') return gridsToCsv(grids);
  return job.format === 'html' ? gridsToHtml(grids, basename(file)) : gridsToJson(grids);
}
