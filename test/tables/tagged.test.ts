import { describe, expect, it } from 'vitest';
import { cellMatrix } from '../../src/document/grid.js';
import type { Page, TaggedRow, TaggedTable, Word } from '../../src/document/page.js';
import { layOut, tablesOf } from '../../src/tables/layout.js';
import type { TableSource } from '../../src/tables/table-source.js';
import { gridLines, horizontal, page, text } from './page-builder.js';

function tagged(rows: Word[][][], from = 0, rowCount = from + rows.length): TaggedTable {
  return { rows: rows.map((cells, at): TaggedRow => ({ index: from + at, cells })), rowCount };
}

function taggedPage(tables: TaggedTable[], lines: Page['rulings'], others: Word[] = [], number = 1): Page {
  const words = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()));
  return { ...page([...words, ...others], lines, number), taggedTables: tables };
}

/** The texts of each table row by row; a merged cell stands in each place that it covers, ∅ where nothing is. */
function tables(pages: Page[], source: TableSource = 'auto', perPage = true): string[][][] {
  return tablesOf(pages, { perPage, source }).map((grid) =>
    cellMatrix(grid).map((row) => row.map((cell) => cell?.text ?? '∅')),
  );
}

const header = [text(60, 104, 'INDIKATOR'), text(260, 104, 'TARGET'), text(360, 104, 'REALISASI')];
const frame = gridLines([50, 250, 350, 450], [100, 120, 200]);

describe('rows that only the tags know', () => {
  const rows = [
    [text(60, 124, 'Nilai SAKIP'), text(260, 130, '85'), text(360, 124, '86,2')],
    [text(60, 144, 'Nilai IKM tahun'), text(260, 150, '90,5'), text(360, 144, '91')],
    [text(60, 156, 'berjalan'), text(260, 171, ''), []].map((words) => words.filter((word) => word.text)),
    [text(60, 180, 'Jumlah laporan'), text(260, 186, '12'), []],
  ];
  const pages = [taggedPage([tagged([header, ...rows])], frame)];

  it('are cut out of a row without lines between them, a line that goes on in small letters excepted', () => {
    expect(tables(pages)).toEqual([
      [
        ['INDIKATOR', 'TARGET', 'REALISASI'],
        ['Nilai SAKIP', '85', '86,2'],
        ['Nilai IKM tahun berjalan', '90,5', '91'],
        ['Jumlah laporan', '12', ''],
      ],
    ]);
  });

  it('stay together by geometry alone, where the values do not stand beside each other', () => {
    expect(tables(pages, 'geometry')[0]).toHaveLength(2);
  });

  it('give boxes that lie under each other within the row', () => {
    const [grid] = tablesOf(pages, { perPage: true });
    const tops = grid?.cells.filter((cell) => cell.col === 0).map((cell) => cell.place.box?.[1]);
    expect(tops).toEqual([104, 124, 144, 180]);
  });
});

describe('vertical merges that the tags give as short rows', () => {
  const sasaran = text(60, 124, 'Meningkatnya pelayanan');
  const pages = (third: Word[][]) => [
    taggedPage(
      [
        tagged([
          header,
          [sasaran, text(260, 124, '85'), text(360, 124, '86')],
          third,
          [text(60, 180, 'Meningkatnya kinerja'), text(260, 180, '12'), text(360, 180, '12')],
        ]),
      ],
      frame,
    ),
  ];

  it('span the rows that have no cell for them', () => {
    const [grid] = tablesOf(pages([text(260, 150, '90'), text(360, 150, '91')]), { perPage: true });
    expect(grid?.cells.find((cell) => cell.text === 'Meningkatnya pelayanan')).toMatchObject({ row: 1, rowSpan: 2 });
    expect(grid?.cells.find((cell) => cell.text === '90')).toMatchObject({ row: 2, col: 1, rowSpan: 1 });
  });

  it('do not span a row that has an empty cell', () => {
    const [table] = tables(pages([[], text(260, 150, '90'), text(360, 150, '91')]));
    expect(table?.[2]).toEqual(['', '90', '91']);
  });
});

