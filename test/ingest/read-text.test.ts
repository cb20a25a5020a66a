import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../src/document/document.js';
import { cellMatrix } from '../../src/document/grid.js';
import { readText } from '../../src/ingest/text/read-text.js';

function read(...lines: string[]): Block[] {
  return readText(new TextEncoder().encode(lines.join('\n')), 'a.txt', '').blocks;
}

function tables(blocks: Block[]): string[][][] {
  return blocks
    .filter((block): block is TableBlock => block.type === 'table')
    .map((block) => cellMatrix(block.grid).map((row) => row.map((cell) => cell?.text ?? '')));
}

describe('text exports', () => {
  it('reads UTF-16 with and without a byte order mark', () => {
    const text = 'LAPORAN KINERJA\nNo\tNama\n1\tCamat\n';
    const little = Buffer.from(text, 'utf16le');
    for (const bytes of [little, Buffer.concat([Buffer.from([0xff, 0xfe]), little])]) {
      const { blocks } = readText(bytes, 'a.txt', '');
      expect(tables(blocks)).toEqual([
        [
          ['No', 'Nama'],
          ['1', 'Camat'],
        ],
      ]);
    }
  });

  it('keeps the list of annexes of a table of contents, which has no page numbers', () => {
    const blocks = read('BAB IV. PENUTUP\t24', 'LAMPIRAN\t', 'Lampiran 5. Penghargaan (jika ada)\t');
    expect(blocks).toContainEqual({
      type: 'paragraph',
      text: 'Lampiran 5. Penghargaan (jika ada)',
      place: { line: 3 },
      contents: true,
    });
  });

  it('refuses bytes that are no text', () => {
    expect(() => readText(Uint8Array.of(0x41, 0xc3, 0x28, 0x42), 'a.txt', '')).toThrow(
      expect.objectContaining({ code: 'BAD_ENCODING' }),
    );
    expect(() => readText(Uint8Array.of(0x20, 0x0a), 'a.txt', '')).toThrow(
      expect.objectContaining({ code: 'EMPTY_FILE' }),
    );
  });

  it('joins a table that a page break cut, with or without its header repeated', () => {
    const header = 'No\tSasaran\tTarget';
    expect(tables(read(header, '1\tA\t10', '', '2\tB\t20'))).toEqual([
      [
        ['No', 'Sasaran', 'Target'],
        ['1', 'A', '10'],
        ['2', 'B', '20'],
      ],
    ]);
    expect(tables(read(header, '1\tA\t10', '', header, '2\tB\t20'))).toEqual([
      [
        ['No', 'Sasaran', 'Target'],
        ['1', 'A', '10'],
        ['2', 'B', '20'],
      ],
    ]);
  });

  it('keeps tables with headers of their own, or with words between them, apart', () => {
    expect(
      tables(read('No\tSasaran\tTarget', '1\tA\t10', '', 'Program\tAnggaran\tKeterangan', 'P\tRp 1.000.000\tAPBD')),
    ).toHaveLength(2);
    expect(tables(read('No\tSasaran\tTarget', '1\tA\t10', '', 'Sumber Data:', '', '2\tB\t20'))).toHaveLength(2);
  });

  it('moves a row that lost its leading empty cell to the columns of its kind', () => {
    const [table] = tables(
      read('No\tUraian\tTarget\t%', '1\tProgram A\t12\t100%', '\tOutput A\t12\t100%', 'Output B\t12\t90%'),
    );
    expect(table?.[3]).toEqual(['', 'Output B', '12', '90%']);
  });

  it('gives every cell its line and takes markup off', () => {
    const [block] = read('No\tProgram', '1\t<i>Penyusunan **Dokumen**</i>').filter(
      (b): b is TableBlock => b.type === 'table',
    );
    const cell = block?.grid.cells.find((candidate) => candidate.row === 1 && candidate.col === 1);
    expect(cell).toMatchObject({ text: 'Penyusunan Dokumen', italic: true, place: { line: 2 } });
  });

  it('reads Markdown tables and leaves a table of contents out', () => {
    expect(
      tables(read('| a. | Belanja Operasi | Rp. 10 |', '|----|----|----|', '| b. | Belanja Modal | Rp. 20 |')),
    ).toEqual([
      [
        ['a.', 'Belanja Operasi', 'Rp. 10'],
        ['b.', 'Belanja Modal', 'Rp. 20'],
      ],
    ]);
    expect(tables(read('DAFTAR ISI', '', 'KATA PENGANTAR\ti', 'BAB I PENDAHULUAN\t1', 'A. LATAR BELAKANG\t1'))).toEqual(
      [],
    );
  });

  it('joins a sentence that a page break cut and keeps the line of each part', () => {
    const [paragraph] = read(
      'Guna mewujudkan kinerja yang telah diperjanjikan, maka didukung',
      '',
      'dengan anggaran sebesar Rp10.000.000',
    );
    expect(paragraph).toMatchObject({
      type: 'paragraph',
      text: 'Guna mewujudkan kinerja yang telah diperjanjikan, maka didukung dengan anggaran sebesar Rp10.000.000',
      lines: [
        { start: 0, place: { line: 1 } },
        { start: 64, place: { line: 3 } },
      ],
    });
  });
});
