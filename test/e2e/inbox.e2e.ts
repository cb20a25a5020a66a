import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, newPage } from './support/browser.js';
import { reviewServer } from './support/server.js';

afterAll(closeBrowser);

const ROW = '.finding-row a';

describe('the inbox', () => {
  it('opens from the printed link, without the token in the address', async () => {
    const { link } = await reviewServer();
    const page = await newPage();
    await page.goto(link);
    await page.waitForSelector(ROW);
    expect(page.url()).not.toContain('token');
    expect(await page.textContent('.reports')).toContain('Kecamatan Sumbersari 2023');
  });

  it('keeps the filters in the address, where a reload finds them', async () => {
    const { link } = await reviewServer();
    const page = await newPage();
    await page.goto(link);
    await page.waitForSelector(ROW);
    const all = await page.textContent('.found output');
    await page.getByLabel('Tingkat').selectOption('warning');
    await page.getByLabel('Cari').fill('indikator');
    await page.waitForFunction((before) => document.querySelector('.found output')?.textContent !== before, all);
    await page.waitForURL(/severity=warning.*text=indikator/);
    await page.locator('.finding-row').first().waitFor();
    const filtered = await page.textContent('.found output');
    expect(await page.locator('.finding-row .severity-error').count()).toBe(0);
    await page.reload();
    await page.waitForSelector(ROW);
    expect(await page.textContent('.found output')).toBe(filtered);
    expect(await page.getByLabel('Cari').inputValue()).toBe('indikator');
  });

  it('is gone through by keyboard', async () => {
    const { link } = await reviewServer();
    const page = await newPage();
    await page.goto(link);
    await page.waitForSelector(ROW);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.locator('[data-row="1"] a:focus').waitFor();
    const title = await page.textContent('[data-row="1"] a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel h2');
    expect(await page.textContent('.panel h2')).toBe(title);
  });

  it('says that the link was used when there is no session', async () => {
    const { link } = await reviewServer();
    const page = await newPage({}, /401/);
    await page.goto(link.replace(/\?.*/, ''));
    await page.getByText('Belum masuk').waitFor();
  });
});
