import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { InboxPage } from '../../src/review/api.js';
import { lkjip } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';
import { closeBrowser } from './support/browser.js';
import { goTo, openList, openReport } from './support/document.js';

afterAll(closeBrowser);

/** Without its end, so that it is not taken off as markup where a text export is read; a browser would complete it. */
const TAG = '<img src=x onerror=window.hit=1 y';

/** A report with a wrong capaian of an indicator whose name is markup, in a database of its own. */
async function hostileDatabase(): Promise<string> {
  const report = readFileSync('fixtures/pairs/kecamatan-karangjati/2023.txt', 'utf8')
    .replace('101,29%', '91,29%')
    .replaceAll('Indeks Kepuasan Masyarakat', `Indeks ${TAG} Kepuasan\u202E Masyarakat`);
  const folder = temporaryFolder();
  const [file, database] = [join(folder, 'hostile.txt'), join(folder, 'reports.sqlite')];
  writeFileSync(file, report);
  const { status, stderr } = await lkjip(['migrate', file, '--db', database, '--no-config', '--store-files']);
  if (status !== 0) throw new Error(stderr);
  return database;
}

describe('hostile text', () => {
  it('of a document is text on every view', async () => {
    const { page, view } = await openReport('hostile.txt', { code: 'CAP-01', database: await hostileDatabase() });
    const views = {
      '#/': '.finding-row .message',
      [`#/documents/${view.id}/findings/${view.reviewed[0]?.fingerprint}`]: '.panel .message',
      [`#/documents/${view.id}/records`]: '.record-table',
      [`#/documents/${view.id}/report`]: '.all-findings',
    };
    for (const [hash, shown] of Object.entries(views)) {
      await goTo(page, hash);
      await page.locator(shown, { hasText: TAG }).first().waitFor();
      expect(await page.locator('#page').textContent(), hash).not.toContain('\u202E');
      expect(await page.locator('img[onerror]').count(), hash).toBe(0);
      expect(await page.evaluate('window.hit'), hash).toBeUndefined();
    }
    await goTo(page, `#/documents/${view.id}`);
    await page.locator('.line', { hasText: TAG }).first().waitFor();
    expect(await page.evaluate('window.hit')).toBeUndefined();
  });

  it('of a million letters neither breaks the list nor stops it', async () => {
    const page = await openList();
    await page.route('**/api/inbox?*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as InboxPage;
      const rows = body.rows.map((row) => ({ ...row, stated: 'javascript:alert(1)', message: 'x'.repeat(1_000_000) }));
      await route.fulfill({ response: answer, json: { ...body, rows: rows.slice(0, 3) } });
    });
    await page.reload();
    await page.locator('.finding-row a').first().waitFor();
    const [row] = await page.locator('.finding-row').all();
    expect((await row?.boundingBox())?.height).toBe(64);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
