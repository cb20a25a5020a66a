import { describe, expect, it } from 'vitest';
import { displayedBlocks, displayedBox, displayedGrids, displayedPoint } from '../../src/document/displayed.js';
import type { Block, SourceDocument } from '../../src/document/document.js';
import type { Page } from '../../src/document/page.js';
import { blocksOf } from '../../src/pipeline/blocks.js';

const page = (part: Partial<Page>): Page => ({ number: 1, width: 900, height: 600, words: [], rulings: [], ...part });
const word = (text: string, x: number, y: number) => ({
  text,
  box: [x, y, x + 40, y + 10] as const,
  size: 10,
  bold: false,
  italic: false,
});

describe('places on turned pages', () => {
  // The top left word of a page of 600 by 900 points, after it was turned to 900 by 600.
  it('are those of the page as displayed', () => {
    const box = [30, 50, 130, 62] as const;
    expect(displayedBox(box, page({ turn: 90 }))).toEqual([50, 770, 62, 870]);
    expect(displayedBox(box, page({ turn: 270 }))).toEqual([538, 30, 550, 130]);
    expect(displayedBox(box, page({ turn: 180 }))).toEqual([770, 538, 870, 550]);
    expect(displayedBox(box, page({}))).toEqual(box);
  });

  it('of lines keep their direction: the top border of a turned table is at its left', () => {
    const turned = page({ turn: 90 });
    expect([displayedPoint(100, 50, turned), displayedPoint(700, 50, turned)]).toEqual([
      [50, 800],
      [50, 200],
    ]);
  });

  it('lean as the page does', () => {
    const [x0, y0, x1, y1] = displayedBox([800, 299, 820, 301], page({ lean: 1 }));
    expect((y0 + y1) / 2).toBeCloseTo(300 + 360 * Math.sin(Math.PI / 180), 3);
    expect((x0 + x1) / 2).toBeCloseTo(450 + 360 * Math.cos(Math.PI / 180), 3);
  });

  it('move in paragraphs, their lines, tables and cells, on that page alone', () => {
    const at = (number: number) => ({ page: number, box: [0, 0, 10, 20] as const });
    const blocks: Block[] = [1, 2].flatMap((number): Block[] => [
      { type: 'paragraph', text: 'a', place: at(number), lines: [{ start: 0, place: at(number) }] },
      {
        type: 'table',
        grid: {
          rows: 1,
          cols: 1,
          pages: [number],
          place: at(number),
          cells: [{ row: 0, col: 0, rowSpan: 1, colSpan: 1, text: 'b', place: at(number) }],
        },
      },
    ]);
    const grids = blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
    const movedGrids = displayedGrids(grids, [page({ turn: 90 }), page({ number: 2 })]);
    expect(movedGrids.map((grid) => [grid.place.box, grid.cells[0]?.place.box])).toEqual([
      [
        [0, 890, 20, 900],
        [0, 890, 20, 900],
      ],
      [
        [0, 0, 10, 20],
        [0, 0, 10, 20],
      ],
    ]);
    const moved = displayedBlocks(blocks, [page({ turn: 90 }), page({ number: 2 })]);
    expect(moved.slice(2)).toEqual(blocks.slice(2));
    expect(JSON.stringify(moved.slice(0, 2)).match(/\[0,890,20,900\]/g)).toHaveLength(4);
    expect(JSON.stringify(moved.slice(0, 2))).not.toContain('[0,0,10,20]');
  });

  it('are turned back after the page is laid out', async () => {
    const document: SourceDocument = {
      file: 'a.pdf',
      sha256: '',
      kind: 'scan',
      pageCount: 1,
      pages: [page({ turn: 90, words: [word('Capaian', 30, 50), word('kinerja', 80, 50)] })],
      blocks: [],
      problems: [],
    };
    const [block] = await blocksOf(document);
    expect(block).toMatchObject({ type: 'paragraph', text: 'Capaian kinerja', place: { box: [50, 780, 60, 870] } });
  });
});