describe('tables without lines', () => {
  const body = [
    [text(60, 124, 'Sapi potong dan kerbau'), text(260, 124, '466.272'), text(360, 124, '410.924')],
    [[...text(60, 144, 'Sapi perah'), ...text(60, 156, 'Lokal')], text(260, 144, '143.774'), []],
    [text(60, 170, 'Kerbau'), text(260, 170, '143.594'), text(360, 170, '103.362')],
  ];

  it('are those of the tags where they hold columns of figures', () => {
    expect(tables([taggedPage([tagged([header, ...body])], [])])).toEqual([
      [
        ['INDIKATOR', 'TARGET', 'REALISASI'],
        ['Sapi potong dan kerbau', '466.272', '410.924'],
        ['Sapi perah Lokal', '143.774', '∅'],
        ['Kerbau', '143.594', '103.362'],
      ],
    ]);
  });

  it('are those of the tags where lines run across them', () => {
    const scale = [
      [text(60, 104, 'Nilai'), text(260, 104, 'Kategori')],
      [text(60, 124, '> 100 %'), text(260, 124, 'Sangat Baik')],
      [text(60, 144, '80 – 100 %'), text(260, 144, 'Baik')],
    ];
    const rules = [horizontal(100, 55, 320), horizontal(118, 55, 320)];
    expect(tables([taggedPage([tagged(scale)], rules)])).toEqual([
      [
        ['Nilai', 'Kategori'],
        ['> 100 %', 'Sangat Baik'],
        ['80 – 100 %', 'Baik'],
      ],
    ]);
    expect(tables([taggedPage([tagged(scale)], [])])).toEqual([]);
  });

  it('are no tables where the tags only lay out text: one column, or terms and what they mean', () => {
    const column = tagged([[text(60, 104, 'Kata')], [text(60, 124, 'Pengantar')], [text(60, 144, '2023')]]);
    const terms = tagged(
      ['Efektif', 'Efisien', 'Akuntabel'].map((term, at) => [
        text(60, 204 + at * 20, term),
        text(160, 204 + at * 20, ':'),
        text(180, 204 + at * 20, 'menggambarkan bahwa tugas dilaksanakan'),
      ]),
    );
    const pages = [taggedPage([column, terms], [])];
    expect(tables(pages)).toEqual([]);
    expect(layOut(pages).some((block) => block.type === 'paragraph' && block.text.includes('Pengantar'))).toBe(true);
  });

  it('are not those of tags that contradict the page: rows out of order, cells that overlap', () => {
    const [first = [], second = [], third = []] = body;
    const upwards = taggedPage([tagged([header, third, second, first])], []);
    expect(tables([upwards], 'tags')).toEqual([]);
    const crossed = body.map(([name = [], target = []], at) => [name, target, text(262, 124 + at * 20, '7.500')]);
    expect(tables([taggedPage([tagged([header, ...crossed])], [])], 'tags')).toEqual([]);
  });
});

describe('tags that contradict a drawn table', () => {
  const first = [text(60, 124, 'Nilai SAKIP'), text(260, 124, '85'), text(360, 124, '86')];
  const second = [text(60, 144, 'Nilai IKM'), text(260, 150, '90'), text(360, 144, '91')];
  const drawn = (lines: TaggedTable[], others: Word[] = []) => tables([taggedPage(lines, frame, others)]);

  it('are left aside where a word of the row is outside of any cell', () => {
    expect(drawn([tagged([header, first, second])])[0]).toHaveLength(3);
    expect(drawn([tagged([header, first, second])], text(60, 170, 'catatan'))[0]).toHaveLength(2);
  });

  it('are left aside where their rows run upwards', () => {
    expect(drawn([tagged([header, second, first])])[0]).toHaveLength(2);
  });

  it('are left aside where only one of their rows has several cells', () => {
    expect(drawn([tagged([header, first, [text(60, 160, 'Catatan')]])])[0]).toHaveLength(2);
  });
});

describe('tables over two pages', () => {
  const lines = gridLines([50, 250, 350], [100, 120, 140]);
  const row = (y: number, name: string, value: string) => [text(60, y, name), value ? text(260, y, value) : []];

  it('have a row that a page break cuts put together, where the tags know it as one', () => {
    const upper = tagged([row(104, 'Program', 'Pagu'), row(124, 'Peningkatan Partisipasi', '5.000')], 0, 3);
    const lower = tagged([row(104, 'Masyarakat Desa', ''), row(124, 'Pemberdayaan', '7.000')], 1, 3);
    const pages = [taggedPage([upper], lines), taggedPage([lower], lines, [], 2)];
    expect(tables(pages, 'auto', false)).toEqual([
      [
        ['Program', 'Pagu'],
        ['Peningkatan Partisipasi Masyarakat Desa', '5.000'],
        ['Pemberdayaan', '7.000'],
      ],
    ]);
    expect(tables(pages, 'geometry', false)[0]).toHaveLength(4);
  });

  it('lose a repeated header of a single text, where the tags know it as the same row', () => {
    const upper = tagged([row(104, 'Outcome : Terkendali', ''), row(124, 'Rapat', '5.000')], 0, 3);
    const lower: TaggedTable = {
      rows: [
        { index: 0, cells: row(104, 'Outcome : Terkendali', '') },
        { index: 2, cells: row(124, 'Laporan', '7.000') },
      ],
      rowCount: 3,
    };
    const pages = [taggedPage([upper], lines), taggedPage([lower], lines, [], 2)];
    expect(tables(pages, 'auto', false)).toEqual([
      [
        ['Outcome : Terkendali', ''],
        ['Rapat', '5.000'],
        ['Laporan', '7.000'],
      ],
    ]);
    expect(tables(pages, 'geometry', false)[0]).toHaveLength(4);
  });
});

describe('tables by tags alone', () => {
  it('are none on a page without tags', () => {
    const words = [...header, text(60, 124, 'Nilai SAKIP'), text(260, 124, '85'), text(360, 124, '86')].flat();
    expect(tables([page(words, frame)], 'tags')).toEqual([]);
    expect(tables([page(words, frame)], 'geometry')).toHaveLength(1);
  });
});
