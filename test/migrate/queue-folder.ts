import { copyFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary.js';
import { copyTinyReports } from './tiny-reports.js';

/** A folder with so many small reports, all different: 000.txt, 001.txt … */
export function folderOfReports(count: number): string {
  const folder = temporaryFolder();
  copyTinyReports(folder, count);
  for (const [index, name] of readdirSync(folder).sort().entries())
    renameSync(join(folder, name), join(folder, `${String(index).padStart(3, '0')}.txt`));
  return folder;
}

/** Adds what else lies in folders: a file that is no report, one that is damaged, a copy of another. */
export function addOddFiles(folder: string): void {
  writeFileSync(join(folder, 'notes.txt'), 'Catatan belanja kantor.\n');
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nnothing');
  copyFileSync(join(folder, '000.txt'), join(folder, 'copy.txt'));
}
