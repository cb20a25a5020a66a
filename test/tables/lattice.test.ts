import { describe, expect, it } from 'vitest';
import { cellMatrix } from '../../src/document/grid.js';
import type { Page } from '../../src/document/page.js';
import { tablesOf } from '../../src/tables/layout.js';
import { gridLines, horizontal, page, text, vertical } from './page-builder.js';

/** The texts of the first table row by row; a merged cell stands in each place that it covers. */
function rowsOf(pages: Page[]): string[][] {
  const [grid] = tablesOf(pages, { perPage: true });
  return grid ? cellMatrix(grid).map((row) => row.map((cell) => cell?.text ?? '∅')) : [];
}

const header = [...text(60, 110, 'NO'), ...text(110, 110, 'INDIKATOR'), ...text(260, 110, 'TARGET')];
const first = [...text(60, 130, '1'), ...text(110, 130, 'Nilai SAKIP'), ...text(260, 130, '85')];
const second = [...text(60, 150, '2'), ...text(110, 150, 'Nilai IKM'), ...text(260, 150, '90,5')];

describe('tables drawn with lines', () => {
  it('reads a full grid cell by cell, with the place of each cell', () => {
    const pages = [page([...header, ...first, ...second], gridLines([50, 100, 250, 350], [105, 125, 145, 165]))];
    expect(rowsOf(pages)).toEqual([
      ['NO', 'INDIKATOR', 'TARGET'],
      ['1', 'Nilai SAKIP', '85'],
      ['2', 'Nilai IKM', '90,5'],
    ]);
    const [grid] = tablesOf(pages, { perPage: true });
    expect(grid?.place).toEqual({ page: 1, box: [50, 105, 350, 165] });
    expect(grid?.cells.find((cell) => cell.text === '90,5')?.place).toEqual({ page: 1, box: [260, 150, 280, 160] });
  });

  it('keeps spans: a title over three years, a header over two rows', () => {
    const lines = [
      ...gridLines([50, 100, 150, 200, 300], [100, 160, 180]).filter((line) => line.orientation === 'horizontal'),
      horizontal(130, 50, 200),
      vertical(50, 100, 180),
      vertical(100, 130, 180),
      vertical(150, 130, 180),
      vertical(200, 100, 180),
      vertical(300, 100, 180),
    ];
    const words = [
      ...text(105, 110, 'TARGET'),
      ...text(60, 140, '2021'),
      ...text(110, 140, '2022'),
      ...text(160, 140, '2023'),
      ...text(220, 125, 'KET'),
      ...text(60, 165, '80'),
      ...text(110, 165, '85'),
      ...text(160, 165, '90'),
    ];
    const [grid] = tablesOf([page(words, lines)], { perPage: true });
    expect(grid?.cells.find((cell) => cell.text === 'TARGET')).toMatchObject({
      row: 0,
      col: 0,
      rowSpan: 1,
      colSpan: 3,
    });
    expect(grid?.cells.find((cell) => cell.text === 'KET')).toMatchObject({ row: 0, col: 3, rowSpan: 2, colSpan: 1 });
    expect(rowsOf([page(words, lines)])[2]).toEqual(['80', '85', '90', '']);
  });

  it('merges the borders that every cell draws for itself', () => {
    const boxes = [105, 125, 145].flatMap((y) =>
      [
        [50, 99.5],
        [100.4, 249.6],
        [250.3, 350],
      ].flatMap(([x0 = 0, x1 = 0]) => [
        horizontal(y + 0.3, x0, x1),
        horizontal(y + 19.6, x0, x1),
        vertical(x0, y, y + 20),
        vertical(x1, y, y + 20),
      ]),
    );
    expect(rowsOf([page([...header, ...first, ...second], boxes)])[2]).toEqual(['2', 'Nilai IKM', '90,5']);
  });

  it('fills in an outer border that is not drawn', () => {
    const lines = [
      ...[105, 125, 145, 165].map((y) => horizontal(y, 50, 350)),
      vertical(100, 105, 165),
      vertical(250, 105, 165),
    ];
    expect(rowsOf([page([...header, ...first, ...second], lines)])[1]).toEqual(['1', 'Nilai SAKIP', '85']);
  });

  it('parts the columns of rows in which no wall is drawn', () => {
    const lines = gridLines([50, 100, 250, 350], [105, 125, 145]);
    const open = [horizontal(165, 50, 350), vertical(50, 145, 165), vertical(350, 145, 165)];
    expect(rowsOf([page([...header, ...first, ...second], [...lines, ...open])])[2]).toEqual([
      '2',
      'Nilai IKM',
      '90,5',
    ]);
  });

  it('takes neither a box around a paragraph nor an organisation chart nor a chart field for a table', () => {
    const box = page(text(60, 110, 'Catatan penting'), gridLines([50, 350], [105, 125]));
    const chart = page(
      [...text(210, 110, 'CAMAT'), ...text(60, 210, 'SEKSI A'), ...text(360, 210, 'SEKSI B')],
      [
        ...gridLines([200, 280], [100, 130]),
        ...gridLines([50, 130], [200, 230]),
        ...gridLines([350, 430], [200, 230]),
        vertical(240, 130, 165),
        horizontal(165, 90, 390),
        vertical(90, 165, 200),
        vertical(390, 165, 200),
      ],
    );
    const field = page(text(20, 400, '100'), gridLines([50, 100, 150, 200], [300, 320, 340, 360]));
    expect(tablesOf([box, chart, field], { perPage: true })).toEqual([]);
  });

  it('makes two tables of one that changes its columns under a second header', () => {
    const lines = [
      ...gridLines([50, 100, 250, 350], [105, 125, 145, 165]),
      ...gridLines([50, 180, 350], [165, 185, 205]),
    ];
    const words = [
      ...header,
      ...first,
      ...second,
      ...text(60, 170, 'Program'),
      ...text(190, 170, 'Anggaran'),
      ...text(60, 190, 'Penunjang'),
      ...text(190, 190, '5.000.000'),
    ];
    const grids = tablesOf([page(words, lines)], { perPage: true });
    expect(grids.map((grid) => [grid.rows, grid.cols])).toEqual([
      [3, 3],
      [2, 2],
    ]);
  });

  it('gives one set of columns to rows of equally many columns that are drawn in other places', () => {
    const lines = [...gridLines([50, 100, 250, 350], [105, 125, 145]), ...gridLines([50, 85, 220, 350], [145, 165])];
    const words = [
      ...header,
      ...first,
      ...text(60, 150, '2'),
      ...text(90, 150, 'Nilai IKM'),
      ...text(260, 150, '90,5'),
    ];
    expect(rowsOf([page(words, lines)])).toEqual([
      ['NO', 'INDIKATOR', 'TARGET'],
      ['1', 'Nilai SAKIP', '85'],
      ['2', 'Nilai IKM', '90,5'],
    ]);
  });

  it('survives a page full of lines', () => {
    const xs = Array.from({ length: 400 }, (_, at) => at * 1.5);
    expect(tablesOf([page([], gridLines(xs, xs))], { perPage: true })).toEqual([]);
  });
});

