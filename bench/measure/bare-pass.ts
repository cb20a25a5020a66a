import { loadPdfLibrary, openPdf } from '../../src/ingest/pdf/pdfjs.js';

/**
 * What any reader of text and lines pays: pdf.js's text items and drawing operators of every page. Gives the number of pages.
 * @throws UnreadableError for a PDF that is locked or damaged
 */
export async function barePass(bytes: Uint8Array): Promise<number> {
  const document = await openPdf(await loadPdfLibrary(), bytes);
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  const { numPages } = document;
  await document.loadingTask.destroy();
  return numPages;
}
