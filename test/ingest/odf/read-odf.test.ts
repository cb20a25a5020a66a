import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Paragraph } from '../../../src/document/document.js';
import type { Grid } from '../../../src/document/grid.js';
import { readFodt, readOdt } from '../../../src/ingest/odf/read-odf.js';
import { ROOT } from '../../support/command.js';
import { fodt, odt, p, table } from '../../support/odf.js';

const read = (body: string, parts: Parameters<typeof fodt>[1] = {}) => readFodt(fodt(body, parts), 'laporan.fodt', '');
const paragraphs = (blocks: Block[]) => blocks.filter((block): block is Paragraph => block.type === 'paragraph');
const texts = (blocks: Block[]) => paragraphs(blocks).map(({ text }) => text);
const grids = (blocks: Block[]) => blocks.flatMap((block): Grid[] => (block.type === 'table' ? [block.grid] : []));
const shape = ({ cells }: Grid) =>
  cells
    .filter(({ text }) => text !== '')
    .map(({ row, col, rowSpan, colSpan, text }) => [row, col, rowSpan, colSpan, text]);

describe('a report written by LibreOffice', () => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, 'fixtures/renders/001_semboro.odt')));

  it('gives its tables cell by cell, without pages where the file contradicts itself about them', () => {
    const { kind, pageCount, blocks } = readOdt(bytes, '001_semboro.odt', '');
    // 20 pages by its breaks, 21 by its statistics, 27 when it is printed.
    expect([kind, pageCount]).toEqual(['odt', 0]);
    const realization = grids(blocks).find(({ cells }) => cells.some(({ text }) => text === 'REALISASI 2021'));
    expect(realization).toMatchObject({ rows: 4, cols: 6, pages: [], place: { line: 217 } });
    expect(realization?.cells.filter(({ row }) => row === 2).map(({ text }) => text)).toEqual([
      '1',
      'Meningkatnya kualitas pelayanan',
      'Hasil Survey Kepuasan Masyarakat (SKM) pada bidang pelayanan publik',
      '85',
      '60,7',
      '71,4%',
    ]);
  });

  it('parts the tables that Writer keeps as one, and finds the one typed with bars', () => {
    const found = grids(readOdt(bytes, '001_semboro.odt', '').blocks);
    const budget = found.filter(({ cells }) => cells[0]?.text === 'Program');
    expect(budget.map(({ rows, cols }) => [rows, cols])).toEqual([
      [6, 3],
      [6, 3],
    ]);
    const typed = found.find(({ cells }) => cells.some(({ text }) => text === 'Belanja Operasi'));
    expect(typed).toMatchObject({ rows: 5, cols: 4 });
  });
});

describe('tables', () => {
  it('keep merged cells, covered ones left out', () => {
    const covered = '<table:covered-table-cell/>';
    const merged = (spans: string, text: string) => `<table:table-cell ${spans}>${p(text)}</table:table-cell>`;
    const [grid] = grids(
      read(
        table([
          [
            merged('table:number-rows-spanned="2"', 'No'),
            merged('table:number-columns-spanned="2"', 'Realisasi'),
            covered,
          ],
          [covered, '2020', '2021'],
          ['1', '60,7', '61'],
        ]),
      ).blocks,
    );
    expect(grid && shape(grid)).toEqual([
      [0, 0, 2, 1, 'No'],
      [0, 1, 1, 2, 'Realisasi'],
      [1, 1, 1, 1, '2020'],
      [1, 2, 1, 1, '2021'],
      [2, 0, 1, 1, '1'],
      [2, 1, 1, 1, '60,7'],
      [2, 2, 1, 1, '61'],
    ]);
  });

  it('repeat cells and rows that are stored once', () => {
    const twice = `<table:table-cell table:number-columns-repeated="2">${p('80%')}</table:table-cell>`;
    const rows = `<table:table-row table:number-rows-repeated="2"><table:table-cell>${p('Target')}</table:table-cell>${twice}</table:table-row>`;
    const [grid] = grids(read(`<table:table>${rows}</table:table>`).blocks);
    expect(grid && shape(grid).map(([row, col, , , text]) => [row, col, text])).toEqual([
      [0, 0, 'Target'],
      [0, 1, '80%'],
      [0, 2, '80%'],
      [1, 0, 'Target'],
      [1, 1, '80%'],
      [1, 2, '80%'],
    ]);
  });

  it('inside of a cell come after the table around them, and not in its text', () => {
    const { blocks } = read(table([[`<table:table-cell>${p('Lampiran')}${table([['a', 'b']])}</table:table-cell>`]]));
    expect(grids(blocks).map((grid) => grid.cells.map(({ text }) => text))).toEqual([['Lampiran'], ['a', 'b']]);
  });
});

