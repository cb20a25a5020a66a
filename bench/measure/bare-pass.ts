import { withNativeMethods } from '../../src/ingest/pdf/native-methods.js';
import { pdfResources, WORKER } from '../../src/ingest/pdf/pdfjs.js';

async function loadBare() {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await import(WORKER);
  return library;
}

/**
 * What any reader of text and lines pays: pdf.js's text items and drawing operators of every page, by pdf.js as it comes. Only two
 * things are made better, so that nothing is won by them: images are not decoded, and lists are not slowed by its polyfills. Gives the
 * number of pages.
 * @throws the errors of pdf.js for a PDF that is locked or damaged
 */
export async function barePass(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await withNativeMethods(loadBare);
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, maxImageSize: 1, ...pdfResources() });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  const { numPages } = document;
  await task.destroy();
  return numPages;
}
