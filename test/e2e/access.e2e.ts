import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../src/review/api.js';
import { closeBrowser, newPage, seriousViolations } from './support/browser.js';
import { reviewServer } from './support/server.js';

afterAll(closeBrowser);

/** Where each view is, and what shows that it is there. */
function views(id: (file: string) => number): Record<string, readonly [hash: string, there: string]> {
  return {
    inbox: ['#/', '.finding-row a'],
    'workbench of a PDF': [`#/documents/${id('.pdf')}`, '.lit'],
    'workbench of a text': [`#/documents/${id('.txt')}`, '.mark'],
    'workbench of a DOCX': [`#/documents/${id('.docx')}`, '.mark'],
    records: [`#/documents/${id('.pdf')}/records`, 'td.wrong'],
    report: [`#/documents/${id('.pdf')}/report`, '.all-findings td'],
  };
}

async function started(colorScheme: 'light' | 'dark'): Promise<[Page, (file: string) => number]> {
  const { link } = await reviewServer();
  const page = await newPage({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(link);
  await page.waitForSelector('.finding-row a');
  const answer = await page.request.get(new URL('/api/documents', page.url()).href);
  const summaries = (await answer.json()) as DocumentSummary[];
  return [page, (file) => summaries.find((summary) => summary.file.endsWith(file) && summary.findings > 0)?.id ?? 0];
}

describe.each(['light', 'dark'] as const)('axe-core, %s', (scheme) => {
  it('finds nothing serious on any view', async () => {
    const [page, id] = await started(scheme);
    for (const [name, [hash, there]] of Object.entries(views(id))) {
      await page.goto(new URL(`/${hash}`, page.url()).href);
      await page.locator(there).first().waitFor();
      expect(await seriousViolations(page), name).toEqual([]);
    }
  });

  it('finds nothing serious in the help, the forms and the list of findings', async () => {
    const [page, id] = await started(scheme);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goto(new URL(`/#/documents/${id('.pdf')}`, page.url()).href);
    await page.locator('.lit').first().waitFor();
    await page.keyboard.press('d');
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.locator('.correction').waitFor();
    await page.locator('[aria-controls="finding-list"]').click();
    expect(await seriousViolations(page)).toEqual([]);
  });
});
