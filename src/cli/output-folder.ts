import { readdir, realpath, rm, rmdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { PAGES_FOLDER } from '../render/html/pages-folder.js';
import { OUTPUT_NAMES } from './outputs.js';
import { PAPERS_FOLDER } from './papers.js';

const FOLDERS = [PAPERS_FOLDER, PAGES_FOLDER];

/** Real paths of the outputs, so that those of an earlier run are not taken for reports. */
export async function outputPaths(out: string): Promise<Set<string>> {
  const real = await realpath(out).catch(() => resolve(out));
  return new Set([...OUTPUT_NAMES, ...FOLDERS].map((name) => join(real, name)));
}

/** What to tell the user was written: the files in folders by their folder alone. */
export function writtenNames(out: string, paths: readonly string[]): string[] {
  const folders = FOLDERS.map((name) => join(out, name) + sep);
  return [...new Set(paths.map((path) => folders.find((folder) => path.startsWith(folder)) ?? path))];
}

/** Removes pages of an earlier run that are not among those `written`: nothing leads to them any more. */
export async function removeStalePages(out: string, written: readonly string[]): Promise<void> {
  const folder = join(out, PAGES_FOLDER);
  const names = await readdir(folder).catch(() => []);
  const kept = new Set(written);
  for (const name of names)
    if (/^\d{5,}\.html$/.test(name) && !kept.has(join(folder, name))) await rm(join(folder, name), { force: true });
  // Fails while anything is in it, as it should.
  await rmdir(folder).catch(() => undefined);
}
