import { describe, expect, it } from 'vitest';
import type { SheetCell, Worksheet, WorksheetId } from '../../src/findings/worksheet.js';
import { sumFormula } from '../../src/worksheets/sums.js';
import { worksheetsOf } from '../../src/worksheets/worksheets.js';
import { budget, realization, report, withoutPlaces } from '../rules/support/build.js';
import { fixtureReport } from '../support/reports.js';

function sheet(worksheets: readonly Worksheet[], id: WorksheetId): Worksheet {
  const found = worksheets.find((worksheet) => worksheet.id === id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
}

/** The cells of the row with that name. */
function row(worksheet: Worksheet, name: string): Readonly<Record<string, SheetCell>> {
  const found = worksheet.rows.find(
    ({ style, cells }) => style !== 'caption' && cells.name?.type === 'text' && cells.name.text.startsWith(name),
  );
  if (!found) throw new Error(`no row ${name}`);
  return found.cells;
}

const verdictOf = (cell: SheetCell | undefined) => (cell?.type === 'verdict' ? cell.verdict : null);
const resultOf = (cell: SheetCell | undefined) => (cell?.type === 'formula' ? cell.result : undefined);

describe('worksheetsOf', () => {
  it('recomputes the sums and percentages of a budget table (Sumbersari, Tabel 3.8)', () => {
    const worksheet = sheet(worksheetsOf(fixtureReport('000_sumbersari.txt')), 'budget');
    const total = row(worksheet, 'JUMLAH');
    expect(resultOf(total.realisasi_sum)).toBe(8_510_241_054 + 2_916_473_586 + 1_071_976_100 + 216_971_000);
    expect(resultOf(total.realisasi_difference)).toBe(12_715_415_740 - 12_715_661_740);
    expect(verdictOf(total.realisasi_verdict)).toBe('differs');
    expect(verdictOf(total.pagu_verdict)).toBe('fits');

    const program = row(worksheet, 'Program Penunjang');
    expect(resultOf(program.recomputed)).toBeCloseTo((8_510_241_054 / 11_381_188_659) * 100, 10);
    expect(verdictOf(program.verdict)).toBe('fits');
    const kegiatan = row(worksheet, 'Pemeliharaan Barang Milik Daerah');
    expect(resultOf(kegiatan.pagu_sum)).toBe(31_495_000 + 39_911_500 + 10_011_200);
    expect(kegiatan.pagu_sum).toMatchObject({ formula: expect.stringMatching(/^SUM\(\{pagu:\d+\}:\{pagu:\d+\}\)$/) });
  });

  it('recomputes capaian and averages, and takes the reading under which a printed average holds', () => {
    const rows: Parameters<typeof realization>[1] = [
      ['Indeks A', '80', '84', '105%'],
      ['Indeks B', '100%', '96%', '96%'],
      ['Indeks C', '85', '100', '96%'],
    ];
    const table = { ...realization('realization-1', rows), average: '97,3%' };
    const worksheet = sheet(worksheetsOf(report({ realization: [table] })), 'achievement');
    expect(resultOf(row(worksheet, 'Indeks A').recomputed)).toBe(105);
    expect(verdictOf(row(worksheet, 'Indeks A').verdict)).toBe('fits');
    expect(resultOf(row(worksheet, 'Indeks C').recomputed)).toBeCloseTo(117.647, 3);
    expect(verdictOf(row(worksheet, 'Indeks C').verdict)).toBe('differs');
    const average = worksheet.rows.at(-1)?.cells;
    expect(average?.recomputed).toMatchObject({
      formula: '(MIN(100,{capaian:1})+MIN(100,{capaian:2})+MIN(100,{capaian:3}))/3',
    });
    expect(resultOf(average?.recomputed)).toBeCloseTo((100 + 96 + 96) / 3, 10);
    expect(verdictOf(average?.verdict)).toBe('fits');
  });

  it('accepts what was cut off: 88,05 of 85 printed as 103%', () => {
    const table = realization('realization-1', [['Indeks Kepuasan', '85', '88,05', '103%']]);
    const cells = row(sheet(worksheetsOf(report({ realization: [table] })), 'achievement'), 'Indeks');
    expect(resultOf(cells.recomputed)).toBeCloseTo(103.588, 3);
    expect(verdictOf(cells.verdict)).toBe('fits');
  });

  it('leaves absent operands alone, and waits for unread ones', () => {
    const table = realization('realization-1', [
      ['Tidak ada', '100%', '-', '100%'],
      ['Tak terbaca', '100%', '9l,5%x7', '91%'],
    ]);
    const worksheet = sheet(worksheetsOf(report({ realization: [table] })), 'achievement');
    expect(row(worksheet, 'Tidak ada')).toMatchObject({
      realisasi: { type: 'absent' },
      verdict: { verdict: 'not_judged' },
    });
    expect(row(worksheet, 'Tidak ada').recomputed).toBeUndefined();
    expect(row(worksheet, 'Tak terbaca')).toMatchObject({
      realisasi: { type: 'unread' },
      recomputed: { formula: 'IF(COUNT({capaian},{target},{realisasi})=3,{realisasi}/{target}*100,"")', result: null },
      verdict: { verdict: 'not_judged' },
    });
  });

  it('does not judge a sum over an amount that was not read', () => {
    const table = budget('budget-1', [
      ['program', 'Program A', 300, 300],
      ['kegiatan', 'Kegiatan 1', 100, 100],
      ['kegiatan', 'Kegiatan 2', null, 150],
    ]);
    Object.assign(table.rows[2]?.places ?? {}, { pagu: { line: 102, table: 'budget-1', text: '2oo' } });
    const cells = row(sheet(worksheetsOf(report({ budget: [table] })), 'budget'), 'Program A');
    expect(verdictOf(cells.pagu_verdict)).toBe('not_judged');
    expect(verdictOf(cells.realisasi_verdict)).toBe('differs');
  });

  it('has no sheet for what a report does not have, and works without places', () => {
    expect(worksheetsOf(report({}))).toEqual([]);
    const whole = worksheetsOf(fixtureReport('002_gumukmas.txt'));
    const bare = worksheetsOf(withoutPlaces(fixtureReport('002_gumukmas.txt')));
    expect(bare.map(({ id, rows }) => [id, rows.length])).toEqual(whole.map(({ id, rows }) => [id, rows.length]));
  });
});

describe('sumFormula', () => {
  it('joins neighbouring rows and keeps the others', () => {
    expect(sumFormula('pagu', [3, 4, 5, 9])).toBe('SUM({pagu:3}:{pagu:5},{pagu:9})');
  });

  it('splits sums of more cells than a function takes', () => {
    const formula = sumFormula(
      'pagu',
      Array.from({ length: 401 }, (_, index) => index * 2),
    );
    expect(formula.split('+').map((part) => part.split(',').length)).toEqual([200, 200, 1]);
  });
});
