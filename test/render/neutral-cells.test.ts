import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/render/csv-text.js';
import { escapeHtml, neutraliseFormula, plainLine } from '../../src/render/hostile.js';

const piece = fc.oneof(
  fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '"',
    "'",
    ';',
    ',',
    ' ',
    '\u00a0',
    '\ufeff',
    '＝',
    '<',
    '>',
    '&',
    '\u0000',
    '\u001b[2J',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const RUNS = { seed: 11, numRuns: 2000 };

/** The cells of one CSV line, as RFC 4180 has a reader take them apart. */
function cellsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

describe('whatever a document says', () => {
  it('no cell of a CSV begins as a formula does, holds a line break or a control, or is parted in two', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const csv = csvText([[first, second]]);
        expect(csv.startsWith('\ufeff') && csv.endsWith('\r\n')).toBe(true);
        const line = csv.slice(1, -2);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
        const cells = cellsOf(line);
        expect(cells).toHaveLength(2);
        for (const cell of cells) expect(cell).not.toMatch(/^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]/u);
      }),
      RUNS,
    );
  });

  it('no text of a workbook begins as a formula does', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(neutraliseFormula(plainLine(one))).not.toMatch(/^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/u);
      }),
      RUNS,
    );
  });

  it('no text of a page opens an element, ends an attribute or begins an entity', () => {
    fc.assert(
      fc.property(text, (one) => {
        const html = escapeHtml(one);
        expect(html).not.toMatch(/[<>"']/);
        expect(html.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
      RUNS,
    );
  });
});
