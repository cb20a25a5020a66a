import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lkjip } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';
import { closeBrowser, newPage } from './support/browser.js';
import { goTo, openReport } from './support/document.js';
import { reviewServer } from './support/server.js';

afterAll(closeBrowser);

const RIGHT = readFileSync('fixtures/pairs/kecamatan-karangjati/2023.txt', 'utf8');

/** Takes a report into a database under a name that stays the same, with capaian values replaced. */
async function handedIn(folder: string, wrong: Readonly<Record<string, string>>): Promise<string> {
  const [file, database] = [join(folder, 'karangjati.txt'), join(folder, 'reports.sqlite')];
  writeFileSync(
    file,
    Object.entries(wrong).reduce((text, [from, to]) => text.replace(from, to), RIGHT),
  );
  const { status, stderr } = await lkjip(['migrate', file, '--db', database, '--no-config', '--store-files']);
  if (status !== 0) throw new Error(stderr);
  return database;
}

it('a report that was handed in again shows what is fixed, still there and new, and keeps the decisions', async () => {
  const folder = temporaryFolder();
  const database = await handedIn(folder, { '101,29%': '91,29%', '99,00%': '89,00%' });
  const before = await openReport('karangjati.txt', { code: 'CAP-01', database });
  const kept = before.view.reviewed.find(({ stated }) => stated === '89,00%');
  await goTo(before.page, `#/documents/${before.view.id}/findings/${kept?.fingerprint}`);
  await before.page.locator('.panel .message', { hasText: 'Nilai SAKIP' }).waitFor();
  await before.page.keyboard.press('a');
  await before.page.waitForFunction((from) => !location.href.endsWith(from), kept?.fingerprint ?? '');
  await handedIn(folder, { '99,00%': '89,00%', '97,00%': '87,00%' });
  const { link } = await reviewServer([], database);
  const page = await newPage();
  await page.goto(link);
  await page.locator('.reports li', { hasText: 'versi 2' }).locator('.report-name').click();
  await page.locator('.panel .message', { hasText: '87,00%' }).waitFor();
  await page.locator('.change-new').waitFor();
  await page.keyboard.press('p');
  await page.locator('.panel .message', { hasText: '89,00%' }).waitFor();
  await page.locator('.change-still-there').waitFor();
  await page.locator('.finding-head .tag', { hasText: 'Diterima' }).waitFor();
  await page.getByRole('link', { name: 'Laporan', exact: true }).click();
  const fixed = page.locator('.part', { hasText: 'Selesai dibanding versi sebelumnya' }).locator('li');
  await fixed.first().waitFor();
  expect(await fixed.allTextContents()).toEqual([expect.stringContaining('CAP-01')]);
});
