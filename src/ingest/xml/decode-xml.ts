import { UnreadableError } from '../../document/errors.js';

/** Encodings that are not UTF-8 or UTF-16, by the names that XML declarations give them; all are read as Windows-1252. */
const WESTERN = /^(?:iso-8859-1|iso-8859-15|latin-?1|us-ascii|ascii|windows-1252|cp1252)$/i;
const DECLARED = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']/;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  const declared = DECLARED.exec(head.replace(/^\u00ef\u00bb\u00bf/, ''))?.[1] ?? 'utf-8';
  return WESTERN.test(declared) ? 'windows-1252' : 'utf-8';
}

/** The text of the first `length` bytes of an XML file, as far as it can be read: for telling what the file is. */
export function xmlHead(bytes: Uint8Array, length: number): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, length));
}

/**
 * The text of an XML file: UTF-8, UTF-16, or the Western encodings that its declaration may name.
 * @throws UnreadableError BAD_ENCODING
 */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError(
      'BAD_ENCODING',
      'teks XML ini bukan UTF-8 atau UTF-16 yang sah; simpan ulang dari dokumen aslinya',
    );
  }
}
