import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableError } from '../../document/errors.js';
import { DirectPort } from './direct-port.js';
import { withNativeMethods } from './native-methods.js';
import { installStandIns, undrawnDocument } from './stand-ins.js';

/** Larger images are left out: decoded, one of this size takes 400 MB. 10,000 by 10,000 is within it. */
const MAX_IMAGE_PIXELS = 100_000_000;

/** pdf.js then prints no warnings. */
const QUIET = 0;

/** The half of pdf.js that reads, which runs in the same thread here. */
interface WorkerLibrary {
  WorkerMessageHandler: { initializeFromPort(port: DirectPort): void };
}

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs') & WorkerLibrary;

/** It brings polyfills of its own, and has no types. */
export const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

let loaded: Promise<PdfLibrary> | undefined;

/** pdf.js, loaded when the first PDF is read, so that other commands start without it. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  loaded ??= withNativeMethods(async () => {
    const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const { WorkerMessageHandler }: WorkerLibrary = await import(WORKER);
    installStandIns();
    return { ...library, WorkerMessageHandler };
  });
  return loaded;
}

function resourceFolder(name: string): string {
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name) + sep;
}

/** Settings that tell pdf.js where its own fonts, character maps and decoders are. */
export function pdfResources() {
  return {
    standardFontDataUrl: resourceFolder('standard_fonts'),
    cMapUrl: resourceFolder('cmaps'),
    cMapPacked: true,
    wasmUrl: resourceFolder('wasm'),
  };
}

/** A worker of pdf.js in this thread, for one document. */
function directWorker({ PDFWorker, WorkerMessageHandler }: PdfLibrary): PDFWorker {
  const port = new DirectPort();
  WorkerMessageHandler.initializeFromPort(port);
  // The types of pdf.js know no port at all.
  return new PDFWorker({ port: port as unknown as null, verbosity: QUIET });
}

export interface OpenOptions {
  /** Whether images are decoded, which takes most of the time. */
  images?: boolean;
  /** Opens the PDF where it is locked. */
  password?: string;
}

/**
 * Opens a PDF for reading text and lines, and for drawing its pages where `images` is set.
 * @throws UnreadableError PDF_ENCRYPTED, WRONG_PASSWORD, PDF_DAMAGED
 */
export async function openPdf(
  library: PdfLibrary,
  bytes: Uint8Array,
  { images = false, password }: OpenOptions = {},
): Promise<PDFDocumentProxy> {
  const task = library.getDocument({
    // pdf.js takes the buffer over, so it gets its own copy.
    data: Uint8Array.from(bytes),
    password,
    verbosity: QUIET,
    ...pdfResources(),
    useSystemFonts: false,
    ...(images
      ? { disableFontFace: true }
      : { disableFontFace: false, ownerDocument: undrawnDocument(), worker: directWorker(library) }),
    maxImageSize: images ? MAX_IMAGE_PIXELS : 1,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw error instanceof Error && error.name === 'PasswordException' ? locked(password) : damaged();
  }
}

function locked(password: string | undefined): UnreadableError {
  if (password === undefined)
    return new UnreadableError(
      'PDF_ENCRYPTED',
      'PDF ini dikunci dengan kata sandi. Berikan kata sandinya dengan --password, atau simpan ulang tanpa kata sandi, lalu periksa lagi.',
    );
  return new UnreadableError(
    'WRONG_PASSWORD',
    'Kata sandi yang diberikan dengan --password tidak membuka PDF ini. Periksa kata sandinya, atau minta salinan tanpa kata sandi.',
  );
}

export function damaged(): UnreadableError {
  return new UnreadableError(
    'PDF_DAMAGED',
    'PDF ini rusak atau tidak lengkap. Ekspor ulang dari dokumen aslinya (misalnya dari Word), lalu periksa lagi.',
  );
}
