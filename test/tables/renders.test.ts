import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cellMatrix, type Grid } from '../../src/document/grid.js';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';
import { layOut } from '../../src/tables/layout.js';
import { missingShared, shared } from '../support/shared.js';

const path = 'renders/000_sumbersari.pdf';
const file = shared(path);

async function gridsOf(name: string): Promise<Grid[]> {
  const { pages } = await readPdf(new Uint8Array(await readFile(name)), path, '');
  return layOut(pages).flatMap((block) => (block.type === 'table' ? [block.grid] : []));
}

describe(`a whole report as PDF${file ? '' : `: skipped, ${missingShared(path)}`}`, () => {
  it.skipIf(!file)('gives its tables with caption, page and values', async () => {
    const grids = await gridsOf(file ?? '');
    const measured = grids.find((grid) => grid.caption?.startsWith('Tabel 3.1 '));
    expect(measured?.caption).toBe('Tabel 3.1 Pengukuran Realisasi Kinerja Tahun 2023');
    expect(measured?.pages).toEqual([20]);
    const rows = measured ? cellMatrix(measured).map((row) => row.map((cell) => cell?.text ?? '')) : [];
    expect(rows[0]).toEqual([
      'NO',
      'SASARAN STRATEGIS',
      'INDIKATOR SASARAN',
      'TARGET 2023',
      'REALISASI 2023',
      'CAPAIAN 2023',
    ]);
    expect(rows[1]?.slice(3)).toEqual(['100%', '96%', '96%']);
    expect(rows[5]?.at(-1)).toBe('99%');
  });

  it.skipIf(!file)('joins the table of programmes over its three pages into one of five columns', async () => {
    const programmes = (await gridsOf(file ?? '')).find((grid) => grid.caption?.startsWith('Tabel 3.6'));
    expect(programmes).toMatchObject({ pages: [28, 29, 30], cols: 5 });
    const amount = programmes?.cells.find((cell) => cell.text === '217.948.000');
    expect(amount?.place.page).toBe(30);
    expect(programmes?.cells.find((cell) => cell.row === amount?.row && cell.col === 3)?.text).toBe('216.971.000');
  });
});
