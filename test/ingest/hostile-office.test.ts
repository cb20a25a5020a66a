import { describe, expect, it } from 'vitest';
import { UnreadableError } from '../../src/document/errors.js';
import { parseSource } from '../../src/ingest/read.js';
import { gridsOf, textsOf } from '../support/blocks.js';
import {
  bomb,
  docxParts,
  paragraph,
  protectedOffice,
  sheetRow,
  wordCell,
  wordTable,
  xlsxParts,
  zipOf,
} from '../support/office-files.js';

const MEGABYTE = 1024 * 1024;

const parse = (bytes: Uint8Array) => parseSource({ file: 'laporan', bytes, sha256: '' });

/** The code and reason why a file is not read; anything but an UnreadableError fails the test. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await parse(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'was read';
}

const small = docxParts(wordTable([wordCell('No'), wordCell('Uraian')], [wordCell('1'), wordCell('Camat')]));

describe('office documents that are made to harm, or broken', () => {
  it.each([
    ['by its directory', bomb('word/document.xml', 300 * MEGABYTE)],
    ['by its ratio', bomb('xl/workbook.xml', 20 * MEGABYTE)],
  ])('refuses a zip bomb %s before it is unpacked', async (_, bytes) => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(bytes)).toMatch(/^OFFICE_TOO_LARGE: isinya \d+ MB .*pecah/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * MEGABYTE);
  });

  it('stops to unpack an entry that is larger than its directory says', async () => {
    expect(await refusal(bomb('word/document.xml', 200 * MEGABYTE, 1000))).toMatch(/^OFFICE_DAMAGED: .*simpan ulang/);
  });

  it('looks neither at pictures nor at what is embedded, however large', async () => {
    const bytes = await zipOf({ ...small, 'word/media/image1.emf': new Uint8Array(150 * MEGABYTE) });
    expect(gridsOf((await parse(bytes)).blocks)).toHaveLength(1);
  });

  it.each([
    ['external entities', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['entities that grow', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'],
  ])('refuses XML with %s', async (_, prolog) => {
    const bytes = await zipOf(docxParts(paragraph('&a;'), prolog));
    expect(await refusal(bytes)).toMatch(/^OFFICE_UNSAFE: .*entitas XML.*simpan ulang/);
    const parts = xlsxParts([{ rows: sheetRow(1, ['a', 1]) }]);
    const styles = parts['xl/styles.xml']?.replace('?>', `?>${prolog}`) ?? '';
    expect(await refusal(await zipOf({ ...parts, 'xl/styles.xml': styles }))).toMatch(/^OFFICE_UNSAFE/);
  });

  it('names a file that is cut off, at any length', async () => {
    const bytes = await zipOf(small);
    for (const share of [0.5, 0.8, 0.99])
      expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * share)))).toMatch(
        /^OFFICE_DAMAGED: .*rusak atau terpotong/,
      );
  });

  it('names a Word file without its document, and one whose XML breaks off', async () => {
    const { 'word/document.xml': document = '', ...others } = small;
    expect(await refusal(await zipOf(others))).toMatch(/^OFFICE_DAMAGED: isi dokumen Word tidak lengkap/);
    const broken = { ...others, 'word/document.xml': document.slice(0, 200) };
    expect(await refusal(await zipOf(broken))).toMatch(/^(?:OFFICE_DAMAGED|EMPTY_FILE): .*Word/);
  });

  it('names a workbook without sheets', async () => {
    const { 'xl/workbook.xml': _, ...others } = xlsxParts([{ rows: '' }]);
    expect(await refusal(await zipOf(others))).toMatch(/^OFFICE_DAMAGED: daftar lembar/);
  });

  it('asks for a copy without password', async () => {
    expect(await refusal(protectedOffice())).toMatch(/^OFFICE_ENCRYPTED: berkas dilindungi kata sandi; minta salinan/);
  });

  it('survives XML nested without end', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(100_000)}${'</w:sdtContent></w:sdt>'.repeat(100_000)}`;
    expect(await refusal(await zipOf(docxParts(deep)))).toMatch(/^OFFICE_(?:DAMAGED|TOO_LARGE)/);
  });

  it('passes over a million empty rows to what is filled', async () => {
    const empty = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 3}" s="1"><c r="A${at + 3}" s="1"/></row>`,
    );
    const filled = sheetRow(1, ['Program', 'Pagu']) + sheetRow(2, ['A', 10]);
    const last = sheetRow(1_048_576, ['B', 20]);
    const document = await parse(await zipOf(xlsxParts([{ rows: filled + empty.join('') + last }])));
    expect(gridsOf(document.blocks).map(textsOf)).toEqual([
      [
        ['Program', 'Pagu'],
        ['A', '10'],
        ['B', '20'],
      ],
    ]);
    expect(await refusal(await zipOf(xlsxParts([{ rows: empty.slice(0, 100_000).join('') }])))).toMatch(
      /^EMPTY_FILE: .*hanya baris kosong/,
    );
  }, 60_000);

  it('refuses a sheet with more cells than any report', async () => {
    const row = Array.from({ length: 100 }, (_, at) => at);
    const rows = Array.from({ length: 3001 }, (_, at) => sheetRow(at + 1, row));
    expect(await refusal(await zipOf(xlsxParts([{ rows: rows.join('') }])))).toMatch(
      /^OFFICE_TOO_LARGE: lembar kerja dengan lebih dari 300000 sel/,
    );
  }, 60_000);

  it('never gives anything but a document or a reason for bytes that were changed', async () => {
    const original = await zipOf({
      ...xlsxParts([{ rows: sheetRow(1, ['Program', 'Pagu']) + sheetRow(2, ['A', 10]) }]),
    });
    let seed = 1;
    for (let round = 0; round < 60; round++) {
      const bytes = original.slice();
      for (let change = 0; change < 3; change++) {
        seed = (seed * 48_271) % 2_147_483_647;
        bytes[seed % bytes.length] = seed % 251;
      }
      expect(await refusal(bytes)).toMatch(/^(?:was read|[A-Z_]+: .{10,})/);
    }
  }, 60_000);
});
