import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/document.js';
import type { Cell } from '../../../src/document/grid.js';
import type { Place } from '../../../src/document/place.js';
import { applyCorrections } from '../../../src/pipeline/corrections/apply-corrections.js';

const cell = (row: number, col: number, text: string, place: Place, doubt?: string): Cell => ({
  ...{ row, col, rowSpan: 1, colSpan: 1, text, place },
  ...(doubt !== undefined && { doubt }),
});

const table = (...cells: Cell[]): Block => ({
  type: 'table',
  grid: {
    rows: Math.max(...cells.map(({ row }) => row)) + 1,
    cols: Math.max(...cells.map(({ col }) => col)) + 1,
    cells,
    pages: [],
    place: cells[0]?.place ?? {},
  },
});

const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.type === 'paragraph' ? block.text : block.grid.cells.map(({ text }) => text)));

describe('corrections of cells', () => {
  const printed = table(
    cell(0, 0, '75', { page: 2, box: [100, 100, 120, 110] }),
    cell(0, 1, '75', { page: 2, box: [200, 100, 220, 110] }),
    cell(0, 2, '▯▯', { page: 2, box: [300, 100, 320, 110] }, '15'),
    cell(1, 0, '1.234.', { page: 2, box: [100, 120, 120, 130] }),
    cell(2, 0, '567', { page: 2, box: [100, 130, 120, 140] }),
  );
  const at = (x: number, y = 100): Place => ({ page: 2, box: [x - 5, y - 5, x + 25, y + 15] });

  it('the cell in the box drawn takes the text, keeps its place, and says so; what was read stays as it was', () => {
    const { blocks, applied, refused } = applyCorrections([printed], [{ place: at(200), original: '75', text: '15' }]);
    expect(texts(blocks)).toEqual([['75', '15', '▯▯', '1.234.', '567']]);
    expect([applied.length, refused]).toEqual([1, []]);
    const [block] = blocks;
    expect(block?.type === 'table' && block.grid.cells[1]?.place).toEqual({
      ...{ page: 2, box: [200, 100, 220, 110], corrected: true },
    });
    expect(texts([printed])[0]).toContain('▯▯');
    expect(texts([printed])[0]?.[1]).toBe('75');
  });

  it.each(['15', '▯▯', ''])('a number in doubt is known by "%s", and is in doubt no more', (original) => {
    const { blocks } = applyCorrections([printed], [{ place: at(300), original, text: '75' }]);
    const [block] = blocks;
    expect(block?.type === 'table' && block.grid.cells[2]).toMatchObject({ text: '75' });
    expect(block?.type === 'table' && block.grid.cells[2]?.doubt).toBeUndefined();
  });

  it('a number broken over two rows is corrected as one', () => {
    const { blocks } = applyCorrections([printed], [{ place: at(100, 120), original: '1.234.567', text: '1.234.561' }]);
    expect(texts(blocks)).toEqual([['75', '75', '▯▯', '1.234.561', '']]);
  });

  it('later corrections see the earlier ones', () => {
    const { blocks } = applyCorrections(
      [printed],
      [
        { place: at(200), original: '75', text: '15' },
        { place: at(200), original: '15', text: '16' },
      ],
    );
    expect(texts(blocks)[0]?.[1]).toBe('16');
  });

  it.each([
    ['mismatch', at(200), '57'],
    ['nowhere', at(400), '75'],
    ['nowhere', { page: 3, box: [200, 100, 220, 110] as const }, '75'],
  ])('%s: what does not answer to its place is refused and changes nothing', (why, place, original) => {
    const correction = { place, original, text: '15' };
    const { blocks, applied, refused } = applyCorrections([printed], [correction]);
    expect([texts(blocks), applied, refused]).toEqual([texts([printed]), [], [{ correction, why }]]);
  });

  const lines = table(
    cell(0, 0, '80%', { line: 7 }),
    cell(0, 1, '80%', { line: 7 }),
    cell(1, 0, '80%', { line: 8 }),
    cell(1, 1, '1 dokumen, 12 bulan', { line: 8 }),
  );

  it('on a line the column tells, and the text alone where only one cell has it', () => {
    const corrections = [
      { place: { line: 7, column: 1 }, original: '80%', text: '90%' },
      { place: { line: 8, column: 5 }, original: '80%', text: '81%' },
    ];
    expect(texts(applyCorrections([lines], corrections).blocks)).toEqual([
      ['80%', '90%', '81%', '1 dokumen, 12 bulan'],
    ]);
  });

  it('two cells that answer alike are not chosen from', () => {
    const { refused } = applyCorrections([lines], [{ place: { line: 7 }, original: '80%', text: '90%' }]);
    expect(refused).toMatchObject([{ why: 'several' }]);
  });

  it('a part of a cell is replaced only as a number of its own', () => {
    const place = { line: 8, column: 1 };
    const part = (original: string) =>
      texts(applyCorrections([lines], [{ place, original, text: '9' }]).blocks)[0]?.[3];
    expect([part('12'), part('2')]).toEqual(['1 dokumen, 9 bulan', '1 dokumen, 12 bulan']);
  });

  it('by row and column where there is nothing else', () => {
    const { blocks } = applyCorrections([lines], [{ place: { row: 1, column: 0 }, original: '80%', text: '8%' }]);
    expect(texts(blocks)[0]?.[2]).toBe('8%');
  });
});

describe('corrections of running text', () => {
  const place = (page: number, y: number): Place => ({ page, box: [70, y, 500, y + 10] });
  const paragraph: Block = {
    type: 'paragraph',
    text: 'Realisasi sebesar ▯▯,▯▯%▯ dari target 85 dan 85 pada tahun lalu.',
    place: place(1, 100),
    lines: [
      { start: 0, place: place(1, 100) },
      { start: 42, place: place(1, 112) },
    ],
    doubts: [{ offset: 18, text: '87,50%' }],
  };

  it('a figure in doubt is replaced with its marks, what follows moves along', () => {
    const { blocks } = applyCorrections([paragraph], [{ place: place(1, 100), original: '87,50%', text: '78,5%' }]);
    expect(blocks[0]).toMatchObject({
      text: 'Realisasi sebesar 78,5% dari target 85 dan 85 pada tahun lalu.',
      lines: [
        { start: 0, place: { page: 1, corrected: true } },
        { start: 40, place: { page: 1 } },
      ],
    });
    expect(blocks[0]).not.toHaveProperty('doubts');
  });

  it('the same words on another line stay', () => {
    const { blocks } = applyCorrections([paragraph], [{ place: place(1, 112), original: '85', text: '80' }]);
    expect(texts(blocks)).toEqual(['Realisasi sebesar ▯▯,▯▯%▯ dari target 85 dan 80 pada tahun lalu.']);
  });
});
