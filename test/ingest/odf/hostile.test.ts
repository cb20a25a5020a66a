import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableError } from '../../../src/document/errors.js';
import { readFodt, readOdt } from '../../../src/ingest/odf/read-odf.js';
import { ROOT } from '../../support/command.js';
import { fodt, odt, p, table } from '../../support/odf.js';
import { zip } from '../../support/zip-writer.js';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UnreadableError) return error.code;
    throw error;
  }
  return 'was read';
}

const flat = (...parts: Parameters<typeof fodt>) => codeOf(() => readFodt(fodt(...parts), '', ''));
const packed = (bytes: Uint8Array) => codeOf(() => readOdt(bytes, '', ''));

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${['b', 'c', 'd', 'e', 'f', 'g']
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdef'[at]};`.repeat(10)}">`)
  .join('')}]>`;
const EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

describe('XML that declares things', () => {
  it.each([
    ['entities that multiply', LAUGHS, '<text:p>&g;</text:p>'],
    ['an external entity', EXTERNAL, '<text:p>&e;</text:p>'],
    ['a document type alone', '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">', p('teks')],
  ])('%s is refused, flat and packed', (_, prolog, body) => {
    expect(flat(body, { prolog })).toBe('XML_UNSAFE');
    expect(packed(odt(fodt(body, { prolog })))).toBe('XML_UNSAFE');
  });

  it('leaves an entity that nobody declared as it is written', () => {
    const { blocks } = readFodt(fodt('<text:p>5 &lt; 6 &#38; &e;</text:p>'), '', '');
    expect(blocks).toMatchObject([{ text: '5 < 6 & &e;' }]);
  });
});

describe('bombs', () => {
  const huge = Buffer.alloc(80 * 1024 * 1024, 0x20);

  it('of ZIP are refused by what their directory says, and where it lies', () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(packed(odt(huge))).toBe('TOO_COMPLEX');
    const lying = zip([
      { name: 'mimetype', content: 'x' },
      { name: 'content.xml', content: huge, claimed: 1000 },
    ]);
    expect(packed(lying)).toBe('TOO_COMPLEX');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300 * 1024 * 1024);
  });

  it('of repeated cells are refused; a long empty rest of a row or table is no bomb', () => {
    const cell = (content: string, times: number) =>
      `<table:table-cell table:number-columns-repeated="${times}">${content}</table:table-cell>`;
    const rows = (content: string, times: number) =>
      `<table:table><table:table-row table:number-rows-repeated="${times}">${content}</table:table-row></table:table>`;
    expect(flat(rows(cell(p('1'), 16_384), 1_048_576))).toBe('TOO_COMPLEX');
    expect(flat(rows(cell(p('1'), 1), 999_999_999))).toBe('TOO_COMPLEX');
    const far = `<table:table-row>${cell('', 999_999_999)}${cell(p('x'), 1)}</table:table-row>`;
    expect(flat(`<table:table>${far.repeat(3)}</table:table>`)).toBe('TOO_COMPLEX');
    const rest = `<table:table-row>${cell(p('a'), 1)}${cell('', 16_383)}</table:table-row>`;
    const sheet = `<table:table>${rest}<table:table-row table:number-rows-repeated="1048575">${cell('', 16_384)}</table:table-row></table:table>`;
    expect(readFodt(fodt(sheet), '', '').blocks).toMatchObject([{ grid: { rows: 1, cols: 1 } }]);
  });

  it('of nesting are refused', () => {
    const deep = (depth: number) => '<text:span>'.repeat(depth) + '</text:span>'.repeat(depth);
    expect(flat(`<text:p>${deep(100_000)}</text:p>`)).toBe('TOO_COMPLEX');
    expect(flat(`<text:p>a${deep(50)}</text:p>`)).toBe('was read');
    let tables = p('dalam');
    for (let depth = 0; depth < 100; depth++) tables = table([[`<table:table-cell>${tables}</table:table-cell>`]]);
    expect(flat(tables)).toBe('TOO_COMPLEX');
  });

  it('of elements are refused', () => {
    expect(flat('<text:p/>'.repeat(600_000))).toBe('TOO_COMPLEX');
  });

  it('of spans do no harm', () => {
    const wide = `<table:table-cell table:number-columns-spanned="999999999" table:number-rows-spanned="999999999">${p('a')}</table:table-cell>`;
    expect(readFodt(fodt(table([[wide, 'b']])), '', '').blocks).toMatchObject([{ grid: { rows: 1, cols: 2 } }]);
  });
});

describe('damage', () => {
  const report = new Uint8Array(readFileSync(join(ROOT, 'fixtures/renders/001_semboro.odt')));

  it('is told apart', () => {
    const whole = fodt(p('a') + table([['b']]));
    expect(codeOf(() => readFodt(whole.subarray(0, whole.length - 20), '', ''))).toBe('XML_DAMAGED');
    expect(packed(report.subarray(0, report.length / 2))).toBe('ODF_DAMAGED');
    expect(packed(zip([{ name: 'mimetype', content: 'x' }]))).toBe('ODF_DAMAGED');
    expect(flat('')).toBe('EMPTY_FILE');
  });

  it('anywhere in a package is found out or does not matter', () => {
    const codes = new Set<string>();
    for (let at = 0; at < report.length; at += 997) {
      const bytes = report.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      codes.add(packed(bytes));
    }
    expect(
      [...codes].filter((code) => !/^(was read|ODF_DAMAGED|XML_DAMAGED|BAD_ENCODING|TOO_COMPLEX)$/.test(code)),
    ).toEqual([]);
    expect(codes).toContain('ODF_DAMAGED');
  });

  it('a package locked with a password says so', () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(packed(odt('\u0000\u0001', [{ name: 'META-INF/manifest.xml', content: manifest }]))).toBe('ODF_ENCRYPTED');
  });
});
