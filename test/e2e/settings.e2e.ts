import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './support/browser.js';
import { openList } from './support/document.js';

afterAll(closeBrowser);

/** How bright the ground and the letters of the list are, from 0 to 255. */
function brightness(page: Page): Promise<{ ground: number; ink: number }> {
  return page.evaluate(() => {
    const mean = (colour: string) => {
      const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      return parts.reduce((sum, part) => sum + part, 0) / 3;
    };
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { ground: mean(backgroundColor), ink: mean(color) };
  });
}

describe('settings', () => {
  it('change the language of the page, and are kept', async () => {
    const page = await openList();
    await page.getByLabel('Bahasa').selectOption('en');
    await page.getByLabel('Severity').waitFor();
    await page.reload();
    await page.getByLabel('Severity').waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByLabel('Language').selectOption('id');
    await page.getByLabel('Tingkat').waitFor();
  });

  it('change between light and dark, or follow the system', async () => {
    const page = await openList();
    const light = await brightness(page);
    expect(light.ground - light.ink).toBeGreaterThan(150);
    await page.getByLabel('Tampilan').selectOption('dark');
    await page.waitForSelector('html[data-theme="dark"]');
    const dark = await brightness(page);
    expect(dark.ink - dark.ground).toBeGreaterThan(150);
    await page.reload();
    await page.waitForSelector('html[data-theme="dark"]');
    await page.getByLabel('Tampilan').selectOption('auto');
    await page.waitForSelector('html[data-theme="light"]');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForSelector('html[data-theme="dark"]');
  });

  it('turn the single keys off, but not the way to them', async () => {
    const page = await openList();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Pintasan satu huruf aktif').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await page.locator('.finding-row a:focus').count()).toBe(0);
    await page.keyboard.press('?');
    await dialog.getByLabel('Pintasan satu huruf aktif').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.locator('[data-row="0"] a:focus').waitFor();
  });
});
