import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { DocumentKind, SourceDocument } from '../document/document.js';
import { UnreadableError } from '../document/errors.js';
import { detectKind, type Format } from './detect.js';
import { withinLimits } from './limits.js';
import type { ReadOptions } from './read-options.js';

/** Larger files are refused before a byte of them is read. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** A file of a kind that cannot be read. Images, archives and the like are no reports; office documents may be. */
export class UnsupportedTypeError extends UnreadableError {
  constructor(
    readonly type: string,
    readonly kind: DocumentKind | null,
    readonly mayBeReport: boolean,
  ) {
    super(
      'UNSUPPORTED_TYPE',
      mayBeReport
        ? `jenis berkas ${type} belum dapat dibaca; simpan sebagai PDF lalu coba lagi`
        : `jenis berkas ${type} bukan dokumen laporan; berikan PDF atau ekspor teks`,
    );
  }
}

/** A file's bytes, with their SHA-256 in lower-case hexadecimal. `file` is the path as it is shown to the user. */
export interface SourceFile {
  file: string;
  bytes: Uint8Array;
  sha256: string;
}

function systemError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new UnreadableError('NOT_FOUND', 'berkas tidak ditemukan; periksa namanya');
  if (code === 'EACCES' || code === 'EPERM')
    return new UnreadableError('NO_PERMISSION', 'berkas tidak boleh dibaca; periksa hak aksesnya');
  return error;
}

/**
 * Reads a file into memory.
 * @throws UnreadableError NOT_FOUND, NO_PERMISSION, TOO_LARGE, EMPTY_FILE, UNSUPPORTED_TYPE (devices, pipes)
 */
export async function readSource(file: string): Promise<SourceFile> {
  try {
    const info = await stat(file);
    if (!info.isFile()) throw new UnsupportedTypeError('khusus (bukan berkas biasa)', null, false);
    if (info.size === 0) throw new UnreadableError('EMPTY_FILE', 'berkas kosong; minta salinan yang berisi');
    if (info.size > MAX_FILE_BYTES) {
      const megabytes = Math.round(info.size / 1024 / 1024);
      const limit = MAX_FILE_BYTES / 1024 / 1024;
      throw new UnreadableError(
        'TOO_LARGE',
        `berkas ${megabytes} MB, batasnya ${limit} MB; pecah atau kecilkan dahulu`,
      );
    }
    const bytes = new Uint8Array(await readFile(file));
    return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    throw systemError(error);
  }
}

/** Reads the bytes of one source format. @throws UnreadableError when they cannot be read */
type Reader = (
  bytes: Uint8Array,
  file: string,
  sha256: string,
  options: ReadOptions,
) => SourceDocument | Promise<SourceDocument>;

/** Readers are loaded when they are needed, so that a command without PDFs starts fast. */
const READERS: Record<Format, () => Promise<Reader>> = {
  pdf: async () => (await import('./pdf/read-pdf.js')).readPdf,
  docx: async () => (await import('./docx/read-docx.js')).readDocx,
  html: async () => (await import('./html/read-html.js')).readHtml,
  xlsx: async () => (await import('./xlsx/read-xlsx.js')).readXlsx,
  odt: async () => (await import('./odf/read-odf.js')).readOdt,
  fodt: async () => (await import('./odf/read-odf.js')).readFodt,
  alto: async () => (await import('./ocr-xml/read-ocr-xml.js')).readAlto,
  hocr: async () => (await import('./ocr-xml/read-ocr-xml.js')).readHocr,
  text: async () => (await import('./text/read-text.js')).readText,
};

/**
 * Reads a file's content by its format; pictures of pages are recognised with `ocr`.
 * @throws UnreadableError UNSUPPORTED_TYPE (as UnsupportedTypeError), TOO_COMPLEX, and those of the readers
 */
export async function parseSource(
  { file, bytes, sha256 }: SourceFile,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  const detected = await detectKind(bytes);
  if (!detected.supported) {
    // A picture that somebody named .pdf was meant as a report, so it is never passed over.
    const mayBeReport = detected.mayBeReport || /\.pdf$/i.test(file);
    throw new UnsupportedTypeError(detected.type, detected.kind, mayBeReport);
  }
  const read = await READERS[detected.format]();
  return withinLimits(await read(bytes, file, sha256, options));
}

/** Reads one file into a document. @throws UnreadableError as readSource and parseSource do */
export async function readDocument(file: string, options: ReadOptions = {}): Promise<SourceDocument> {
  return parseSource(await readSource(file), options);
}
