import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.js';
import { temporaryFolder } from './temporary.js';

const CASES = join(ROOT, 'fixtures/conformance');

/** A folder with so many small reports, all different, and what is no report among them. */
export function folderOfReports(count: number): string {
  const folder = temporaryFolder();
  const cases = readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  for (const [index, name] of cases.sort().slice(0, count).entries()) {
    const text = readFileSync(join(CASES, name), 'utf8');
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}.txt`), `${text}\nSalinan ke-${index}.\n`);
  }
  return folder;
}

/** Adds what else lies in folders: a file that is no report, one that is damaged, a copy of another. */
export function addOddFiles(folder: string): void {
  writeFileSync(join(folder, 'notes.txt'), 'Catatan belanja kantor.\n');
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nnothing');
  cpSync(join(folder, '000.txt'), join(folder, 'copy.txt'));
}
