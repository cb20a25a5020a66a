import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { lkjip } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';
import { closeBrowser, newPage, seriousViolations } from './support/browser.js';
import { copiedDatabase } from './support/server.js';

afterAll(closeBrowser);

describe('the static copy', () => {
  it('opens from disk: list, page with its lit cell, lines, tables; and decides nothing', async () => {
    const folder = join(temporaryFolder(), 'copy');
    const { status, stderr } = await lkjip(['review', '--db', copiedDatabase(), '--export-static', folder]);
    expect(status, stderr).toBe(0);
    const address = pathToFileURL(join(folder, 'index.html')).href;
    const page = await newPage({ offline: true });
    await page.goto(address);
    await page.waitForSelector('.finding-row a');
    expect(await page.textContent('.bar')).toContain('Salinan baca-saja');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByLabel('Tingkat').selectOption('warning');
    await page.waitForURL(/severity=warning/);
    await page.locator('.finding-row .severity-warning').first().waitFor();
    for (const [file, shown] of [
      ['.pdf', '.canvas canvas'],
      ['000_sumbersari.txt', '.mark[data-place="1"]'],
    ] as const) {
      await page.goto(address);
      await page.locator('.reports li', { hasText: file }).locator('.report-name').click();
      await page.locator(shown).first().waitFor();
      if (file === '.pdf') await page.locator('.lit').first().waitFor();
      expect(await page.locator('.decide').count()).toBe(0);
    }
    await page.getByRole('link', { name: 'Tabel' }).click();
    await page.locator('.record-table td').first().waitFor();
    await page.getByRole('link', { name: 'Laporan', exact: true }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'KKR.xlsx' }).click();
    expect((await waiting).suggestedFilename()).toBe('KKR.xlsx');
  });
});
