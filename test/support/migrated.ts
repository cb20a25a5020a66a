import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lkjip } from './command.js';
import { temporaryFolder } from './temporary.js';

/** Migrates texts under the names given into a database. @returns the folder that they lie in */
export async function migrateTexts(url: string, texts: Record<string, string>, folder = temporaryFolder()) {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { status, stderr } = await lkjip(['migrate', folder, '--db', url, '--no-config', '--jobs', '1']);
  if (status !== 0) throw new Error(stderr);
  return folder;
}
