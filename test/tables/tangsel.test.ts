import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cellMatrix, type Grid } from '../../src/document/grid.js';
import type { Page } from '../../src/document/page.js';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';
import { tablesOf } from '../../src/tables/layout.js';
import { TABLE_SOURCES } from '../../src/tables/table-source.js';
import { missingShared, shared } from '../support/shared.js';

/** Columns of the rupiah of the first and second quarter. */
const QUARTERS = [3, 5];

interface Office {
  name: string;
  /** As printed in its own row, by quarter. */
  printed: number[];
  /** Sum of its programmes, by quarter. */
  sum: number[];
  programmes: number;
}

async function pagesOf(path: string): Promise<Page[]> {
  const file = shared(path) ?? '';
  return (await readPdf(new Uint8Array(await readFile(file)), path, '')).pages;
}

/** Rupiah as printed, without its points; a dash or an empty cell is nothing. */
function rupiah(text: string): number {
  return /\d/.test(text) ? Number(text.replaceAll('.', '')) : 0;
}

function offices(grid: Grid): Office[] {
  const found: Office[] = [];
  for (const row of cellMatrix(grid)) {
    const name = row[0]?.text ?? '';
    const amounts = QUARTERS.map((column) => rupiah(row[column]?.text ?? ''));
    const last = found.at(-1);
    if (/^PROGRAM [A-Z]/.test(name) && last) {
      last.programmes++;
      last.sum = last.sum.map((sum, at) => sum + (amounts[at] ?? 0));
    } else if (/^[A-Z ]{8,}$/.test(name) && amounts.some((amount) => amount > 0))
      found.push({ name, printed: amounts, sum: [0, 0], programmes: 0 });
  }
  return found.filter((office) => office.programmes > 0);
}

const DOCUMENTS: { path: string; rows: number; expected: [name: string, first: number, second: number][] }[] = [
  {
    path: 'reports/tangsel_BPBD.pdf',
    rows: 62,
    expected: [['BADAN PENANGGULANGAN BENCANA DAERAH', 8_866_374_688, 16_383_442_976]],
  },
  {
    path: 'reports/tangsel_inspektorat.pdf',
    rows: 60,
    expected: [['INSPEKTORAT', 7_023_180_935, 9_413_104_494]],
  },
  {
    path: 'reports/tangsel_kewilayahan1.pdf',
    rows: 146,
    expected: [
      ['KECAMATAN CIPUTAT', 4_504_316_352, 8_393_024_418],
      ['KECAMATAN CIPUTAT TIMUR', 3_869_991_177, 7_129_063_256],
      ['KECAMATAN PAMULANG', 4_836_672_422, 11_403_962_312],
    ],
  },
];

describe.each(DOCUMENTS)('quarterly realisation in $path', ({ path, rows, expected }) => {
  const reason = missingShared(path);
  it.skipIf(reason)(`is one table with every amount in its row${reason ? `: skipped, ${reason}` : ''}`, async () => {
    const pages = await pagesOf(path);
    for (const source of TABLE_SOURCES) {
      const grids = tablesOf(pages, { perPage: false, source });
      expect(grids.map((grid) => [grid.rows, grid.cols, grid.pages.length])).toEqual([[rows, 11, pages.length]]);
      const found = grids.flatMap(offices);
      expect(found.map(({ name, printed }) => [name, ...printed])).toEqual(expected);
      for (const { printed, sum } of found) expect(sum).toEqual(printed);
    }
  });
});
