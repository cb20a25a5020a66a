import { basename, join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderNames } from '../../../src/render/papers/folder-names.js';

const SHA = 'a'.repeat(64);

describe('the folder of the papers of a document', () => {
  it('is one name in the folder of papers, whatever the files are called', () => {
    const piece = fc.oneof(
      fc.constantFrom('/', '\\', '..', '.', '\u0000', '\u202e', 'C:', '~', ' ', 'nul', '😀'),
      fc.string(),
    );
    const file = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(file, { maxLength: 6 }), (files) => {
        const names = folderNames(files.map((one) => ({ file: one, sha256: SHA })));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(files.length);
        for (const name of names) {
          expect(join('papers', name)).toBe(`papers${sep}${basename(name)}`);
          expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
          expect(Buffer.byteLength(name)).toBeLessThan(255);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
