import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fill } from '../../bench/review/fill.js';
import { openStore } from '../../src/store/store.js';
import { temporaryFolder } from '../support/temporary.js';
import { closeBrowser } from './support/browser.js';
import { openList } from './support/document.js';

afterAll(closeBrowser);

const COUNT = 10_000;
/** In consequences of other findings nothing is decided, so the list leaves them out: every tenth. */
const SHOWN = COUNT - COUNT / 10;

async function filledDatabase(): Promise<string> {
  const database = join(temporaryFolder(), 'many.sqlite');
  const store = await openStore(database, { create: true });
  try {
    await fill(store, COUNT);
  } finally {
    await store.close();
  }
  return database;
}

describe('a list of 10,000 findings', () => {
  it('draws what is in sight only, and can be gone through to its end', async () => {
    const page = await openList(await filledDatabase());
    const rows = page.locator('.finding-row');
    expect(await page.textContent('.found output')).toBe(`${SHOWN.toLocaleString('id')} temuan`);
    expect(await rows.count()).toBeLessThan(40);
    await page.locator('.rows').evaluate((list) => {
      list.scrollTop = list.scrollHeight;
    });
    await page.locator(`[data-row="${SHOWN - 1}"] a`).waitFor();
    expect(await rows.count()).toBeLessThan(40);
    expect(await page.locator(`[data-row="${SHOWN - 1}"]`).getAttribute('aria-posinset')).toBe(`${SHOWN}`);
    await page.locator('.rows').evaluate((list) => {
      list.scrollTop = list.scrollHeight / 2;
    });
    await page.locator(`[data-row="${SHOWN / 2}"] a`).waitFor();
    expect(await rows.count()).toBeLessThan(40);
  });
});
