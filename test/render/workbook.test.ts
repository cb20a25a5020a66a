import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AuditRun } from '../../src/findings/document-list.js';
import { writeAuditWorkbook } from '../../src/render/workbook/audit-workbook.js';
import { sampleAudit } from './sample-audit.js';

let workbook: ExcelJS.Workbook;

async function renderWorkbook(audit: AuditRun): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-test-'));
  try {
    const file = join(folder, 'workbook.xlsx');
    await writeAuditWorkbook(audit, file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const opened = new ExcelJS.Workbook();
  await opened.xlsx.load(Uint8Array.from(bytes).buffer);
  return opened;
}

function sheet(name: string): ExcelJS.Worksheet {
  const found = workbook.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function column(name: string, heading: string): ExcelJS.Cell[] {
  const own = sheet(name);
  const headings = own.getRow(1).values as unknown[];
  const index = headings.indexOf(heading);
  return Array.from({ length: own.rowCount - 1 }, (_, row) => own.getRow(row + 2).getCell(index));
}

beforeAll(async () => {
  workbook = await open(await renderWorkbook(sampleAudit()));
});

afterEach(() => {
  vi.useRealTimers();
});

describe('writeAuditWorkbook', () => {
  it('has sheets for findings, documents, checks, and the kinds of record that have rows', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Temuan',
      'Dokumen',
      'Pemeriksaan',
      'Perbandingan antartahun',
      'Realisasi anggaran',
    ]);
  });

  it('freezes the heading and filters every column of each sheet', () => {
    for (const own of workbook.worksheets) {
      expect(own.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(own.autoFilter).toBeTruthy();
    }
    expect(sheet('Pemeriksaan').autoFilter).toBe('A1:H2');
  });

  it('writes rupiah as numbers with thousands, and the year without', () => {
    const [program, total] = column('Realisasi anggaran', 'Pagu');
    expect(program?.value).toBe(11_381_188_659);
    expect(program?.numFmt).toBe('#,##0');
    expect(total?.value).toBe(15_625_777_047);
    expect(column('Realisasi anggaran', 'Tahun')[0]?.numFmt ?? 'General').toBe('General');
  });

  it('keeps one column for each measure and year of a comparison, measures first, years ascending', () => {
    const headings = (sheet('Perbandingan antartahun').getRow(1).values as unknown[]).slice(-3);
    expect(headings).toEqual(['Target 2023', 'Realisasi 2021', 'Realisasi 2022']);
    expect(column('Perbandingan antartahun', 'Realisasi 2022')[0]?.value).toBe('-');
  });

  it('never writes a formula or a link, and keeps a negative number as printed', () => {
    const cells: ExcelJS.Cell[] = [];
    for (const own of workbook.worksheets) own.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
    expect(cells.length).toBeGreaterThan(60);
    const { Number: number, String: string, Null: empty } = ExcelJS.ValueType;
    expect(cells.filter(({ type }) => ![number, string, empty].includes(type))).toEqual([]);
    expect(column('Realisasi anggaran', 'Nama')[0]?.value).toBe(`'=cmd|"/c calc"!A1`);
    expect(column('Temuan', 'Perihal')[0]?.value).toBe(`'=HYPERLINK("http://evil.example","x")`);
    expect(column('Temuan', 'Tercetak')[1]?.value).toBe('-5,2%');
  });

  it('gives the same bytes on another day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-05T08:00:00Z') });
    const first = await renderWorkbook(sampleAudit());
    vi.setSystemTime(new Date('2027-03-09T17:31:12Z'));
    expect(Buffer.compare(first, await renderWorkbook(sampleAudit()))).toBe(0);
  });
});
