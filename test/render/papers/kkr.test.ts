import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AuditedDocument } from '../../../src/findings/audit.js';
import { renderKkr } from '../../../src/render/papers/kkr.js';
import type { Paper } from '../../../src/render/papers/paper.js';
import { convert, missingOffice } from '../../support/office.js';
import { temporaryFolder } from '../../support/temporary.js';
import { sampleDocument } from '../sample-audit.js';
import { auditedFixture, makePaper } from './make-paper.js';

const LONG = 120_000;

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

function sheet(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const found = workbook.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The cell of the row with that text in its "Uraian" (the first where `nth` is 0) and under that heading. */
function cell(own: ExcelJS.Worksheet, name: string, heading: string): ExcelJS.Cell {
  const headings = own.getRow(1).values as unknown[];
  for (let row = 2; row <= own.rowCount; row++)
    if (own.getRow(row).getCell(headings.indexOf('Uraian')).text.startsWith(name))
      return own.getRow(row).getCell(headings.indexOf(heading));
  throw new Error(`no row ${name}`);
}

function formulas(workbook: ExcelJS.Workbook): Map<string, ExcelJS.Cell> {
  const found = new Map<string, ExcelJS.Cell>();
  for (const own of workbook.worksheets)
    own.eachRow((row) =>
      row.eachCell((each) => {
        if (each.type === ExcelJS.ValueType.Formula) found.set(`${own.name}!${each.address}`, each);
      }),
    );
  return found;
}

let document: AuditedDocument;
let paper: Paper;
let bytes: Uint8Array;
let workbook: ExcelJS.Workbook;

beforeAll(async () => {
  document = await auditedFixture('000_sumbersari.txt');
  paper = await makePaper(document);
  bytes = await renderKkr(paper);
  workbook = await open(bytes);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('renderKkr', () => {
  it('has the identity, the checks, the findings and a sheet for each kind of recomputation', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Identitas',
      'Pemeriksaan',
      'Temuan',
      'Capaian',
      'Program',
      'Anggaran',
      'Jumlah',
      'Antartahun',
      'Efisiensi',
    ]);
  });

  it('holds amounts as numbers beside the printed text, and formulas on them with their results', () => {
    const own = sheet(workbook, 'Anggaran');
    expect(cell(own, 'JUMLAH', 'Realisasi (tercetak)').value).toBe('12.715.415.740');
    const spent = cell(own, 'JUMLAH', 'Realisasi');
    expect(spent.value).toBe(12_715_415_740);
    const ceiling = cell(own, 'JUMLAH', 'Pagu');
    expect(cell(own, 'JUMLAH', 'Dihitung ulang').formula).toBe(`${spent.address}/${ceiling.address}*100`);
    expect(cell(own, 'JUMLAH', 'Dihitung ulang').result).toBeCloseTo((12_715_415_740 / 15_625_777_047) * 100, 10);
    const sum = cell(own, 'JUMLAH', 'Jumlah rincian realisasi');
    expect(sum.formula).toMatch(/^SUM\(G\d+,G\d+,G\d+,G\d+\)$/);
    expect(sum.result).toBe(12_715_661_740);
    expect(cell(own, 'JUMLAH', 'Selisih realisasi').result).toBe(-246_000);
    expect(cell(own, 'JUMLAH', 'Hasil realisasi').result).toBe('tidak cocok');
    const reading = cell(own, 'Program Penunjang urusan', 'Hasil');
    expect(reading.formula).toMatch(/^IF\(AND\(J\d+<=K\d+,J\d+>=-L\d+\),"cocok","tidak cocok"\)$/);
  });

  it('averages the printed values of the rows above', () => {
    const own = sheet(workbook, 'Capaian');
    const headings = own.getRow(1).values as unknown[];
    const averages = [...formulas(workbook).values()].filter(({ formula }) => formula.startsWith('AVERAGE('));
    expect(averages.map(({ formula, result }) => [formula, result])).toEqual([
      ['AVERAGE(I3:I6)', 99],
      ['AVERAGE(I9:I12)', 99],
    ]);
    expect(own.getCell('I3').value).toBe(96);
    expect(headings[9]).toBe('Capaian');
  });

  it('gives the number of the finding in the row that it stands in', () => {
    const number = cell(sheet(workbook, 'Anggaran'), 'JUMLAH', 'Temuan no.').value;
    const index = paper.findings.findIndex((entry) => entry.number === number && entry.finding.code === 'JML-01');
    expect(paper.findings[index]?.finding).toMatchObject({ stated: '12.715.415.740' });
    const findings = sheet(workbook, 'Temuan');
    const row = findings.getRow(index + 2);
    expect(row.getCell(2).value).toBe('JML-01');
    expect(row.getCell(8).value).toBe('12.715.415.740');
    expect(findings.rowCount).toBe(document.findings.length + 1);
  });

  it('lists every check with the rule and the reasons', () => {
    const own = sheet(workbook, 'Pemeriksaan');
    const codes = Array.from({ length: own.rowCount - 1 }, (_, row) => own.getRow(row + 2).getCell(1).value);
    expect(codes).toEqual(document.checks.map(({ code }) => code));
    const row = own.getRow(codes.indexOf('ARI-01') + 2);
    expect(row.getCell(4).value).toBe('UU 17/2003 pasal 3; PP 12/2019');
  });

  it('computes no formula that a document brings along', async () => {
    const hostile = await open(await renderKkr(await makePaper(sampleDocument())));
    expect(cell(sheet(hostile, 'Anggaran'), `'=cmd`, 'Uraian').value).toBe(`'=cmd|"/c calc"!A1`);
    for (const { formula } of formulas(hostile).values())
      expect(formula).toMatch(/^(?:[A-Z]+\d+|IF|AND|SUM|ROUND|[(),:/*+\-<>=.\d]|"(?:tidak )?cocok")+$/);
  });

  it('gives the same bytes on another day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-09T17:31:12Z') });
    expect(Buffer.compare(bytes, await renderKkr(paper))).toBe(0);
  });

  it.skipIf(missingOffice)(
    `LibreOffice computes the same results${missingOffice ? ` (${missingOffice})` : ''}`,
    async () => {
      const folder = temporaryFolder();
      const documents = [document, await auditedFixture('001_semboro.txt'), await auditedFixture('002_gumukmas.txt')];
      const expected = new Map<string, ExcelJS.CellValue>();
      const files: string[] = [];
      for (const [index, each] of documents.entries()) {
        const own = await open(await renderKkr(await makePaper(each)));
        for (const [address, { result }] of formulas(own)) expected.set(`${index} ${address}`, result);
        // Without results in the file, what LibreOffice writes is what it computed.
        for (const each of formulas(own).values()) each.value = { formula: each.formula, date1904: false };
        files.push(join(folder, `${index}.xlsx`));
        writeFileSync(files[index] ?? '', new Uint8Array(await own.xlsx.writeBuffer()));
      }
      expect(expected.size).toBeGreaterThan(600);
      const converted = await convert('xlsx', files);
      expect(converted.complaints).toBe('');
      for (const index of documents.keys()) {
        const own = await open(readFileSync(join(converted.folder, `${index}.xlsx`)));
        for (const [address, each] of formulas(own)) {
          const [wanted, got] = [expected.get(`${index} ${address}`), each.result ?? ''];
          if (typeof wanted === 'number') expect(got, address).toBeCloseTo(wanted, 7);
          else expect(got, address).toBe(wanted ?? '');
          expected.delete(`${index} ${address}`);
        }
      }
      expect([...expected.keys()]).toEqual([]);
    },
    LONG,
  );
});
