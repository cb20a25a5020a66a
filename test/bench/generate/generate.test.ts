import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateReport, reportsThereAre } from '../../../bench/generate/generate.js';
import { OFFICES, officeOf } from '../../../bench/generate/offices.js';
import { writeReports } from '../../../bench/generate/write-reports.js';
import { extractReport } from '../../../src/extract/report.js';
import { readText } from '../../../src/ingest/text/read-text.js';
import type { Records, Report } from '../../../src/records/report.js';
import { fixtureReport } from '../../support/reports.js';
import { temporaryFolder } from '../../support/temporary.js';

const read = (text: string): Report =>
  extractReport(readText(new TextEncoder().encode(text), 'laporan.txt', '').blocks);
const rowsOf = (records: Records) =>
  Object.entries(records).map(([kind, tables]) => [kind, tables.map(({ rows }) => rows.length)]);

describe('generated reports', () => {
  it('give the first report of the first office, its budget doubled', () => {
    const { name, text, ...facts } = generateReport(0);
    expect(name).toBe('000000_kecamatan-tanjungmulyo_2017.txt');
    expect(facts).toEqual({
      office: 'Kecamatan Tanjungmulyo',
      regency: 'Kabupaten Wanajati',
      year: 2017,
      fixture: '000_sumbersari.txt',
    });
    // The fixture has Rp. 15.625.777.047, of which 98.67% are Rp 15.419.203.347.
    expect(text).toContain(
      'Anggaran 2017 sebesar **Rp. 31.251.554.094** , merupakan Belanja Operasional sebesar 98.67%',
    );
    expect(text).toContain('sebesar **Rp 30.838.406.694**');
    expect(text).not.toMatch(/sumbersari|jember|2023/i);
  });

  it('leave laws, inhabitants and decimals alone', () => {
    const { text } = generateReport(15);
    expect(text).toContain('Undang-Undang Nomor 9 Tahun 2015');
    expect(text).toContain('sebanyak 48.535 Jiwa');
    expect(text).toContain('luas wilayah 3.895 ha');
  });

  it('write an amount in words anew', () => {
    const { text, fixture } = generateReport(16);
    expect(fixture).toBe('003_arjasa.txt');
    // 3.585.414.963 × 6
    expect(text).toContain(
      'Rp. 21.512.489.778,- (dua puluh satu miliar lima ratus dua belas juta empat ratus delapan puluh sembilan ribu tujuh ratus tujuh puluh delapan rupiah)',
    );
  });

  it('are the same bytes whatever was generated before', () => {
    const alone = generateReport(42).text;
    for (const index of [0, 41, 43]) generateReport(index);
    expect(generateReport(42).text).toBe(alone);
  });

  it('are all distinct, and so are their offices', () => {
    const texts = Array.from({ length: 500 }, (_, index) => generateReport(index).text);
    expect(new Set(texts.map((text) => createHash('sha256').update(text).digest('hex'))).size).toBe(500);
    const offices = Array.from({ length: OFFICES }, (_, number) => officeOf(number));
    expect(new Set(offices.map(({ name, regency }) => `${name}, ${regency}`)).size).toBe(7500);
  });

  it('give an office as many years in a row as are asked for', () => {
    const years = [0, 1, 2, 3].map((index) => generateReport(index, { yearsAnOffice: 2 }));
    expect(years.map(({ year }) => year)).toEqual([2017, 2018, 2018, 2019]);
    expect(new Set(years.map(({ office }) => office)).size).toBe(2);
  });

  it('end where the offices end', () => {
    expect(reportsThereAre()).toBe(37_500);
    expect(generateReport(37_499).regency).toBe('Kabupaten Pancalaya');
    expect(() => generateReport(37_500)).toThrow(RangeError);
  });

  // Two years of each fixture as a kecamatan, and of four of them as a dinas or badan; a regency with a long name.
  it.each([
    0, 1, 5, 6, 16, 19, 23, 24, 35, 38, 10, 12, 25, 28, 40, 43, 55, 57, 186,
  ])('report %i is read back: who, when, and the same tables as its fixture', (index) => {
    const { text, office, regency, year, fixture } = generateReport(index);
    const report = read(text);
    expect(report.entity).toEqual({ name: office, regency, year });
    expect(rowsOf(report.records)).toEqual(rowsOf(fixtureReport(fixture).records));
  });

  it('are written under their names', async () => {
    const folder = `${temporaryFolder()}/new`;
    await writeReports(folder, 2);
    const { name, text } = generateReport(1);
    expect(readFileSync(`${folder}/${name}`, 'utf8')).toBe(text);
  });
});
