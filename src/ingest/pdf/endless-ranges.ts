import { constants, inflateSync } from 'node:zlib';
import { rawTokens } from './raw-syntax.js';

/** The largest number of a glyph (ISO 32000-1, annex C). */
const MAX_GLYPH = 65_535;
/** Samples of a function; a table of four colours with 17 steps each has 83,521. */
const MAX_SAMPLES = 10_000_000;
/** Bytes that are looked at of one array, and of all object streams together. */
const MAX_ARRAY = 1 << 18;
const MAX_INFLATED_BYTES = 20 * 1024 * 1024;
/** Arrays that are looked at in all. */
const MAX_ARRAYS = 5_000;

/**
 * Whether a font of this PDF gives widths for billions of glyphs, or a function has billions of samples. pdf.js (5.6.205) fills an
 * array with them until the memory of the whole process is full: no limit of the thread stops that.
 *
 * Not seen: arrays that are objects of their own inside an object stream, encrypted object streams, filters other than Flate.
 */
export function hasEndlessRange(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MAX_ARRAYS;
  for (const text of [file, ...objectStreams(file)])
    for (const { key, array } of arrays(text, file)) {
      if (--left < 0) return false;
      if (key === '/Size' ? hasManySamples(array) : hasWideRange(array)) return true;
    }
  return false;
}

/** The arrays under the keys in question, as tokens. */
function* arrays(text: Buffer, file: Buffer): Generator<{ key: string; array: string[] }> {
  for (const key of ['/W', '/W2', '/Size'])
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
      const from = at + key.length;
      const [, reference, bracket] =
        /^\s*(?:(\d{1,7}\s+\d{1,5})\s+R|(\[))/.exec(text.toString('latin1', from, from + 24)) ?? [];
      if (bracket) yield { key, array: arrayAt(text, text.indexOf('[', from)) };
      const object = reference === undefined ? -1 : file.indexOf(`${reference} obj`);
      const start = object < 0 ? -1 : file.indexOf('[', object);
      if (start >= 0 && start - object < 32) yield { key, array: arrayAt(file, start) };
    }
}

/** The tokens of the array that begins there. */
function arrayAt(text: Buffer, start: number): string[] {
  const tokens: string[] = [];
  let depth = 0;
  for (const token of rawTokens(text.toString('latin1', start, start + MAX_ARRAY))) {
    if (token === '[') depth++;
    else if (token === ']') depth--;
    tokens.push(token);
    if (depth === 0) break;
  }
  return tokens;
}

/** Widths are `first [w …]` or `first last w`; numbers of glyphs beyond any font make a range that is never filled. */
function hasWideRange(array: readonly string[]): boolean {
  let depth = 0;
  return array.some((token, at) => {
    if (token === '[') depth++;
    else if (token === ']') depth--;
    const isReference = array[at + 2] === 'R';
    return depth === 1 && !isReference && Number(token) > MAX_GLYPH;
  });
}

function hasManySamples(array: readonly string[]): boolean {
  const product = array.reduce((samples, token) => samples * (Number(token) || 1), 1);
  return product > MAX_SAMPLES;
}

/** The contents of the object streams, up to a limit. */
function* objectStreams(file: Buffer): Generator<Buffer> {
  let left = MAX_INFLATED_BYTES;
  for (let at = file.indexOf('/ObjStm'); at >= 0 && left > 0; at = file.indexOf('/ObjStm', at + 1)) {
    const keyword = file.indexOf('stream', at + '/ObjStm'.length);
    if (keyword < 0) return;
    let start = keyword + 'stream'.length;
    if (file[start] === 0x0d) start++;
    if (file[start] === 0x0a) start++;
    const content = inflated(file.subarray(start), left);
    left -= content.length;
    yield content;
  }
}

function inflated(data: Buffer, limit: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}
