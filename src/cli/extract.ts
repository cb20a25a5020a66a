import type { Command } from 'commander';
import { type OcrOptions, ocrOptions, ocrSettings, passwordOption, timeLimitOption } from './options.js';
import { print } from './stdout.js';

interface ExtractOptions extends OcrOptions {
  password?: string;
  timeLimit: number;
}

/** `lkjip extract FILE` */
export function addExtractCommand(program: Command): void {
  const command = program
    .command('extract')
    .summary('print the records of a report as JSON (data laporan)')
    .description('Prints the validated records of one report as JSON.\n(Data tabel satu laporan sebagai JSON.)')
    .argument('<file>', 'a report: PDF, scan, DOCX, ODT, XLSX, HTML, ALTO, hOCR or text export')
    .addOption(passwordOption())
    .addOption(timeLimitOption())
    .action(async (file: string, { password, timeLimit, ...options }: ExtractOptions) => {
      const { runDocument } = await import('./run-document.js');
      await print(await runDocument({ file, password, ocr: await ocrSettings(options) }, timeLimit));
    });
  for (const option of ocrOptions()) command.addOption(option);
}
