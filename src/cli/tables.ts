import { type Command, Option } from 'commander';
import type { TableSource } from '../tables/table-source.js';
import { type OcrOptions, ocrOptions, ocrSettings, passwordOption, tablesOption, timeLimitOption } from './options.js';
import { type PageRange, pageRanges } from './page-ranges.js';
import { print } from './stdout.js';
import type { TablesJob } from './tables-job.js';

interface TablesOptions extends OcrOptions {
  format: TablesJob['format'];
  perPage?: boolean;
  tables: TableSource;
  pages?: PageRange[];
  overlay?: string;
  password?: string;
  timeLimit: number;
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
    .addOption(timeLimitOption())
    .action(async (file: string, options: TablesOptions) => {
      const { format, perPage = false, tables: source, pages, overlay, password, timeLimit } = options;
      const { runDocument } = await import('./run-document.js');
      const tables = { format, perPage, source, pages, overlay };
      await print(await runDocument({ file, password, ocr: await ocrSettings(options), tables }, timeLimit));
    });
  for (const option of ocrOptions()) command.addOption(option);
}
