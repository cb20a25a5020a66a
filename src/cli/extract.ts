import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { onFile } from './errors.js';
import { type OcrOptions, ocrOptions, ocrSettings, passwordOption } from './options.js';
import { print } from './stdout.js';

/** `lkjip extract FILE` */
export function addExtractCommand(program: Command): void {
  const command = program
    .command('extract')
    .summary('print the records of a report as JSON (data laporan)')
    .description('Prints the validated records of one report as JSON.\n(Data tabel satu laporan sebagai JSON.)')
    .argument('<file>', 'a report: PDF, scan, DOCX, ODT, XLSX, HTML, ALTO, hOCR or text export')
    .addOption(passwordOption())
    .action(async (file: string, { password, ...options }: OcrOptions & { password?: string }) => {
      const content = await onFile(file, async () => {
        const { extractFile } = await import('../pipeline/extract-file.js');
        const { withOcr } = await import('../pipeline/ocr.js');
        const settings = await ocrSettings(options);
        return withOcr(file, settings, availableParallelism(), (ocr) => extractFile(file, { password, ocr }));
      });
      await print(JSON.stringify(content, null, 2));
    });
  for (const option of ocrOptions()) command.addOption(option);
}
