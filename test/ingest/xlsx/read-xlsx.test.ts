import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/ingest/xlsx/read-xlsx.js';
import { gridsOf, paragraphsOf, textsOf } from '../../support/blocks.js';
import { sheetRow, xlsxParts, zipOf } from '../../support/office-files.js';
import { missingShared, shared } from '../../support/shared.js';

const spent = 'reports/wonosobo2017_diskominfo_realisasi-anggaran.xlsx';
const monthly = 'reports/wonosobo2019_diskominfo_POBL-februari.xlsx';
const read = (file: string) => readXlsx(readFileSync(shared(file) ?? ''), file, '');

describe.skipIf(missingShared(spent))(`published XLSX${missingShared(spent) ? ' (skipped: absent)' : ''}`, () => {
  it('gives two tables side by side as two, each under its own titles', async () => {
    const { blocks, pageCount } = await read(spent);
    expect(pageCount).toBe(1);
    expect(paragraphsOf(blocks).map(({ text, place }) => [text, place.line])).toEqual([
      ['LAPORAN PROGRAM KEGIATAN TAHUN 2017', 1],
      ['REALISASI BELANJA LANGSUNG', 1],
      ['DINAS KOMUNIKASI DAN INFORMATIKA KABUPATEN WONOSOBO', 2],
      ['TAHUN 2018', 3],
    ]);
    const [before, after] = gridsOf(blocks);
    expect(textsOf(before)[3]?.slice(6)).toEqual([
      '2.138.842.183',
      '1.083.262.107',
      '3.222.104.290',
      '3.067.417.824',
      '95,20%',
      '154.686.466',
      '4,80%',
      '100%',
      '100%',
    ]);
    expect(textsOf(after).at(-1)?.slice(0, 2)).toEqual(['J U M L A H', 'J U M L A H']);
    expect(after?.cells.at(-1)?.place).toEqual({
      page: 1,
      sheet: 'Realisasi 2018',
      line: 63,
      row: 58,
      column: 14,
      text: '100%',
    });
  });

  it('gives formulas by their result, titles above, and what stands below, by itself', async () => {
    const { blocks } = await read(monthly);
    const [table, legend] = gridsOf(blocks);
    expect(textsOf(table).at(-1)?.filter(Boolean).slice(0, 6)).toEqual([
      'JUMLAH',
      'JUMLAH',
      'JUMLAH',
      '7.426.000.000',
      '#REF!',
      '#REF!',
    ]);
    expect(textsOf(table)[3]?.slice(10, 16)).toEqual([
      ...new Array(2).fill('PENYERAPAN ANGGARAN TOTAL I'),
      '-',
      '0,00%',
      '37,50%',
      '3.651.000.000',
    ]);
    expect(legend?.place).toMatchObject({ line: 116 });
    const words = paragraphsOf(blocks).map(({ text }) => text);
    expect(words).toContain('BULAN : FEBRUARI 2019');
    expect(words).toContain('NIP. 19631026 199103 1 004');
  });
});

const workbook = async (...parameters: Parameters<typeof xlsxParts>) =>
  readXlsx(await zipOf(xlsxParts(...parameters)), 'a.xlsx', '');

describe('readXlsx', () => {
  it('gives numbers, shares and dates as they are shown, in Indonesian form', async () => {
    const formats = ['#,##0', '0.0%', '[$-421]d mmmm yyyy;@', '_("Rp"* #,##0_);_("Rp"* "-"_)', ';;;'];
    const cells: [number, number][] = [
      [1234567.4, 1],
      [0.975, 2],
      [44561, 3],
      [2500, 4],
      [7, 5],
      [0.1, 0],
    ];
    const { blocks } = await workbook(
      [{ rows: sheetRow(1, ['a', 'b', 'c', 'd', 'e', 'f']) + sheetRow(2, cells) }],
      formats,
    );
    expect(textsOf(gridsOf(blocks)[0])[1]).toEqual(['1.234.567', '97,5%', '31 Desember 2021', 'Rp2.500', '7', '0,1']);
  });

  it('goes on with a table after an empty row, and begins another at its title or header', async () => {
    const rows = [
      sheetRow(2, ['Program', 'Pagu']),
      sheetRow(3, ['A', 10]),
      sheetRow(5, ['B', 20]),
      sheetRow(7, ['Uraian', 'Jumlah']),
      sheetRow(8, ['C', 30]),
      sheetRow(10, ['Tabel 2']),
      sheetRow(11, ['D', 40]),
      sheetRow(12, ['E', 50]),
    ];
    const { blocks } = await workbook([{ rows: rows.join('') }]);
    expect(gridsOf(blocks).map(textsOf)).toEqual([
      [
        ['Program', 'Pagu'],
        ['A', '10'],
        ['B', '20'],
      ],
      [
        ['Uraian', 'Jumlah'],
        ['C', '30'],
      ],
      [
        ['D', '40'],
        ['E', '50'],
      ],
    ]);
    expect(gridsOf(blocks)[0]?.cells.at(-1)?.place).toMatchObject({ line: 5, row: 2 });
    expect(paragraphsOf(blocks).map(({ text }) => text)).toEqual(['Tabel 2']);
  });

  it('names the sheets that it leaves out because they are hidden', async () => {
    const rows = sheetRow(1, ['Program', 'Pagu']) + sheetRow(2, ['A', 10]);
    const { blocks, problems, pageCount } = await workbook([
      { rows: sheetRow(1, ['x', 'y']) + sheetRow(2, ['z', 1]), state: 'hidden', name: 'Bantu' },
      { rows, name: 'Realisasi' },
    ]);
    expect(pageCount).toBe(1);
    expect(gridsOf(blocks)[0]?.place).toEqual({ page: 1, sheet: 'Realisasi', line: 1 });
    expect(problems).toEqual([{ reason: 'lembar tersembunyi “Bantu” tidak diperiksa' }]);
  });

  it('takes ranges merged over the whole sheet as far as the table goes', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A1048576"/></mergeCells>';
    const rows = sheetRow(1, ['Judul', 'tertutup']) + sheetRow(2, ['A', 1, 2]) + sheetRow(3, ['tertutup', 3, 4]);
    const { blocks } = await workbook([{ rows, after: merges }]);
    expect(paragraphsOf(blocks).map(({ text }) => text)).toEqual(['Judul']);
    expect(gridsOf(blocks).map(textsOf)).toEqual([
      [
        ['A', '1', '2'],
        ['A', '3', '4'],
      ],
    ]);
  });
});
