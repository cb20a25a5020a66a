import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Page } from '../../../src/document/page.js';
import { PageCache } from '../../../src/ingest/ocr/page-cache.js';
import { temporaryFolder } from '../../support/temporary.js';

const page = (number: number): Page => ({
  number,
  width: 595,
  height: 842,
  rulings: [],
  words: [{ text: '96%', box: [1, 2, 3, 4], size: 10, bold: false, italic: false, confidence: 95 }],
});

it('gives a page back, to the same file and page alone', async () => {
  const cache = new PageCache(await temporaryFolder());
  await cache.put(cache.key('aa', 1), page(1));
  expect(await cache.get(cache.key('aa', 1))).toEqual(page(1));
  expect(await cache.get(cache.key('aa', 2))).toBeUndefined();
  expect(await cache.get(cache.key('bb', 1))).toBeUndefined();
});

it('passes over an entry that is cut off, empty or changed', async () => {
  const folder = await temporaryFolder();
  const cache = new PageCache(folder);
  const key = cache.key('aa', 1);
  await cache.put(key, page(1));
  const [name = ''] = await readdir(folder);
  const content = await readFile(join(folder, name), 'utf8');
  for (const damaged of [content.slice(0, -20), '', 'null', '{}', content.replace('96%', '69%')]) {
    await writeFile(join(folder, name), damaged);
    expect(await cache.get(key)).toBeUndefined();
  }
});

it('keeps to its size', async () => {
  const folder = await temporaryFolder();
  await new PageCache(folder).put('a'.repeat(64), page(1));
  const full = new PageCache(folder, 100);
  await full.put('b'.repeat(64), page(2));
  expect((await readdir(folder)).length).toBeLessThan(2);
});

it('is silent where nothing can be written', async () => {
  const cache = new PageCache('/dev/null/cache');
  await cache.put(cache.key('aa', 1), page(1));
  expect(await cache.get(cache.key('aa', 1))).toBeUndefined();
});
