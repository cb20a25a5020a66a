import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { DocumentSummary, DocumentView, NewCorrection, OcrRequest } from '../../src/review/api.js';
import { closeBrowser, newPage } from './support/browser.js';
import { reviewServer } from './support/server.js';

afterAll(closeBrowser);

/** Opens the first finding of the PDF; what the server answers to corrections is given here, so that only the page is tested. */
async function opened(): Promise<{ page: Page; view: DocumentView; fingerprint: string }> {
  const { link } = await reviewServer();
  const page = await newPage();
  await page.goto(link);
  await page.waitForSelector('.finding-row a');
  const answer = async <T>(path: string) =>
    (await (await page.request.get(new URL(`/api/${path}`, link).href)).json()) as T;
  const summaries = await answer<DocumentSummary[]>('documents');
  const id = summaries.find(({ file }) => file.endsWith('.pdf'))?.id;
  await page.goto(new URL(`/#/documents/${id}`, link).href);
  await page.waitForSelector('.lit');
  return { page, view: await answer(`documents/${id}`), fingerprint: page.url().split('/').at(-1) ?? '' };
}

describe('correcting a reading', () => {
  it('sends what was typed for the lit cell, and shows which findings vanished', async () => {
    const { page, view, fingerprint } = await opened();
    const finding = view.reviewed.find((one) => one.fingerprint === fingerprint);
    let sent: NewCorrection | undefined;
    await page.route('**/corrections', async (route) => {
      sent = route.request().postDataJSON() as NewCorrection;
      const reviewed = view.reviewed.filter((one) => one.fingerprint !== fingerprint);
      await route.fulfill({ json: { ...view, reviewed } });
    });
    await page.keyboard.press('b');
    await page.locator('.correction input').fill('96%');
    await page.keyboard.press('Enter');
    await page.locator('.outcome').waitFor();
    expect(sent).toEqual({ place: finding?.places[0], original: finding?.places[0]?.text, text: '96%', seen: 0 });
    expect(await page.locator('.outcome').textContent()).toContain(finding?.title);
  });

  it('proposes what is read in a box that is drawn, in points of the page', async () => {
    const { page } = await opened();
    let asked: OcrRequest | undefined;
    await page.route('**/ocr', async (route) => {
      asked = route.request().postDataJSON() as OcrRequest;
      await route.fulfill({ json: { text: '96,5%', certain: true } });
    });
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Gambar kotak' }).click();
    const sheet = await page.locator('.draw').boundingBox();
    if (!sheet) throw new Error('there is nothing to draw on');
    const scale = Number.parseInt((await page.textContent('.zoom')) ?? '', 10) / 100;
    const at = (x: number, y: number) => [sheet.x + x * scale, sheet.y + y * scale] as const;
    await page.mouse.move(...at(100, 120));
    await page.mouse.down();
    await page.mouse.move(...at(180, 150), { steps: 4 });
    await page.mouse.up();
    await page.getByText('Dua pembacaan sama.').waitFor();
    expect(await page.locator('.correction input').inputValue()).toBe('96,5%');
    for (const [side, expected] of [100, 120, 180, 150].entries())
      expect(Math.abs((asked?.box[side] ?? 0) - expected)).toBeLessThan(1.5);
  });
});
