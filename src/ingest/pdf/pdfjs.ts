import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableError } from '../../document/errors.js';

/** Larger images are left out: decoded, one of this size takes 400 MB. 10,000 by 10,000 is within it. */
const MAX_IMAGE_PIXELS = 100_000_000;

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** pdf.js, loaded when the first PDF is read, so that other commands start without it. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function resourceFolder(name: string): string {
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name) + sep;
}

/**
 * Opens a PDF for reading text and lines. Images are left out unless `images` is set: decoding them takes most of the time.
 * @throws UnreadableError PDF_ENCRYPTED, PDF_DAMAGED
 */
export async function openPdf(library: PdfLibrary, bytes: Uint8Array, images = false): Promise<PDFDocumentProxy> {
  const task = library.getDocument({
    // pdf.js takes the buffer over, so it gets its own copy.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    standardFontDataUrl: resourceFolder('standard_fonts'),
    cMapUrl: resourceFolder('cmaps'),
    cMapPacked: true,
    wasmUrl: resourceFolder('wasm'),
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: images ? MAX_IMAGE_PIXELS : 1,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableError(
        'PDF_ENCRYPTED',
        'PDF ini dikunci dengan kata sandi. Simpan ulang tanpa kata sandi, lalu periksa lagi.',
      );
    throw damaged();
  }
}

export function damaged(): UnreadableError {
  return new UnreadableError(
    'PDF_DAMAGED',
    'PDF ini rusak atau tidak lengkap. Ekspor ulang dari dokumen aslinya (misalnya dari Word), lalu periksa lagi.',
  );
}
