import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { Grid } from '../document/grid.js';
import { onFile } from './errors.js';
import { print } from './stdout.js';

interface TablesOptions {
  format: 'json' | 'csv' | 'html';
  perPage?: boolean;
}

async function gridsOf(file: string, perPage: boolean): Promise<Grid[]> {
  const { readDocument } = await import('../ingest/read.js');
  const { pages, blocks } = await readDocument(file);
  if (pages.length === 0) return blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
  const { tablesOf } = await import('../tables/layout.js');
  return tablesOf(pages, { perPage });
}

/** `lkjip tables FILE` */
export function addTablesCommand(program: Command): void {
  program
    .command('tables')
    .summary('print the tables of a document (tabel apa adanya)')
    .description(
      'Prints the tables of one document as they were found.\n(Tabel-tabel satu dokumen, sebagaimana ditemukan.)',
    )
    .argument('<file>', 'a document: PDF or text export')
    .addOption(new Option('--format <format>', 'form of the output').choices(['json', 'csv', 'html']).default('json'))
    .option('--per-page', 'give a table that runs over several pages page by page')
    .action(async (file: string, { format, perPage = false }: TablesOptions) => {
      const grids = await onFile(file, () => gridsOf(file, perPage));
      const { gridsToCsv, gridsToHtml, gridsToJson } = await import('./grid-output.js');
      if (format === 'csv') return print(gridsToCsv(grids));
      return print(format === 'html' ? gridsToHtml(grids, basename(file)) : gridsToJson(grids));
    });
}
