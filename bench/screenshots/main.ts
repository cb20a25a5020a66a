/**
 * `npm run screenshots -- [--out DIR] [--chromium FILE]`: the pictures of the review page in the README, of a database with the
 * fixtures, as a browser shows them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import type { InboxPage } from '../../src/findings/review.js';
import { ROOT, runLkjip, withReview } from '../support/command.js';

/** Reports whose findings stand on pages of a PDF, and text exports for a fuller inbox. */
const REPORTS = ['renders/001_semboro.pdf', 'renders/000_sumbersari.pdf', 'reports/002_gumukmas.txt', 'pairs'];
const SIZE = { width: 1440, height: 900 };

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(ROOT, 'docs/images') },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(values.out, `${name}.png`), animations: 'disabled' });
}

/** Goes to the first finding of a rule that stands on a page. Runs in the browser. */
async function toFinding(code: string): Promise<void> {
  const answer = await fetch(`/api/inbox?code=${code}`);
  const { rows } = (await answer.json()) as InboxPage;
  const row = rows.find(({ page }) => page !== null);
  if (!row) throw new Error(`no ${code} on a page`);
  location.hash = `#/documents/${row.documentId}/findings/${row.fingerprint}`;
}

async function taken(link: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', locale: 'id-ID' });
    await page.goto(link);
    await page.locator('.finding-row .message').nth(3).waitFor();
    await picture(page, 'review-inbox');
    await page.evaluate(toFinding, 'PRS-01');
    await page.locator('.sheet canvas').waitFor();
    await page.locator('.sheet .lit').first().waitFor();
    await picture(page, 'review-workbench');
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lkjip-screenshots-'));
try {
  const db = join(folder, 'fixtures.sqlite');
  const paths = REPORTS.map((path) => join('fixtures', path));
  await runLkjip('migrate', ...paths, '--db', db, '--no-config', '--store-files');
  await withReview(['--db', db, '--as', 'Pereviu', '--lang', 'id'], taken);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