describe('rows without a line between them', () => {
  const box = gridLines([50, 200, 320, 420], [100, 120, 190]);
  const head = [...text(60, 105, 'Program'), ...text(210, 105, 'Pagu'), ...text(330, 105, 'Realisasi')];

  it('are parted where all values part and a new name begins beside each', () => {
    const words = [
      ...head,
      ...text(60, 125, 'Program Administrasi'),
      ...text(60, 137, 'Perkantoran'),
      ...text(210, 125, '1.000.000'),
      ...text(330, 125, '900.000'),
      ...text(60, 160, 'Program Aparatur'),
      ...text(210, 160, '2.000.000'),
      ...text(330, 160, '1.500.000'),
    ];
    expect(rowsOf([page(words, box)]).slice(1)).toEqual([
      ['Program Administrasi Perkantoran', '1.000.000', '900.000'],
      ['Program Aparatur', '2.000.000', '1.500.000'],
    ]);
  });

  it('are parted by strips that are empty in every column, though the values stand lower than the names', () => {
    const tall = gridLines([50, 200, 320, 420], [100, 120, 240]);
    const record = (y: number, name: string, pagu: string, real: string) => [
      ...text(60, y, name),
      ...text(210, y + 6, pagu),
      ...text(330, y + 6, real),
    ];
    const words = [
      ...head,
      ...record(125, 'Penyebaran informasi kerja', '360.032.000', '356.928.000'),
      ...text(60, 137, 'dan ketransmigrasian'),
      ...record(160, 'Uji kompetensi', '512.425.000', '507.565.960'),
      ...record(190, 'Akreditasi', '384.750.000', '303.827.000'),
    ];
    expect(rowsOf([page(words, tall)]).slice(1)).toEqual([
      ['Penyebaran informasi kerja dan ketransmigrasian', '360.032.000', '356.928.000'],
      ['Uji kompetensi', '512.425.000', '507.565.960'],
      ['Akreditasi', '384.750.000', '303.827.000'],
    ]);
  });

  it('stay together when a number is broken over two lines', () => {
    const narrow = gridLines([50, 200, 258, 316], [100, 120, 190]);
    const words = [
      ...text(60, 105, 'Program'),
      ...text(204, 105, 'Pagu'),
      ...text(262, 105, 'Real'),
      ...text(60, 125, 'Gaji'),
      ...text(60, 137, 'Tunjangan'),
      ...text(204, 125, '9.448.434'),
      ...text(204, 137, '.511'),
      ...text(262, 125, '6.815.820'),
      ...text(262, 137, '.390'),
    ];
    expect(rowsOf([page(words, narrow)])[1]).toEqual(['Gaji Tunjangan', '9.448.434.511', '6.815.820.390']);
  });
});
