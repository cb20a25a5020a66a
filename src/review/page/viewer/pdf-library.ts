import { GlobalWorkerOptions, getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the page uses of pdf.js; the script puts it where the page finds it once it has loaded. */
export interface PdfLibrary {
  getDocument: typeof getDocument;
  GlobalWorkerOptions: typeof GlobalWorkerOptions;
  PDFWorker: typeof PDFWorker;
}

const library: PdfLibrary = { getDocument, GlobalWorkerOptions, PDFWorker };
Object.assign(globalThis, { lkjipPdf: library });
