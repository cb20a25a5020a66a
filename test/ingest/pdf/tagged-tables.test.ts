import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/document/page.js';
import { MarkedContents } from '../../../src/ingest/pdf/marked-contents.js';
import { readTaggedTables, type TagNode, taggedTables } from '../../../src/ingest/pdf/tagged-tables.js';

const word = (text: string, x = 0, y = 0): Word => ({
  text,
  box: [x, y, x + text.length * 5, y + 10],
  size: 10,
  bold: false,
  italic: false,
});
const content = (id: number): TagNode => ({ type: 'content', id: `p7R_mc${id}` });
const node = (role: string, ...children: TagNode[]): TagNode => ({ role, children });
const contentsOf = (...texts: string[]) => new Map(texts.map((text, id) => [id, [word(text)]]));

const textsOf = (root: TagNode, contents: Map<number, Word[]>) =>
  taggedTables(root, contents).map(({ rows, rowCount }) => ({
    rowCount,
    rows: rows.map(({ index, cells }) => [index, ...cells.map((words) => words.map(({ text }) => text).join(' '))]),
  }));

describe('tables of a structure tree', () => {
  it('hold the words of each cell, in sections and in spans too, and know which rows have none on the page', () => {
    const root = node(
      'Root',
      node(
        'Table',
        node('THead', node('TR', node('TH', node('P', content(0))), node('TH', content(1)))),
        node('TR', node('TD'), node('TD')),
        node('Span', node('TR', node('TD', node('P', node('Span', content(2)), content(3))), node('TD'))),
      ),
    );
    expect(textsOf(root, contentsOf('Program', 'Pagu', 'Penunjang', 'urusan'))).toEqual([
      {
        rowCount: 3,
        rows: [
          [0, 'Program', 'Pagu'],
          [2, 'Penunjang urusan', ''],
        ],
      },
    ]);
  });

  it('give an inner table its own words, before the one around it', () => {
    const inner = node('Table', node('TR', node('TD', content(1)), node('TD', content(2))));
    const root = node('Table', node('TR', node('TD', content(0), inner)));
    expect(textsOf(root, contentsOf('luar', 'a', 'b'))).toEqual([
      { rowCount: 1, rows: [[0, 'a', 'b']] },
      { rowCount: 1, rows: [[0, 'luar']] },
    ]);
  });

  it('are none where the tree cannot be read, and are not asked for where nothing stands side by side', async () => {
    const columns = new Map([
      [0, [word('Program', 60, 100)]],
      [1, [word('Pagu', 200, 100)]],
      [2, [word('Penunjang', 60, 120)]],
      [3, [word('5.000', 200, 120)]],
    ]);
    const tree = node('Table', node('TR', node('TD', content(0)), node('TD', content(1))));
    const page = (getStructTree: () => Promise<TagNode>) => ({ getStructTree }) as never;
    expect(
      await readTaggedTables(
        page(async () => tree),
        columns,
      ),
    ).toHaveLength(1);
    expect(
      await readTaggedTables(
        page(() => Promise.reject(new Error('damaged'))),
        columns,
      ),
    ).toEqual([]);
    const lines = new Map([0, 1, 2].map((id) => [id, [word('Kata pengantar', 60, 100 + id * 14)]]));
    expect(
      await readTaggedTables(
        page(async () => tree),
        lines,
      ),
    ).toEqual([]);
  });
});

describe('marked contents', () => {
  it('hand their number on to what is inside of them, forms included, whose own numbers are not the page’s', () => {
    const contents = new MarkedContents();
    expect(contents.current).toBeUndefined();
    contents.open(4);
    contents.open(undefined);
    expect(contents.current).toBe(4);
    contents.enterForm();
    contents.open(9);
    expect(contents.current).toBe(4);
    contents.leaveForm();
    contents.close();
    contents.close();
    expect(contents.current).toBeUndefined();
  });

  it('are not closed from within a form', () => {
    const contents = new MarkedContents();
    contents.open(4);
    contents.enterForm();
    contents.close();
    contents.leaveForm();
    expect(contents.current).toBe(4);
  });
});
