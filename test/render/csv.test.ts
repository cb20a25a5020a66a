import { describe, expect, it } from 'vitest';
import { renderFindingsCsv } from '../../src/render/csv.js';
import { sampleAudit } from './sample-audit.js';

/** A plain reader of RFC 4180, so that the test does not rest on the writer's own quoting. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('renderFindingsCsv', () => {
  const csv = [...renderFindingsCsv(sampleAudit())].join('');
  const rows = parse(csv.slice(1));

  it('begins with a byte order mark and has a heading and a line for each finding', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([22]));
    expect(rows[0]?.slice(0, 6)).toEqual(['Berkas', 'Instansi', 'Daerah', 'Tahun', 'Kode', 'Tingkat']);
  });

  it('gives both numbers, the page and the cell counted from one', () => {
    const row = Object.fromEntries(rows[0]?.map((heading, index) => [heading, rows[1]?.[index]]) ?? []);
    expect(row).toMatchObject({
      Berkas: 'masuk/000_sumbersari.pdf',
      Tahun: '2023',
      Tingkat: 'Kesalahan',
      Tercetak: '12.715.415.740',
      'Dihitung ulang / di tempat lain': '12.715.661.740',
      Halaman: '28',
      'Baris tabel': '10',
      'Kolom tabel': '4',
      'Tempat lain': 'hlm. 28: 8.510.241.054',
    });
  });

  it('neutralises every cell that a spreadsheet would take for a formula', () => {
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toEqual(
      expect.arrayContaining([
        `'=HYPERLINK("http://evil.example","x")`,
        "'-5,2%",
        "'+62 [31mmerah",
        `'@SUM(A1), "kutip"`,
      ]),
    );
  });

  it('has English headings in an English audit', () => {
    expect([...renderFindingsCsv(sampleAudit('en'))].join('')).toContain('File,Office,Regency,Year,Code,Severity');
  });
});
