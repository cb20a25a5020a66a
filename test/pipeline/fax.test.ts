import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/document/document.js';
import type { Grid } from '../../src/document/grid.js';
import type { Page } from '../../src/document/page.js';
import { extractReport } from '../../src/extract/report.js';
import { poolReader } from '../../src/ingest/ocr/page-reader.js';
import { recognisePages } from '../../src/ingest/ocr/recognise-document.js';
import { RecogniserPool } from '../../src/ingest/ocr/recogniser-pool.js';
import { loadPdfLibrary, openPdf } from '../../src/ingest/pdf/pdfjs.js';
import { blocksOf } from '../../src/pipeline/blocks.js';
import { missingShared, shared } from '../support/shared.js';

const FAX = 'reports/jabar2016_dsda_LKIP_SCAN.pdf';
const reason = missingShared(FAX);
const pool = new RecogniserPool(1);
afterAll(() => pool.close());

/** One page of the fax, as it is recognised among all of them. */
async function pageOf(number: number): Promise<SourceDocument> {
  const file = shared(FAX) ?? '';
  const library = await loadPdfLibrary();
  const bytes = new Uint8Array(await readFile(file));
  const open = async () => ({ pdf: await openPdf(library, bytes, { images: true }), codes: library.OPS });
  const reader = poolReader(pool, 300_000);
  const { pages, failed } = await recognisePages([number], '', open, { mode: 'always', reader, cache: null });
  expect(failed).toEqual(new Map());
  const page = pages.get(number) as Page;
  return { file, sha256: '', kind: 'scan', pageCount: 142, pages: [page], blocks: [], problems: [] };
}

/** The largest table of a page. */
async function tableOf(number: number): Promise<{ page: Page | undefined; grid: Grid }> {
  const document = await pageOf(number);
  const grids = (await blocksOf(document)).flatMap((block) => (block.type === 'table' ? [block.grid] : []));
  const [grid] = grids.sort((a, b) => b.cells.length - a.cells.length);
  if (!grid) throw new Error(`no table on page ${number}`);
  return { page: document.pages[0], grid };
}

const textAt = ({ cells }: Grid, row: number, col: number) =>
  cells.find((cell) => cell.row === row && cell.col === col)?.text ?? '';

describe.skipIf(reason)(`a fax of 100 dpi${reason ? ` (skipped: ${reason})` : ''}`, () => {
  it('gives nine in ten amounts of its budget, and none that is not printed there', async () => {
    // Tabel 3.8 on page 38, typed from the picture: anggaran and realisasi, row by row.
    const printed = [
      294160463728, 255243078813, 162254370560, 132085209311, 79446683060, 75628563843, 2696230440, 2610814743,
      3220616290, 2754013210, 2124100640, 1872577514, 9397783840, 8232028058, 23999602950, 22403305750, 7857752700,
      7078529064, 2449163248, 1926195550, 150000000, 125577658, 564160000, 526264112,
    ];
    const { records } = extractReport(await blocksOf(await pageOf(38)));
    const rows = records.budget.flatMap((table) => table.rows);
    const read = rows.flatMap(({ pagu, realisasi }) => [pagu, realisasi]).filter((amount) => amount !== null);
    expect(read.filter((amount) => !printed.includes(amount))).toEqual([]);
    expect(printed.filter((amount) => read.includes(amount)).length).toBeGreaterThanOrEqual(0.9 * printed.length);
  }, 120_000);

  it('that lies on its side is turned: the plan on page 60', async () => {
    const { page, grid } = await tableOf(60);
    expect(page?.turn).toBe(90);
    // The left column is empty and open at its side.
    expect([textAt(grid, 0, 0), textAt(grid, 0, 2)]).toEqual(['Sasaran', 'Program']);
    expect(textAt(grid, 1, 7)).toBe('Anggaran (Rp)');
    expect([3, 4, 5].map((row) => textAt(grid, row, 5))).toEqual(['Dok Dok Dok Dok', 'Dok', 'Orang']);
    expect([4, 5].map((row) => textAt(grid, row, 7))).toEqual(['2.933.116.290', '287.500.000']);
    // On the page as displayed the table is higher than wide.
    const [x0, y0, x1, y1] = grid.place.box ?? [0, 0, 0, 0];
    expect((y1 - y0) / (x1 - x0)).toBeGreaterThan(1.4);
  }, 120_000);

  it('that lies on its side is turned: the plan of action on page 100', async () => {
    const { page, grid } = await tableOf(100);
    expect(page?.turn).toBe(90);
    expect(grid.cols).toBe(9);
    expect([2, 3].map((col) => textAt(grid, 0, col))).toEqual(['Aktivitas', 'Indikator Kinerja']);
    const header = grid.cells.filter(({ row }) => row === 0).map(({ colSpan, rowSpan }) => [colSpan, rowSpan]);
    expect(header).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
      [1, 3],
      [2, 1],
      [3, 1],
    ]);
    // The cells of the last column were shaded and are black; those beside them have each an amount of its own.
    expect(grid.cells.filter(({ row, col, colSpan }) => row > 3 && col === 7 && colSpan === 1)).toHaveLength(9);
    const amounts = [7, 11, 12, 13].map((row) => textAt(grid, row, 7));
    // 342.987.762 is printed in the second one; the models read it in two ways.
    expect(amounts).toEqual(['340.563.538', expect.stringMatching(/^[▯. ]+$/), '183.276.350', '125.577.658']);
    // Nine numbered rows below the header and the row of column numbers.
    const indicators = grid.cells.filter(({ row, col, text }) => row > 3 && col === 3 && text !== '');
    expect(indicators.map(({ text }) => text.split(' ')[0]?.slice(0, 3))).toEqual([
      'Pro',
      'Pro',
      'Pro',
      'Pro',
      'Pro',
      'Pro',
      'Jum',
      'Jum',
      'Jum',
    ]);
  }, 120_000);
});
