import { UnreadableError } from '../../document/errors.js';

/** Share of control characters above which a decoded text is taken for something else. */
const MAX_CONTROL_SHARE = 0.01;

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 ? oddZeros++ : evenZeros++;
  const half = sample.length / 2;
  if (oddZeros > half * 0.6 && evenZeros < half * 0.05) return 'utf-16le';
  if (evenZeros > half * 0.6 && oddZeros < half * 0.05) return 'utf-16be';
  return null;
}

/**
 * The text of a file: UTF-8, or UTF-16 with or without a byte order mark.
 * @throws UnreadableError BAD_ENCODING when the bytes are neither, or hold control characters as no text does.
 */
export function decodeText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder(utf16Encoding(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError(
      'BAD_ENCODING',
      'teks bukan UTF-8 atau UTF-16 yang sah; simpan ulang berkas sebagai teks UTF-8',
    );
  }
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls++;
  }
  if (controls > text.length * MAX_CONTROL_SHARE)
    throw new UnreadableError('BAD_ENCODING', 'berkas berisi karakter kendali, bukan teks; simpan ulang sebagai UTF-8');
  return text;
}
