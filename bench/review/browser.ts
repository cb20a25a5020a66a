import { type BrowserContext, chromium } from 'playwright-core';
import type { InboxPage } from '../../src/review/api.js';
import { withReview } from '../support/command.js';
import { summary } from './summary.js';

const TIMES = 15;

declare global {
  /** When all that is waited for was drawn, in milliseconds since the page was asked for. */
  var usableAt: number | undefined;
}

/** Notes when an element of each selector is there, and drawn. Runs in the browser. */
function watch(selectors: readonly string[]): void {
  globalThis.usableAt = undefined;
  const inSight = (selector: string) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box && box.width > 0 && box.top < innerHeight && box.bottom > 0;
  };
  const look = () => {
    if (!selectors.every(inSight)) return requestAnimationFrame(look);
    // The frame that shows it is on the screen when the next one begins.
    return requestAnimationFrame(() => {
      globalThis.usableAt = performance.now();
    });
  };
  requestAnimationFrame(look);
}

const ROW = ['.finding-row a'];
const PAGE = ['.canvas canvas', '.lit.main'];

async function usable(context: BrowserContext, url: string, selectors: readonly string[]): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(watch, selectors);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.usableAt !== undefined);
  const time = await page.evaluate(() => globalThis.usableAt ?? 0);
  await page.close();
  return time;
}

/** From the click on a row of the list until the page is drawn. */
async function fromTheList(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('.finding-row a');
  // A reviewer looks at the list first; what the page makes ready meanwhile is part of it.
  await page.waitForLoadState('networkidle');
  await page.evaluate(watch, PAGE);
  const time = await page.evaluate(async () => {
    const start = performance.now();
    document.querySelector<HTMLElement>('.finding-row a')?.click();
    while (globalThis.usableAt === undefined) await new Promise(requestAnimationFrame);
    return globalThis.usableAt - start;
  });
  await page.close();
  return time;
}

/** Opens list and workbench in a browser again and again and prints how long until they can be used, in milliseconds. */
export async function inBrowser(db: string, executablePath: string): Promise<void> {
  await withReview(['--db', db, '--as', 'bench'], async (link) => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const options = { viewport: { width: 1366, height: 768 }, locale: 'id' };
      const context = await browser.newContext(options);
      const first = await usable(context, link, ROW);
      const { origin } = new URL(link);
      const state = await context.storageState();
      const answer = await context.request.get(`${origin}/api/inbox?limit=500&text=&sort=worst&office=1`);
      const { rows } = (await answer.json()) as InboxPage;
      const finding = rows.find(({ page }) => page !== null);
      if (!finding) throw new Error('the PDF has no finding on a page');
      const workbench = `${origin}/#/documents/${finding.documentId}/findings/${finding.fingerprint}`;
      const list = `${origin}/#/?office=1`;
      const repeated = async (name: string, once: () => Promise<number>) => {
        const times: number[] = [];
        for (let time = 0; time < TIMES; time++) times.push(await once());
        console.log(`${name.padEnd(45)} ${summary(times)}`);
      };
      const cold = async (url: string, selectors: readonly string[]) => {
        const fresh = await browser.newContext({ ...options, storageState: state });
        const time = await usable(fresh, url, selectors);
        await fresh.close();
        return time;
      };
      console.log(`${'browser: the printed link, first row drawn'.padEnd(45)} ${summary([first])}`);
      await repeated('browser: list, nothing cached', () => cold(`${origin}/#/`, ROW));
      await repeated('browser: list', () => usable(context, `${origin}/#/`, ROW));
      await repeated('browser: workbench, nothing cached', () => cold(workbench, PAGE));
      await repeated('browser: workbench by its address', () => usable(context, workbench, PAGE));
      await repeated('browser: workbench from the list', () => fromTheList(context, list));
    } finally {
      await browser.close();
    }
  });
}
