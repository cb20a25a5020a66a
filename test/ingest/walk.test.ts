import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/ingest/walk.js';
import { isRoot, temporaryFolder } from '../support/temporary.js';

function folderWith(files: string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

describe('findFiles', () => {
  it('orders by code point, whatever the folders and the locale', async () => {
    const folder = folderWith(['b/2.pdf', 'a.txt', 'Z.pdf', 'b/10.pdf', 'é.txt', 'b.txt']);
    const { files } = await findFiles([folder]);
    expect(files.map(({ file }) => file.slice(folder.length + 1))).toEqual([
      'Z.pdf',
      'a.txt',
      'b.txt',
      'b/10.pdf',
      'b/2.pdf',
      'é.txt',
    ]);
  });

  it('takes a file once that is named, met in a folder and met through a link', async () => {
    const folder = folderWith(['a.pdf', 'sub/b.pdf']);
    symlinkSync(join(folder, 'a.pdf'), join(folder, 'link.pdf'));
    const { files } = await findFiles([folder, join(folder, 'a.pdf'), folder]);
    expect(files).toEqual([
      { file: join(folder, 'a.pdf'), named: true },
      { file: join(folder, 'sub/b.pdf'), named: false },
    ]);
  });

  it('ends where a link leads back to a folder above', async () => {
    const folder = folderWith(['sub/a.pdf']);
    symlinkSync(folder, join(folder, 'sub/loop'));
    const { files } = await findFiles([folder]);
    expect(files.map(({ file }) => file)).toEqual([join(folder, 'sub/a.pdf')]);
  });

  it('passes over temporary and hidden files and dangling links, and says so', async () => {
    const names = ['.DS_Store', 'Thumbs.db', '~$laporan.docx', '.~lock.laporan.odt#', 'x.tmp', 'laporan.pdf'];
    const folder = folderWith([...names, '.git/HEAD']);
    symlinkSync(join(folder, 'gone.pdf'), join(folder, 'dangling.pdf'));
    const { files, passedOver, unreadable } = await findFiles([folder]);
    expect(files.map(({ file }) => file)).toEqual([join(folder, 'laporan.pdf')]);
    expect(passedOver.map(({ file, why }) => [file.slice(folder.length + 1), why])).toEqual([
      ['.DS_Store', 'hidden'],
      ['.git', 'hidden'],
      ['.~lock.laporan.odt#', 'temporary'],
      ['Thumbs.db', 'temporary'],
      ['dangling.pdf', 'dangling-link'],
      ['x.tmp', 'temporary'],
      ['~$laporan.docx', 'temporary'],
    ]);
    expect(unreadable).toEqual([]);
  });

  it('leaves out the paths to exclude, but not when they are named', async () => {
    const folder = folderWith(['audit.json', 'a.pdf']);
    const exclude = new Set([join(folder, 'audit.json')]);
    expect((await findFiles([folder], exclude)).files.map(({ file }) => file)).toEqual([join(folder, 'a.pdf')]);
    expect((await findFiles([join(folder, 'audit.json')], exclude)).files).toHaveLength(1);
  });

  it('reports a path that does not exist', async () => {
    const { unreadable } = await findFiles(['no/such/file.pdf']);
    expect(unreadable.map(({ file, error }) => [file, error.code])).toEqual([['no/such/file.pdf', 'NOT_FOUND']]);
  });

  it.skipIf(isRoot)('reports a folder that may not be opened and goes on (skipped as root, who may)', async () => {
    const folder = folderWith(['closed/a.pdf', 'open/b.pdf']);
    chmodSync(join(folder, 'closed'), 0);
    const { files, unreadable } = await findFiles([folder]);
    chmodSync(join(folder, 'closed'), 0o700);
    expect(files.map(({ file }) => file)).toEqual([join(folder, 'open/b.pdf')]);
    expect(unreadable.map(({ file, error }) => [file, error.code])).toEqual([
      [join(folder, 'closed'), 'NO_PERMISSION'],
    ]);
  });
});
