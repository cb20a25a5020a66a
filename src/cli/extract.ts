import type { Command } from 'commander';
import { onFile } from './errors.js';
import { passwordOption } from './options.js';
import { print } from './stdout.js';

/** `lkjip extract FILE` */
export function addExtractCommand(program: Command): void {
  program
    .command('extract')
    .summary('print the records of a report as JSON (data laporan)')
    .description('Prints the validated records of one report as JSON.\n(Data tabel satu laporan sebagai JSON.)')
    .argument('<file>', 'a report: PDF, ODT, ALTO, hOCR or text export')
    .addOption(passwordOption())
    .action(async (file: string, { password }: { password?: string }) => {
      const content = await onFile(file, async () => {
        const { extractFile } = await import('../pipeline/extract-file.js');
        return extractFile(file, { password });
      });
      await print(JSON.stringify(content, null, 2));
    });
}
