import { describe, expect, it } from 'vitest';
import { cellMatrix } from '../../src/document/grid.js';
import { layOut, tablesOf } from '../../src/tables/layout.js';
import { page, text } from './page-builder.js';

describe('tables without lines', () => {
  it('are found by their columns of figures, a title over two columns included', () => {
    const words = [
      ...text(60, 100, 'Tabel 5. Alokasi Anggaran'),
      ...text(330, 130, 'Pagu anggaran murni'),
      ...text(60, 144, 'Program'),
      ...text(300, 144, 'Murni'),
      ...text(400, 144, 'Perubahan'),
      ...text(60, 158, 'Program Administrasi'),
      ...text(300, 158, '129.000.000'),
      ...text(400, 158, '130.000.000'),
      ...text(60, 172, 'Program Aparatur'),
      ...text(300, 172, '450.000.000'),
      ...text(400, 172, '448.500.000'),
      ...text(60, 186, 'Program Pelayanan'),
      ...text(300, 186, '1.148.000.000'),
      ...text(400, 186, '1.110.669.000'),
    ];
    const [grid, ...others] = tablesOf([page(words, [])], { perPage: true });
    expect(others).toEqual([]);
    expect(grid?.caption).toContain('Tabel 5. Alokasi Anggaran');
    const rows = grid ? cellMatrix(grid).map((row) => row.map((cell) => cell?.text ?? '')) : [];
    expect(rows.slice(-3)).toEqual([
      ['Program Administrasi', '129.000.000', '130.000.000'],
      ['Program Aparatur', '450.000.000', '448.500.000'],
      ['Program Pelayanan', '1.148.000.000', '1.110.669.000'],
    ]);
  });

  it('are not seen in lists, signatures and tables of contents', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((letter, at) => [
      ...text(60, 100 + at * 14, `${letter}.`),
      ...text(90, 100 + at * 14, 'Kelurahan Kebonsari'),
    ]);
    const signature = ['Bupati', 'Camat', 'Nama', 'Pangkat'].flatMap((word, at) => [
      ...text(60, 300 + at * 14, word),
      ...text(350, 300 + at * 14, 'Pihak Pertama'),
    ]);
    const contents = [1, 1, 2, 4, 6, 9, 12].flatMap((number, at) => [
      ...text(60, 500 + at * 14, 'LATAR BELAKANG'),
      ...text(400, 500 + at * 14, String(number)),
    ]);
    const blocks = layOut([page([...list, ...signature], [], 1), page(contents, [], 2)]);
    expect(blocks.filter((block) => block.type === 'table')).toEqual([]);
  });
});
