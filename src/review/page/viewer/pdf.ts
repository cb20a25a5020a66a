import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import type { FileSource } from '../data/data-source.js';
import { loadScript } from '../data/load-script.js';
import { staticDecoder } from '../data/static-source.js';
import type { PdfLibrary } from './pdf-library.js';

declare global {
  var lkjipPdf: PdfLibrary | undefined;
}

const WORKER = 'pdf-worker.js';
const beside = (name: string) => new URL(name, document.baseURI).href;

async function pdfLibrary(): Promise<PdfLibrary> {
  await loadScript('pdf.js');
  const library = globalThis.lkjipPdf;
  if (!library) throw new Error('pdf.js did not start');
  library.GlobalWorkerOptions.workerSrc = beside(WORKER);
  return library;
}

let worker: Promise<PDFWorker> | undefined;

/** Starts the thread that reads PDFs; called ahead of need, so that the first page does not wait for its megabyte of script. */
export function startPdfWorker(): Promise<PDFWorker> {
  if (!worker) {
    // Begun by hand: the thread reads its script while this one reads the library.
    const port = new Worker(beside(WORKER));
    worker = pdfLibrary().then(({ PDFWorker }) => PDFWorker.create({ port }));
  }
  return worker;
}

/** Where pdf.js finds the decoders of rare pictures in a copy without a server. */
class StaticDecoders {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    return staticDecoder(filename);
  }
}

/** Opens a PDF; of an address only the parts that are shown are fetched. */
export async function openPdf(source: FileSource): Promise<PDFDocumentProxy> {
  if ('url' in source) {
    const [{ getDocument }, thread] = await Promise.all([pdfLibrary(), startPdfWorker()]);
    const shared = { wasmUrl: beside('wasm/'), standardFontDataUrl: beside('standard_fonts/') };
    const options = { worker: thread, isEvalSupported: false, disableAutoFetch: true };
    return getDocument({ url: source.url, ...shared, ...options }).promise;
  }
  // A page from disk may not start a worker; its code loaded here makes pdf.js do without.
  await loadScript(WORKER);
  const { getDocument } = await pdfLibrary();
  return getDocument({
    data: source.data,
    BinaryDataFactory: StaticDecoders,
    useWorkerFetch: false,
    useSystemFonts: true,
    isEvalSupported: false,
  }).promise;
}
