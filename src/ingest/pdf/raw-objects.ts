import { type RawDict, rawDict } from './raw-syntax.js';

/** An indirect object that is a dictionary; `data` is its stream as stored in the file. */
export interface RawObject {
  dict: RawDict;
  data?: Uint8Array;
}

const MAX_OBJECTS = 20_000;
/** Dictionaries beyond this many bytes are left out. */
const MAX_DICTIONARY = 1 << 20;
const HEADER = /(\d{1,10})\s+\d{1,5}\s+$/;
const HEADER_BYTES = 24;

/**
 * The dictionaries and streams that stand in the file itself, by object number; where a number comes twice, the later one.
 * Works without the cross-reference table; what is inside object streams is left out, and so is what follows the 20,000th object.
 */
export function findObjects(bytes: Uint8Array): Map<number, RawObject> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const objects = new Map<number, RawObject>();
  let at = 0;
  let end = -1;
  for (let count = 0; count < MAX_OBJECTS; ) {
    const word = file.indexOf('obj', at);
    if (word < 0) break;
    at = word + 3;
    const number = HEADER.exec(file.toString('latin1', Math.max(0, word - HEADER_BYTES), word))?.[1];
    if (!number) continue;
    count++;
    if (end < at) end = indexOrEnd(file, 'endobj', at);
    const keyword = file.subarray(at, end).indexOf('stream');
    const hasStream =
      keyword >= 0 && />>\s*$/.test(file.toString('latin1', at + Math.max(0, keyword - 8), at + keyword));
    const dictionaryEnd = hasStream ? at + keyword : end;
    const dict =
      dictionaryEnd - at <= MAX_DICTIONARY
        ? rawDict(file.toString('latin1', at, dictionaryEnd).trimStart())
        : undefined;
    at = end;
    let data: Buffer | undefined;
    if (hasStream) {
      data = streamData(file, dictionaryEnd + 'stream'.length, dict);
      at = data.byteOffset - file.byteOffset + data.length;
    }
    if (dict) objects.set(Number(number), { dict, data });
  }
  return objects;
}

function streamData(file: Buffer, from: number, dict: RawDict | undefined): Buffer {
  let start = from;
  if (file[start] === 0x0d) start++;
  if (file[start] === 0x0a) start++;
  const length = Number(dict?.get('/Length'));
  if (length >= 0 && /^\s*endstream/.test(file.toString('latin1', start + length, start + length + 12)))
    return file.subarray(start, start + length);
  return file.subarray(start, indexOrEnd(file, 'endstream', start));
}

function indexOrEnd(file: Buffer, word: string, from: number): number {
  const at = file.indexOf(word, from);
  return at < 0 ? file.length : at;
}
