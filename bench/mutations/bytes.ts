import type { Random } from './random.js';

/** Changes a copy of some bytes. */
export type ByteMutation = (bytes: Buffer, random: Random) => Buffer;

function span(bytes: Buffer, random: Random, longest: number): [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(longest))];
}

/** Parts of a file are swapped in pieces of at most this many bytes. */
const PIECE = 4096;

/** Damage that can befall a file of any kind, on its way or on purpose. */
export const BYTE_MUTATIONS: Readonly<Record<string, ByteMutation>> = {
  truncated: (bytes, random) => bytes.subarray(0, 1 + random.below(bytes.length - 1)),
  'bits-flipped': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + random.below(40); flips > 0; flips--) {
      const at = random.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    }
    return copy;
  },
  'span-deleted': (bytes, random) => {
    const [from, to] = span(bytes, random, bytes.length / 4);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'span-zeroed': (bytes, random) => {
    const [from, to] = span(bytes, random, PIECE);
    return Buffer.from(bytes).fill(0, from, to);
  },
  'span-repeated': (bytes, random) => {
    const [from, to] = span(bytes, random, PIECE);
    const times = 1 + random.below(50);
    return Buffer.concat([bytes.subarray(0, to), ...Array(times).fill(bytes.subarray(from, to)), bytes.subarray(to)]);
  },
  'spans-swapped': (bytes, random) => {
    const [[a, b], [c, d]] = [span(bytes, random, PIECE), span(bytes, random, PIECE)].sort((x, y) => x[0] - y[0]) as [
      [number, number],
      [number, number],
    ];
    if (b > c) return Buffer.concat([bytes.subarray(c), bytes.subarray(0, c)]);
    const parts = [bytes.subarray(0, a), bytes.subarray(c, d), bytes.subarray(b, c), bytes.subarray(a, b)];
    return Buffer.concat([...parts, bytes.subarray(d)]);
  },
  'noise-inserted': (bytes, random) => {
    const at = random.below(bytes.length);
    const noise = Buffer.from(Array.from({ length: 1 + random.below(200) }, () => random.below(256)));
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
  'header-repeated': (bytes, random) => {
    const header = bytes.subarray(0, 16 + random.below(1024));
    return Buffer.concat([...Array(2 + random.below(20)).fill(header), bytes]);
  },
  'file-twice': (bytes) => Buffer.concat([bytes, bytes]),
};
