import { describe, expect, it } from 'vitest';
import { placeInParagraph } from '../../src/document/document.js';
import { layOut } from '../../src/tables/layout.js';
import { gridLines, page, text } from './page-builder.js';

const table = [...text(60, 310, 'NO'), ...text(110, 310, 'TARGET'), ...text(60, 330, '1'), ...text(110, 330, '85')];
const tableLines = gridLines([50, 100, 200], [305, 325, 345]);

describe('layOut', () => {
  it('joins lines into paragraphs and knows the line of every character', () => {
    const words = [
      ...text(60, 100, 'Realisasi anggaran tahun 2023 sebesar Rp. 8.510.241.054'),
      ...text(60, 114, 'atau 74,77% dari pagu.'),
      ...text(60, 128, '1. Program Penunjang'),
      ...text(60, 142, '2. Program Pelayanan'),
    ];
    const blocks = layOut([page(words, [])]);
    expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([
      'Realisasi anggaran tahun 2023 sebesar Rp. 8.510.241.054 atau 74,77% dari pagu.',
      '1. Program Penunjang',
      '2. Program Pelayanan',
    ]);
    const [first] = blocks;
    if (first?.type !== 'paragraph') throw new Error('no paragraph');
    expect(placeInParagraph(first, first.text.indexOf('74,77')).box?.[1]).toBe(114);
    expect(placeInParagraph(first, first.text.indexOf('8.510')).box?.[1]).toBe(100);
  });

  it('names a table by its caption, further lines of the title included, and keeps the caption as a paragraph', () => {
    const words = [
      ...text(150, 270, 'Tabel 3.1', true),
      ...text(120, 284, 'Pengukuran Realisasi Kinerja'),
      ...table,
      ...text(60, 400, 'Sumber data'),
    ];
    const blocks = layOut([page(words, tableLines)]);
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'table', 'paragraph']);
    const grid = blocks[2]?.type === 'table' ? blocks[2].grid : undefined;
    expect(grid?.caption).toBe('Tabel 3.1 Pengukuran Realisasi Kinerja');
  });

  it('leaves the caption out where nothing above reads as one', () => {
    const sentence =
      'Dari hasil pengukuran tersebut dapat disimpulkan bahwa seluruh sasaran strategis yang ditetapkan telah tercapai dan';
    const words = [...text(10, 270, sentence), ...text(10, 284, 'program tetap dilanjutkan.'), ...table];
    const grid = layOut([page(words, tableLines)]).flatMap((block) => (block.type === 'table' ? [block.grid] : []))[0];
    expect(grid?.caption).toBeUndefined();
  });

  it('puts words and numbers together that a narrow column broke', () => {
    const words = [
      ...text(300, 100, 'Anggaran Kegiatan'),
      ...text(53, 310, 'Anggara'),
      ...text(53, 322, 'n'),
      ...text(103, 310, 'Pagu murni'),
      ...text(103, 322, 'tahun ini'),
      ...text(53, 350, 'Baik'),
      ...text(103, 350, '9.448.434.51'),
      ...text(103, 362, '1'),
    ];
    const blocks = layOut([page(words, gridLines([50, 96, 170], [305, 345, 380]))]);
    const cells = blocks.flatMap((block) => (block.type === 'table' ? block.grid.cells.map((cell) => cell.text) : []));
    expect(cells).toEqual(['Anggaran', 'Pagu murni tahun ini', 'Baik', '9.448.434.511']);
  });

  it('gives nothing for pages without words', () => {
    expect(layOut([page([], tableLines), page([], [])])).toEqual([]);
    expect(layOut([])).toEqual([]);
  });
});
