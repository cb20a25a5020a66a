import type { getDocument } from 'pdfjs-dist';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './support/browser.js';
import { goTo, openReport } from './support/document.js';
import { isInk, isTinted, pixelsIn, type Rectangle, share } from './support/pixels.js';

afterAll(closeBrowser);

async function rectangleOf(page: Page, selector: string): Promise<Rectangle> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return box;
}

const inside = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** The text that pdf.js reads in a box of the page, independently of where the page's own overlay is. */
function printedIn(page: Page, url: string, number: number, box: readonly number[]): Promise<string> {
  return page.evaluate(
    async ([address, at, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]]) => {
      const library = (globalThis as unknown as { lkjipPdf: { getDocument: typeof getDocument } }).lkjipPdf;
      const pdf = await library.getDocument({ url: address }).promise;
      const sheet = await pdf.getPage(at);
      const { height } = sheet.getViewport({ scale: 1 });
      const { items } = await sheet.getTextContent();
      const middle = (item: (typeof items)[number]) =>
        'str' in item &&
        item.transform[4] < x1 &&
        item.transform[4] + item.width > x0 &&
        height - item.transform[5] > y0 &&
        height - item.transform[5] <= y1 + 3;
      return items
        .filter(middle)
        .map((item) => ('str' in item ? item.str : ''))
        .join('');
    },
    [url, number, [...box]] as const,
  );
}

describe('the workbench', () => {
  it('lights the cell in question where it is printed, at every zoom and turn', async () => {
    const { page, view } = await openReport('.pdf');
    const place =
      view.reviewed.find(({ fingerprint }) => page.url().endsWith(fingerprint))?.places[0] ??
      view.reviewed[0]?.places[0];
    const { box, page: number, text } = place ?? {};
    if (!box || number === undefined) throw new Error('the first finding has no box');
    await page.waitForSelector(`[data-drawn="${number}"] canvas`);
    const file = new URL(`/api/documents/${view.id}/file`, page.url()).href;
    expect(await printedIn(page, file, number, box)).toContain(text);
    for (const key of ['w', '+', 'f', '-']) {
      await page.keyboard.press(key);
      await page.keyboard.press('1');
      const percent = await page.textContent('.zoom');
      await page.waitForFunction(
        (width) =>
          Math.abs(document.querySelector('.canvas canvas')?.getBoundingClientRect().width ?? 0) > 0 &&
          document.querySelector('.zoom')?.textContent === width,
        percent,
      );
      await page.waitForFunction(() => {
        const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
        const canvas = document.querySelector('.canvas canvas')?.getBoundingClientRect();
        return sheet && canvas && Math.abs(sheet.width - canvas.width) < 1;
      });
      const lit = await rectangleOf(page, '.lit[data-place="1"]');
      const sheet = await rectangleOf(page, '.sheet');
      const scale = sheet.width / 595.3;
      expect(lit.x - sheet.x).toBeCloseTo((box[0] - 2) * scale, -0.5);
      const within = await pixelsIn(page, inside(lit, 3));
      expect(share(within, isTinted)).toBeGreaterThan(0.9);
      expect(share(within, isInk)).toBeGreaterThan(0.01);
      const beside = { ...lit, x: lit.x + lit.width + 12, width: 12 };
      expect(share(await pixelsIn(page, beside), isTinted)).toBe(0);
    }
  });

  it('opens each finding with its cell in sight, large enough to read, and the head of the page in its place', async () => {
    const { page, view } = await openReport('.pdf');
    const seen = new Set<number>();
    for (const finding of view.reviewed.filter(({ causedBy, places: [main] }) => !causedBy && main?.box).slice(0, 12)) {
      await goTo(page, `#/documents/${view.id}/findings/${finding.fingerprint}`);
      const [main] = finding.places;
      seen.add(main?.page ?? 0);
      await page.locator('.panel h2', { hasText: finding.title }).waitFor();
      await page.waitForSelector(`[data-drawn="${main?.page}"] canvas`);
      await page.waitForFunction(() => {
        const lit = document.querySelector('.lit.main')?.getBoundingClientRect();
        const stage = document.querySelector('.stage')?.getBoundingClientRect();
        return lit && stage && lit.top >= stage.top && Math.min(lit.bottom, lit.top + 100) <= stage.bottom;
      });
      expect((await rectangleOf(page, '.lit.main')).height).toBeGreaterThanOrEqual(11);
      expect((await rectangleOf(page, '.bar')).y).toBe(0);
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('finds the cell from the list, and the list from the cell', async () => {
    const { page } = await openReport('.pdf');
    await page.waitForSelector('.canvas canvas');
    await page.locator('.places button.place').nth(1).click();
    await page.waitForSelector('.lit[data-place="2"][aria-pressed="true"]');
    await page.locator('.places button.place').nth(0).click();
    await page.locator('.lit[data-place="1"]').click();
    expect(await page.locator('.places li').first().getAttribute('class')).toBe('chosen');
  });

  it('shows the lines of a text export with the values lit', async () => {
    const { page, view } = await openReport('000_sumbersari.txt');
    const [place] = view.reviewed.find(({ fingerprint }) => page.url().endsWith(fingerprint))?.places ?? [];
    const mark = page.locator(`[data-line="${place?.line}"] .mark[data-place="1"]`);
    await mark.waitFor();
    expect(await mark.textContent()).toBe(`${place?.text}1`);
    expect(await mark.isVisible()).toBe(true);
  });

  it('shows the tables of a document without pages with the cells lit', async () => {
    const { page, view } = await openReport('.docx');
    await page.waitForSelector('.tables-viewer .mark');
    const fingerprint = page.url().split('/').at(-1);
    const places = view.reviewed.find((one) => one.fingerprint === fingerprint)?.places.filter(({ source }) => !source);
    expect(await page.locator('.tables-viewer .mark').count()).toBeGreaterThanOrEqual(places?.length ?? 1);
  });

  it('shows the tables as they were read, with the page of the cell that is chosen', async () => {
    const { page } = await openReport('.pdf');
    await page.getByRole('link', { name: 'Tabel' }).click();
    const wrong = page.locator('td.wrong .cell').first();
    await wrong.click();
    await page.waitForSelector('.lit[data-place="1"]');
    expect(await page.textContent('.chosen-cell')).toContain('Buka temuan');
  });
});
