import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { displayedGrids } from '../document/displayed.js';
import type { SourceDocument } from '../document/document.js';
import type { Grid } from '../document/grid.js';
import type { TableSource } from '../tables/table-source.js';
import { onFile } from './errors.js';
import { type OcrOptions, ocrOptions, ocrSettings, passwordOption, tablesOption } from './options.js';
import { type PageFilter, pageRanges } from './page-ranges.js';
import { print } from './stdout.js';

interface TablesOptions extends OcrOptions {
  format: 'json' | 'csv' | 'html';
  perPage?: boolean;
  tables: TableSource;
  pages?: PageFilter;
  overlay?: string;
  password?: string;
}

async function read(file: string, { password, ...options }: TablesOptions): Promise<SourceDocument> {
  const { readDocument } = await import('../ingest/read.js');
  const { withOcr } = await import('../pipeline/ocr.js');
  const settings = await ocrSettings(options);
  return withOcr(file, settings, availableParallelism(), (ocr) => readDocument(file, { password, ocr }));
}

async function gridsOf({ pages, blocks }: SourceDocument, perPage: boolean, source: TableSource): Promise<Grid[]> {
  if (pages.length === 0) return blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
  const { tablesOf } = await import('../tables/layout.js');
  const { settleDoubts } = await import('../pipeline/doubts.js');
  const grids = tablesOf(pages, { perPage, source });
  settleDoubts(grids.map((grid) => ({ type: 'table', grid })));
  return displayedGrids(grids, pages);
}

/** `lkjip tables FILE` */
export function addTablesCommand(program: Command): void {
  const command = program
    .command('tables')
    .summary('print the tables of a document (tabel apa adanya)')
    .description(
      'Prints the tables of one document as they were found.\n(Tabel-tabel satu dokumen, sebagaimana ditemukan.)',
    )
    .argument('<file>', 'a document: PDF, ODT, ALTO, hOCR or text export')
    .addOption(new Option('--format <format>', 'form of the output').choices(['json', 'csv', 'html']).default('json'))
    .option('--per-page', 'give a table that runs over several pages page by page')
    .addOption(tablesOption())
    .addOption(passwordOption())
    .addOption(new Option('--pages <pages>', 'only these pages, such as 3-7,9').argParser(pageRanges))
    .option('--overlay <dir>', 'write the pages as PNG with the lines, cells and tables found drawn over them')
    .action(async (file: string, options: TablesOptions) => {
      const { format, perPage = false, tables, pages = () => true, overlay, password } = options;
      const document = await onFile(file, () => read(file, options));
      const found = await gridsOf(document, perPage, tables);
      if (overlay !== undefined) {
        const { writeOverlays } = await import('./overlay.js');
        const [whole, parts] = await Promise.all([gridsOf(document, false, tables), gridsOf(document, true, tables)]);
        await writeOverlays(overlay, document, { whole, parts }, pages, password);
      }
      // All pages are laid out, so that a page gives the same tables whether or not it is asked for by itself.
      const grids = found.filter((grid) => grid.pages.length === 0 || grid.pages.some(pages));
      const { gridsToCsv, gridsToHtml, gridsToJson } = await import('./grid-output.js');
      if (format === 'csv') return print(gridsToCsv(grids));
      return print(format === 'html' ? gridsToHtml(grids, basename(file)) : gridsToJson(grids));
    });
  for (const option of ocrOptions()) command.addOption(option);
}
