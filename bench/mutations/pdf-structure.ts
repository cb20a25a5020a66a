import { deflateSync, inflateSync } from 'node:zlib';
import type { ByteMutation } from './bytes.js';
import type { Random } from './random.js';

/** Levels that no writer nests to and that a reader by recursion does not survive. */
const DEEP = 30_000;

function edited(bytes: Buffer, random: Random, pattern: RegExp, edit: (found: RegExpMatchArray) => string): Buffer {
  const text = bytes.toString('latin1');
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return bytes;
  let result = text;
  for (let edits = 1 + random.below(3); edits > 0; edits--) {
    const one = random.pick(found);
    // Earlier edits may have moved it: then the text that stands there now is what is changed.
    result = result.slice(0, one.index) + edit(one) + result.slice((one.index ?? 0) + one[0].length);
  }
  return Buffer.from(result, 'latin1');
}

function objectNumbers(bytes: Buffer): string[] {
  const found = [...bytes.toString('latin1').matchAll(/(?:^|\s)(\d{1,7}) \d{1,5} obj\b/g)];
  return found.length > 0 ? found.map(([, number]) => number ?? '1') : ['1'];
}

const LENGTHS = ['0', '1', '-1', '7', '99999', '2147483647', '4294967296', '1e9', '3.5', 'null', '(x)', '[]', '<< >>'];

/** A stream's content, changed inside its compression, so that the damage reaches the reader of operators. */
function changedStream(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  if (streams.length === 0) return bytes;
  const [whole, packed = ''] = random.pick(streams);
  let content: Buffer;
  try {
    content = inflateSync(Buffer.from(packed, 'latin1'));
  } catch {
    return bytes;
  }
  const from = random.below(content.length);
  const to = Math.min(content.length, from + random.below(400));
  const swaps = ['', 'q '.repeat(2000), '[ '.repeat(DEEP), '9'.repeat(500), ' BT ', '/Im0 Do ', 'Tf Tm Td '];
  const inserted = Buffer.from(random.pick(swaps));
  const changed = deflateSync(Buffer.concat([content.subarray(0, from), inserted, content.subarray(to)]));
  return Buffer.from(
    text.replace(whole, () => whole.replace(packed, () => changed.toString('latin1'))),
    'latin1',
  );
}

/** Changes to what a PDF says of itself: each leaves a file that begins as a sound one does. */
export const PDF_MUTATIONS: Readonly<Record<string, ByteMutation>> = {
  'references-changed': (bytes, random) => {
    const numbers = objectNumbers(bytes);
    return edited(bytes, random, /\b\d{1,7} \d{1,5} R\b/g, () => `${random.pick(numbers)} 0 R`);
  },
  'objects-swapped': (bytes, random) => {
    const numbers = objectNumbers(bytes);
    const [a, b] = [random.pick(numbers), random.pick(numbers)];
    const text = bytes
      .toString('latin1')
      .replace(/(^|\s)(\d{1,7})( \d{1,5} obj\b)/g, (all, before: string, number: string, rest: string) => {
        if (number === a) return `${before}${b}${rest}`;
        return number === b ? `${before}${a}${rest}` : all;
      });
    return Buffer.from(text, 'latin1');
  },
  'object-deleted': (bytes, random) => edited(bytes, random, /\d{1,7} \d{1,5} obj\b[\s\S]*?endobj/g, () => ''),
  'object-repeated': (bytes, random) =>
    edited(bytes, random, /\d{1,7} \d{1,5} obj\b[\s\S]*?endobj\s/g, ([object]) => object.repeat(2 + random.below(200))),
  'lengths-wrong': (bytes, random) => edited(bytes, random, /\/Length \d+/g, () => `/Length ${random.pick(LENGTHS)}`),
  'counts-wrong': (bytes, random) => edited(bytes, random, /\/Count -?\d+/g, () => `/Count ${random.pick(LENGTHS)}`),
  'numbers-wrong': (bytes, random) =>
    edited(bytes, random, /(?<=[\s[])-?\d+(?:\.\d+)?(?=[\s\]])/g, () => random.pick(LENGTHS)),
  'names-swapped': (bytes, random) => {
    const names = [...new Set(bytes.toString('latin1').match(/\/[A-Za-z]{1,20}\b/g) ?? ['/A'])];
    return edited(bytes, random, /\/[A-Za-z]{1,20}\b/g, () => random.pick(names));
  },
  'nested-arrays': (bytes, random) =>
    edited(bytes, random, /<<(?=\s*\/)/g, () => `<< /X ${'['.repeat(DEEP)}${']'.repeat(random.below(2) * DEEP)}`),
  'nested-dictionaries': (bytes, random) => edited(bytes, random, /<<(?=\s*\/)/g, () => '<< /X '.repeat(DEEP)),
  'stream-changed': changedStream,
  'no-cross-references': (bytes, random) =>
    edited(bytes, random, /startxref\s+\d+/g, () => `startxref ${random.pick(LENGTHS)}`),
};