describe('text', () => {
  it('has the blanks, tabs and line breaks of the markup, and white space collapsed', () => {
    const body =
      '<text:p>Capaian<text:s text:c="3"/>kinerja\n  <text:span>tahun</text:span><text:line-break/>2021<text:tab/>97,5%</text:p>';
    expect(texts(read(body).blocks)).toEqual(['Capaian kinerja tahun 2021 97,5%']);
  });

  it('keeps the mark of a footnote out of the number and gives the note after it', () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Data sementara</text:p></text:note-body></text:note>';
    expect(texts(read(`<text:p>Capaian 97,5${note}%</text:p>`).blocks)).toEqual(['Capaian 97,5%', 'Data sementara']);
    const cell = `<table:table-cell><text:p>97,5${note}</text:p></table:table-cell>`;
    const { blocks } = read(table([['Capaian', cell]]));
    expect(grids(blocks)[0]?.cells[1]?.text).toBe('97,5');
    expect(texts(blocks)).toEqual(['Data sementara']);
  });

  it('leaves out what is not printed: deleted, hidden, comments, contents', () => {
    const hidden =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>dihapus</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:table-of-content><text:index-body><text:index-title>${p('DAFTAR ISI')}</text:index-title>${p('BAB I 1')}</text:index-body></text:table-of-content>
      <text:p>Target<text:span text:style-name="H"> rahasia</text:span><office:annotation><text:p>cek</text:p></office:annotation></text:p>`;
    expect(texts(read(body, { styles: hidden }).blocks)).toEqual(['DAFTAR ISI', 'Target']);
  });

  it('reads text boxes after the paragraph that they hang on', () => {
    const box = `<draw:frame><draw:text-box>${p('Keterangan')}</draw:text-box><svg:title>gambar</svg:title></draw:frame>`;
    expect(texts(read(`<text:p>Grafik${box}</text:p>${p('Penutup')}`).blocks)).toEqual([
      'Grafik',
      'Keterangan',
      'Penutup',
    ]);
  });

  it('is bold by its style, also an inherited one; a heading always is', () => {
    const named =
      '<style:style style:name="Judul" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>';
    const styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Judul"/>';
    const body = '<text:p text:style-name="P1">Tebal</text:p><text:p>Biasa</text:p><text:h>Kepala</text:h>';
    const { blocks } = read(body, { named, styles });
    expect(paragraphs(blocks).map(({ bold }) => bold)).toEqual([true, undefined, true]);
  });
});

describe('numbering', () => {
  const level = (number: number, format: string, suffix: string, shown = 1) =>
    `<text:list-level-style-number text:level="${number}" style:num-format="${format}" style:num-suffix="${suffix}" text:display-levels="${shown}"/>`;
  const styles = `<text:list-style style:name="L">${level(1, 'A', '.')}${level(2, '1', ')')}</text:list-style>`;
  const item = (content: string, attributes = '') => `<text:list-item ${attributes}>${content}</text:list-item>`;

  it('of lists is printed before the items, level by level', () => {
    const inner = `<text:list>${item(p('satu'))}${item(p('dua'))}</text:list>`;
    const body = `<text:list text:style-name="L">${item(p('Sasaran') + inner)}${item(p('Target') + inner)}</text:list>`;
    expect(texts(read(body, { styles }).blocks)).toEqual([
      'A. Sasaran',
      '1) satu',
      '2) dua',
      'B. Target',
      '1) satu',
      '2) dua',
    ]);
  });

  it('goes on where the list says so, and begins again where not', () => {
    const list = (attributes: string, ...items: string[]) =>
      `<text:list text:style-name="L" ${attributes}>${items.join('')}</text:list>`;
    const body =
      list('', item(p('a'))) +
      p('teks') +
      list('text:continue-numbering="true"', item(p('b'))) +
      list('', item(p('c')), item(p('d'), 'text:start-value="7"'));
    expect(texts(read(body, { styles }).blocks)).toEqual(['A. a', 'teks', 'B. b', 'A. c', 'G. d']);
  });

  it('of headings follows the outline, and numbers alone fill a column', () => {
    const named = `<text:outline-style>${level(1, 'I', '.')}${level(2, '1', '.', 2)}</text:outline-style>`;
    const h = (depth: number, text: string) => `<text:h text:outline-level="${depth}">${text}</text:h>`;
    expect(texts(read(h(1, 'Satu') + h(2, 'Isi') + h(1, 'Dua') + h(2, 'Isi'), { named }).blocks)).toEqual([
      'I. Satu',
      'I.1. Isi',
      'II. Dua',
      'II.1. Isi',
    ]);
    const number = `<table:table-cell><text:list text:style-name="L">${item('<text:p/>')}</text:list></table:table-cell>`;
    expect(grids(read(table([[number, 'Sasaran']]), { styles }).blocks)[0]?.cells[0]?.text).toBe('A.');
  });
});

describe('pages', () => {
  const soft = '<text:soft-page-break/>';

  it('are counted at soft and at set breaks, also within a paragraph', () => {
    const styles =
      '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>';
    const body = `${p('satu')}<text:p>awal ${soft}akhir</text:p><text:p text:style-name="B">tiga</text:p>`;
    const { pageCount, blocks } = read(body, { styles, pages: 3 });
    expect(pageCount).toBe(3);
    expect(paragraphs(blocks).map(({ place, lines }) => [place, lines])).toEqual([
      [{ page: 1, line: 1 }, undefined],
      [
        { page: 1, line: 2 },
        [
          { start: 0, place: { page: 1, line: 2 } },
          { start: 5, place: { page: 2, line: 2 } },
        ],
      ],
      [{ page: 3, line: 3 }, undefined],
    ]);
  });

  it('of a row that is cut are counted once, however many of its cells are cut', () => {
    const cut = `<table:table-cell><text:p>atas</text:p><text:p>${soft}bawah</text:p></table:table-cell>`;
    const { blocks } = read(
      table([
        [cut, cut],
        ['a', 'b'],
      ]),
      { pages: 2 },
    );
    expect(grids(blocks)[0]?.pages).toEqual([1, 2]);
    expect(grids(blocks)[0]?.cells.map(({ place }) => place.page)).toEqual([1, 1, 2, 2]);
  });

  it('that do not add up to the number that the writer noted are not given', () => {
    const body = `${p('satu')}${soft}${p('dua')}`;
    expect(read(body, { pages: 2 }).pageCount).toBe(2);
    const { pageCount, blocks } = read(body, { pages: 3 });
    expect([pageCount, paragraphs(blocks).map(({ place }) => place)]).toEqual([0, [{ line: 1 }, { line: 2 }]]);
  });

  it('are not made up where the writer does not mark them', () => {
    const { pageCount, blocks } = read(p('satu') + table([['a', 'b']]));
    expect([pageCount, blocks[0]?.type === 'paragraph' && blocks[0].place]).toEqual([0, { line: 1 }]);
    expect(grids(blocks)[0]?.cells[1]?.place).toEqual({ line: 2, row: 0, column: 1, text: 'b' });
  });
});

it('reads the same from a package as from a flat file', () => {
  const flat = fodt(p('LAPORAN KINERJA & capaian') + table([['a', 'b']]));
  expect(readOdt(odt(flat), '', '').blocks).toEqual(readFodt(flat, '', '').blocks);
});
