import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GenerateOptions, generateReport } from './generate.js';

/** Writes reports 0 to count − 1 into a folder, which is made where it is missing. */
export async function writeReports(folder: string, count: number, options: GenerateOptions = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const { name, text } = generateReport(index, options);
    await writeFile(join(folder, name), text);
  }
}
