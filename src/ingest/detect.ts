import { fileTypeFromBuffer } from 'file-type';
import type { DocumentKind } from '../document/document.js';
import { UnreadableError } from '../document/errors.js';
import { type XmlFormat, xmlFormat } from './xml/xml-format.js';

/** The source formats that there is a reader for. */
export type Format = 'pdf' | 'text' | 'docx' | 'xlsx' | 'html' | 'odt' | XmlFormat;

/** What a file is, told from its bytes. */
export type Detection =
  | { supported: true; format: Format }
  | {
      supported: false;
      /** The kind, where it is one that the product knows but does not read yet. */
      kind: DocumentKind | null;
      /** What the file is, in words for the user: "DOCX (Word)", "PNG". */
      type: string;
      /** An office document: it may well be a report in a form that cannot be read, so it must never be passed over. */
      mayBeReport: boolean;
    };

/** A PDF may begin with up to this many bytes of something else (ISO 32000-1, annex H.3.4.1). */
const PDF_HEADER_WITHIN = 1024;
/** How much of a file is looked at to tell text from binary. */
const SAMPLE = 65_536;

const OFFICE: Record<string, { kind: DocumentKind | null; type: string }> = {
  xml: { kind: 'xml', type: 'XML' },
  cfb: { kind: null, type: 'DOC/XLS (Office 97–2003)' },
  rtf: { kind: null, type: 'RTF' },
  ods: { kind: null, type: 'ODS (LibreOffice Calc)' },
  pptx: { kind: null, type: 'PPTX (PowerPoint)' },
};

/** Office Open XML by the extension that its content has; macros are never looked at. */
const OOXML: Record<string, Format> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
};

/** Formats made of text. Any other signature found in a text is chance: "BM" begins a bitmap, but also "BMKG". */
const TEXTUAL = new Set(['xml', 'rtf', 'ps', 'eps', 'ics', 'vcf']);

const buffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function hasPdfHeader(bytes: Uint8Array): boolean {
  return buffer(bytes.subarray(0, PDF_HEADER_WITHIN)).includes('%PDF-');
}

/** UTF-16 shows as a byte order mark, or as a zero in every other byte; any other text holds no zero bytes and few controls. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true;
  const zeros = [0, 0];
  let controls = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  });
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  const isUtf16 = Math.max(even, odd) > half * 0.6 && Math.min(even, odd) < half * 0.05;
  return controls <= sample.length * 0.05 && (isUtf16 || even + odd === 0);
}

/** Office Open XML in an archive whose table of contents does not tell (cut off, or packed in an unusual order). */
function ooxmlFormat(extension: string | undefined, bytes: Uint8Array): Format | undefined {
  if (extension && extension !== 'zip') return OOXML[extension];
  const content = buffer(bytes);
  if (content.subarray(0, 2).toString('latin1') !== 'PK') return undefined;
  if (content.includes('word/document.xml')) return 'docx';
  return content.includes('xl/workbook.xml') ? 'xlsx' : undefined;
}

/** A protected DOCX or XLSX is an old-style container (CFB) with a stream of this name (MS-OFFCRYPTO 2.3.4). */
function isProtectedOffice(extension: string | undefined, bytes: Uint8Array): boolean {
  return extension === 'cfb' && buffer(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** How HTML begins, also after an XML declaration and comments (as Word and XHTML write it). */
function isHtml(bytes: Uint8Array): boolean {
  const head = buffer(bytes.subarray(0, 1024)).toString('utf8');
  const start = head.replace(/<\?xml[^>]*>|<!--[\s\S]*?-->/g, '').trimStart();
  return /^(?:<!doctype html|<html[\s>])/i.test(start);
}

/** Files made of text that are never a text export of a report. */
function markupType(bytes: Uint8Array): string | null {
  const text = buffer(bytes);
  const head = text.subarray(0, 1024).toString('utf8').trimStart();
  if (!head.startsWith('{') && !head.startsWith('[')) return null;
  try {
    JSON.parse(text.toString('utf8'));
    return 'JSON';
  } catch {
    return null;
  }
}

function unsupported(extension: string): Detection {
  const office = OFFICE[extension];
  if (office) return { supported: false, ...office, mayBeReport: true };
  return { supported: false, kind: null, type: extension.toUpperCase(), mayBeReport: false };
}

/**
 * Tells the kind of a file from its bytes, never from its name. `bytes` is the whole file.
 * @throws UnreadableError OFFICE_ENCRYPTED
 */
export async function detectKind(bytes: Uint8Array): Promise<Detection> {
  if (hasPdfHeader(bytes)) return { supported: true, format: 'pdf' };
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (isProtectedOffice(known?.ext, bytes))
    throw new UnreadableError('OFFICE_ENCRYPTED', 'berkas dilindungi kata sandi; minta salinan tanpa kata sandi');
  const format = ooxmlFormat(known?.ext, bytes);
  if (format) return { supported: true, format };
  if (known?.ext === 'odt' || known?.ext === 'ott') return { supported: true, format: 'odt' };
  if (!looksLikeText(bytes)) return unsupported(known?.ext ?? 'biner');
  const xml = xmlFormat(bytes);
  if (xml) return { supported: true, format: xml };
  if (isHtml(bytes)) return { supported: true, format: 'html' };
  const type = known && TEXTUAL.has(known.ext) ? known.ext : markupType(bytes);
  return type ? unsupported(type) : { supported: true, format: 'text' };
}
