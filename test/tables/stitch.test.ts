import { describe, expect, it } from 'vitest';
import type { Word } from '../../src/document/page.js';
import { layOut, tablesOf } from '../../src/tables/layout.js';
import { gridLines, page, text } from './page-builder.js';

const xs = [50, 100, 250, 350];
const row = (y: number, no: string, name: string, value: string): Word[] => [
  ...text(60, y, no),
  ...text(110, y, name),
  ...text(260, y, value),
];
const head = (y: number) => row(y, 'NO', 'INDIKATOR', 'TARGET');
const top = page([...head(710), ...row(730, '1', 'Nilai SAKIP', '85')], gridLines(xs, [705, 725, 745]), 1);

describe('tables over several pages', () => {
  it('are joined, the repeated header and the row of column numbers dropped', () => {
    const one = page(
      [...head(710), ...row(730, '(1)', '(2)', '(3)'), ...row(750, '1', 'Nilai SAKIP', '85')],
      gridLines(xs, [705, 725, 745, 765]),
      1,
    );
    const two = page(
      [...head(60), ...row(80, '(1)', '(2)', '(3)'), ...row(100, '2', 'Nilai IKM', '90')],
      gridLines(xs, [55, 75, 95, 115]),
      2,
    );
    const grids = tablesOf([one, two], { perPage: false });
    expect(grids).toHaveLength(1);
    expect(grids[0]).toMatchObject({ rows: 4, cols: 3, pages: [1, 2], place: { page: 1 } });
    expect(grids[0]?.cells.filter((cell) => cell.row === 3).map((cell) => [cell.text, cell.place.page])).toEqual([
      ['2', 2],
      ['Nilai IKM', 2],
      ['90', 2],
    ]);
    expect(tablesOf([one, two], { perPage: true })).toHaveLength(2);
  });

  it('are joined without a repeated header and across mirrored margins', () => {
    const shifted = xs.map((x) => x + 20);
    const words = row(60, '2', 'Nilai IKM', '90').map((word): Word => {
      const [x0, y0, x1, y1] = word.box;
      return { ...word, box: [x0 + 20, y0, x1 + 20, y1] };
    });
    const [grid, ...others] = tablesOf([top, page(words, gridLines(shifted, [55, 75, 95]), 2)], { perPage: false });
    expect(others).toEqual([]);
    expect(grid?.cells.find((cell) => cell.text === '90')).toMatchObject({ row: 2, col: 2 });
  });

  it('are not joined over a paragraph, a page in between or other columns', () => {
    const next = (words: Word[], number: number, columns = xs) =>
      page([...words, ...row(100, '2', 'Nilai IKM', '90')], gridLines(columns, [95, 115]), number);
    const caption = next(text(60, 60, 'Tabel 3.2 Perbandingan'), 2);
    expect(tablesOf([top, caption], { perPage: false })).toHaveLength(2);
    expect(tablesOf([top, next([], 3)], { perPage: false })).toHaveLength(2);
    expect(tablesOf([top, next([], 2, [50, 105, 250, 500])], { perPage: false })).toHaveLength(2);
  });

  it('go on over running headers and page numbers', () => {
    const running = (number: number) => [
      ...text(60, 20, 'Laporan Kinerja Kecamatan'),
      ...text(300, 815, String(number)),
    ];
    const pages = [1, 2, 3].map((number) =>
      page([...running(number), ...row(100, String(number), 'Nilai', '90')], gridLines(xs, [95, 115]), number),
    );
    const blocks = layOut(pages);
    expect(blocks.map((block) => block.type)).toEqual(['table']);
    expect(blocks[0]?.type === 'table' && blocks[0].grid.pages).toEqual([1, 2, 3]);
  });
});
