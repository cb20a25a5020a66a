import { describe, expect, it } from 'vitest';
import { cellMatrix } from '../../src/document/grid.js';
import { layOut } from '../../src/tables/layout.js';
import { page, text } from './page-builder.js';

describe('tables typed with bars', () => {
  const lines = [
    'anggaran terdiri dari:',
    '|----|-------|------|',
    '| a. | Belanja Operasi | | 5.000 |',
    '| | Belanja Pegawai | 3.000 | |',
    'Proporsi anggaran',
  ];
  const blocks = layOut([
    page(
      lines.flatMap((line, at) => text(60, 100 + at * 16, line)),
      [],
    ),
  ]);

  it('have a cell between two bars, empty ones included', () => {
    const grids = blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
    expect(grids.map((grid) => cellMatrix(grid).map((row) => row.map((cell) => cell?.text)))).toEqual([
      [
        ['a.', 'Belanja Operasi', '', '5.000'],
        ['', 'Belanja Pegawai', '3.000', ''],
      ],
    ]);
  });

  it('leave neither bars nor rules in the text around them', () => {
    const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    expect(paragraphs).toEqual(['anggaran terdiri dari:', 'Proporsi anggaran']);
  });
});
