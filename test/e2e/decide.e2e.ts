import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, newPage } from './support/browser.js';
import { addUser, copiedDatabase, reviewServer } from './support/server.js';

afterAll(closeBrowser);

const PASSWORD = 'panjang sekali 1';

async function firstFinding(page: Page): Promise<string> {
  await page.waitForSelector('.finding-row a');
  await page.locator('.finding-row a').first().click();
  await page.waitForSelector('.trail, .panel .part');
  return page.url();
}

async function signIn(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Nama').fill(name);
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.keyboard.press('Enter');
}

const status = (page: Page) => page.locator('.finding-head .tag[class*="status-"]').textContent();
const waitForStatus = (page: Page, text: string) => page.locator('.finding-head .tag', { hasText: text }).waitFor();

describe('deciding', () => {
  it('is done and undone from the keyboard alone', async () => {
    const { link } = await reviewServer(['--as', 'Rina']);
    const page = await newPage();
    await page.goto(link);
    const first = await firstFinding(page);
    await page.keyboard.press('a');
    await page.waitForFunction((before) => location.href !== before, first);
    expect(await status(page)).toBe('Terbuka');
    await page.keyboard.press('Shift+J');
    await page.waitForURL(first);
    await waitForStatus(page, 'Diterima');
    await page.locator('.trail li', { hasText: 'Rina menerima' }).waitFor();
    await page.keyboard.press('u');
    await waitForStatus(page, 'Terbuka');
    await page.locator('.trail li.undone').waitFor();
    expect(await page.locator('.trail li').count()).toBe(2);
  });

  it('takes back the last decision from the finding that it went on to', async () => {
    const { link } = await reviewServer();
    const page = await newPage();
    await page.goto(link);
    const first = await firstFinding(page);
    await page.keyboard.press('a');
    await page.waitForFunction((before) => location.href !== before, first);
    await page.locator('.trail, .part', { hasText: 'Belum ada putusan' }).first().waitFor();
    await page.keyboard.press('u');
    await page.waitForURL(first);
    await waitForStatus(page, 'Terbuka');
  });

  it('asks for the reason of a dismissal', async () => {
    const { link } = await reviewServer();
    const page = await newPage();
    await page.goto(link);
    const first = await firstFinding(page);
    await page.keyboard.press('d');
    await page.keyboard.press('Control+Enter');
    expect(await page.locator('.words [role="alert"]').textContent()).toBe('Isian ini wajib.');
    await page.keyboard.type('Dijelaskan di halaman 3');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((before) => location.href !== before, first);
    await page.goto(first);
    await waitForStatus(page, 'Dikesampingkan');
    expect(await page.locator('.trail q').textContent()).toBe('Dijelaskan di halaman 3');
  });

  it('takes comments and whom a finding is assigned to, which the list shows', async () => {
    const { link } = await reviewServer();
    const page = await newPage();
    await page.goto(link);
    const finding = await firstFinding(page);
    await page.keyboard.press('c');
    await page.keyboard.type('Lihat juga lampiran');
    await page.keyboard.press('Control+Enter');
    await page.locator('.trail q', { hasText: 'Lihat juga lampiran' }).waitFor();
    await page.getByRole('button', { name: 'Tugaskan' }).click();
    await page.getByLabel('Tugaskan kepada').fill('Budi');
    await page.keyboard.press('Enter');
    await page.locator('.trail li', { hasText: '→ Budi' }).waitFor();
    expect(page.url()).toBe(finding);
    expect(await status(page)).toBe('Terbuka');
    await page.keyboard.press('Escape');
    await page.locator('[data-row="0"] .where', { hasText: '@Budi' }).waitFor();
    await page.locator('[data-row="0"] .state', { hasText: '1 komentar' }).waitFor();
  });

  it('tells what another reviewer decided meanwhile, and then lets one decide again', async () => {
    const database = copiedDatabase();
    await addUser(database, 'Rina', PASSWORD);
    await addUser(database, 'Budi', PASSWORD);
    const { link } = await reviewServer(['--host', '127.0.0.1'], database);
    const rina = await newPage({}, /401/);
    const budi = await newPage({}, /401|409|ERR_FAILED/);
    await signIn(rina, link, 'Rina');
    // Budi's line is down: what Rina decides does not reach him.
    await budi.route('**/api/events', (route) => route.abort());
    await signIn(budi, link, 'Budi');
    const finding = await firstFinding(rina);
    await budi.waitForSelector('.finding-row a');
    await budi.goto(finding);
    await budi.locator('.part', { hasText: 'Belum ada putusan' }).waitFor();
    await rina.keyboard.press('a');
    await rina.waitForFunction((before) => location.href !== before, finding);
    await budi.keyboard.press('k');
    await budi.keyboard.press('Control+Enter');
    const note = budi.getByRole('alertdialog');
    await note.waitFor();
    expect(await note.textContent()).toContain('Rina menerima');
    await waitForStatus(budi, 'Diterima');
    await note.getByRole('button', { name: 'Tetap: Klarifikasi' }).click();
    await budi.waitForFunction((before) => location.href !== before, finding);
    await rina.goto(finding);
    await waitForStatus(rina, 'Klarifikasi');
    await rina.locator('.trail li', { hasText: 'Budi meminta klarifikasi' }).waitFor();
    expect(await rina.locator('.trail li').count()).toBe(2);
  });

  it('reaches the other reviewer’s page without a reload', async () => {
    const database = copiedDatabase();
    await addUser(database, 'Rina', PASSWORD);
    await addUser(database, 'Budi', PASSWORD);
    const { link } = await reviewServer(['--host', '127.0.0.1'], database);
    const rina = await newPage({}, /401/);
    const budi = await newPage({}, /401/);
    await signIn(rina, link, 'Rina');
    await signIn(budi, link, 'Budi');
    const finding = await firstFinding(rina);
    await budi.waitForSelector('.finding-row a');
    await rina.keyboard.press('a');
    await rina.waitForFunction((before) => location.href !== before, finding);
    await budi.locator('[data-row="0"] .status-accepted').waitFor();
  });

  it('is not offered to those who may only read', async () => {
    const database = copiedDatabase();
    await addUser(database, 'Sari', PASSWORD, 'reader');
    const { link } = await reviewServer(['--host', '127.0.0.1'], database);
    const page = await newPage({}, /401/);
    await signIn(page, link, 'Sari');
    await firstFinding(page);
    expect(await page.locator('.decide').count()).toBe(0);
  });
});
