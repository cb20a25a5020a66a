import { describe, expect, it } from 'vitest';
import { flate, onePage, stream, TEXT } from '../../../bench/mutations/pdf-objects.js';
import { hasEndlessRange } from '../../../src/ingest/pdf/endless-ranges.js';
import { parseSource } from '../../../src/ingest/read.js';

const font = (widths: string) => `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A ${widths} >>`;
const withFont = (...objects: string[]) => onePage(stream('', TEXT), '/Font << /F1 5 0 R >>', objects);

describe('hasEndlessRange', () => {
  it.each([
    ['in the font', withFont(font('/W [1 [500 600] 74 4294967296 666]'))],
    ['for upright glyphs', withFont(font('/W2[0 99999999 1 2 3]'))],
    ['in an array of its own', withFont(font('/W 6 0 R'), '[0 4294967296 666]')],
    ['in an object stream', withFont(flate('/Type /ObjStm /N 1 /First 4', `9 0 ${font('/W [0 4294967296 666]')}`))],
    ['of a function', withFont('<< /FunctionType 0 /Size [2000 2000 2000] /BitsPerSample 8 >>')],
  ])('sees billions %s', (_, bytes) => {
    expect(hasEndlessRange(bytes)).toBe(true);
  });

  it.each([
    ['widths of all glyphs', withFont(font('/W [0 65535 500]'))],
    ['wide glyphs in a list', withFont(font('/W [1 [70000 80000]]'))],
    ['references to objects with large numbers', withFont(font('/W [1 70000 0 R]'))],
    ['a table of colours', withFont('<< /FunctionType 0 /Size [17 17 17 17] /BitsPerSample 8 >>')],
    ['an array without an end', Buffer.from(`%PDF-1.4\n/W [${'1 2 3 '.repeat(100_000)}`)],
  ])('lets %s pass', (_, bytes) => {
    expect(hasEndlessRange(bytes)).toBe(false);
  });

  it('keeps such a PDF from its reader, with the reason', async () => {
    const bytes = withFont(font('/W [74 4294967296 666]'));
    await expect(parseSource({ file: 'a.pdf', bytes, sha256: '' })).rejects.toMatchObject({ code: 'PDF_DAMAGED' });
  });
});
