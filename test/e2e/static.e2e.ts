import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIRequestContext } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { DocumentSummary, DocumentView, Facets, FindingDetail, InboxPage, Session } from '../../src/review/api.js';
import { STATIC_FORMAT, type StaticDocument, type StaticIndex, staticScript } from '../../src/review/static-format.js';
import { ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';
import { closeBrowser, newPage, seriousViolations } from './support/browser.js';
import { reviewServer } from './support/server.js';

afterAll(closeBrowser);

/** Writes a copy as src/review/static-format.ts says, of the documents with these files, from what the server answers. */
async function exported(request: APIRequestContext, origin: string, files: readonly string[]): Promise<string> {
  const folder = join(temporaryFolder(), 'copy');
  cpSync(join(ROOT, 'dist/review/page'), folder, { recursive: true });
  renameSync(join(folder, 'static.html'), join(folder, 'index.html'));
  mkdirSync(join(folder, 'data'));
  const get = async <T>(path: string) => (await (await request.get(`${origin}/api/${path}`)).json()) as T;
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, 'data', `${name}.js`), staticScript(name, value));
  const session = await get<Session>('session');
  const documents = (await get<DocumentSummary[]>('documents')).filter(({ file }) =>
    files.some((end) => file.endsWith(end)),
  );
  const { rows } = await get<InboxPage>('inbox?limit=500');
  const index: StaticIndex = {
    format: STATIC_FORMAT,
    exportedAt: '2024-07-01T08:00:00Z',
    session: { ...session, csrf: '', readOnly: true },
    facets: await get<Facets>('facets'),
    rows: rows
      .filter(({ documentId }) => documents.some(({ id }) => id === documentId))
      .map((row) => ({ ...row, officeId: null })),
    documents: documents.map((summary) => ({ ...summary, officeId: null })),
  };
  write('index', index);
  for (const { id } of documents) {
    const view = await get<DocumentView>(`documents/${id}`);
    const details: StaticDocument['details'] = {};
    for (const { fingerprint } of view.reviewed)
      details[fingerprint] = await get<FindingDetail>(`documents/${id}/findings/${fingerprint}`);
    write(`document-${id}`, { view, details, papers: [] } satisfies StaticDocument);
    write(`records-${id}`, await get(`documents/${id}/records`));
    if (view.kind === 'text') write(`lines-${id}`, await get(`documents/${id}/lines`));
    if (view.kind === 'pdf')
      write(`file-${id}`, {
        base64: (await (await request.get(`${origin}/api/documents/${id}/file`)).body()).toString('base64'),
      });
  }
  return pathToFileURL(join(folder, 'index.html')).href;
}

describe('the static copy', () => {
  it('opens from disk: list, page with its lit cell, lines, tables; and decides nothing', async () => {
    const { link } = await reviewServer();
    const reviewer = await newPage();
    await reviewer.goto(link);
    await reviewer.waitForSelector('.finding-row a');
    const address = await exported(reviewer.request, new URL(link).origin, ['.pdf', 'sumbersari.txt']);
    const page = await newPage({ offline: true });
    await page.goto(address);
    await page.waitForSelector('.finding-row a');
    expect(await page.textContent('.bar')).toContain('Salinan baca-saja');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByLabel('Tingkat').selectOption('warning');
    await page.waitForURL(/severity=warning/);
    await page.locator('.finding-row .severity-warning').first().waitFor();
    await page.locator('.report-name').first().click();
    await page.waitForSelector('.panel h2');
    for (const file of ['.pdf', '.txt']) {
      await page.goto(address);
      await page.locator('.reports li', { hasText: file }).locator('a').click();
      await page.waitForSelector(file === '.pdf' ? '.canvas canvas' : '.mark[data-place="1"]');
      if (file === '.pdf') await page.waitForSelector('.lit');
      expect(await page.locator('.decide').count()).toBe(0);
    }
    await page.getByRole('link', { name: 'Tabel' }).click();
    await page.waitForSelector('.record-table td');
  });
});
