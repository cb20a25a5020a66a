import type { Page } from 'playwright-core';
import type { DocumentSummary, DocumentView } from '../../../src/review/api.js';
import { newPage } from './browser.js';
import { reviewServer } from './server.js';

/** What the server answers to the page's own user. */
export async function answerOf<T>(page: Page, path: string): Promise<T> {
  return (await page.request.get(new URL(`/api/${path}`, page.url()).href)).json() as Promise<T>;
}

/** The id of the report whose file's name ends so. */
export async function idOf(page: Page, file: string): Promise<number> {
  const found = (await answerOf<DocumentSummary[]>(page, 'documents')).find((summary) => summary.file.endsWith(file));
  if (!found) throw new Error(`no report ${file}`);
  return found.id;
}

/** Goes to an address within the page, "#" and what follows. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.goto(new URL(`/${hash}`, page.url()).href);
}

/** A reviewer's page at the list of findings. */
export async function openList(database?: string): Promise<Page> {
  const { link } = await reviewServer([], database);
  const page = await newPage();
  await page.goto(link);
  await page.waitForSelector('.finding-row a');
  return page;
}

/** Opens a report by the name of its file: at its first finding, or at the first one of a rule. */
export async function openReport(
  file: string,
  { code, database }: { code?: string; database?: string } = {},
): Promise<{ page: Page; view: DocumentView; fingerprint: string }> {
  const page = await openList(database);
  const view = await answerOf<DocumentView>(page, `documents/${await idOf(page, file)}`);
  const wanted = code && view.reviewed.find((finding) => finding.code === code && !finding.causedBy)?.fingerprint;
  if (code && !wanted) throw new Error(`no finding of ${code} in ${file}`);
  await goTo(page, `#/documents/${view.id}${wanted ? `/findings/${wanted}` : ''}`);
  await page.waitForSelector('.panel h2');
  return { page, view, fingerprint: page.url().split('/').at(-1) ?? '' };
}
