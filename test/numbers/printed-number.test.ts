import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbsent, joinBroken, readNumber } from '../../src/numbers/printed-number.js';
import { formatNumber, formatPercent, formatRupiah, readRupiah } from '../../src/numbers/rupiah.js';
import type { NumberKind } from '../../src/numbers/separators.js';

function value(text: string, kind?: NumberKind): string | null {
  return readNumber(text, { kind })?.value.toFixed() ?? null;
}

describe('readNumber', () => {
  it.each([
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['2,519,516,374', '2519516374'],
    ['1.234.567,00', '1234567'],
    ['1,234,567.50', '1234567.5'],
    ['Rp. 1.234.567,-', '1234567'],
    ['Rp.1.030.409.114', '1030409114'],
    ['Rp 3.963.528.098,00,-', '3963528098'],
    ['1.234.567 rupiah', '1234567'],
    ['Rp 2,5 miliar', '2500000000'],
    ['97.5%', '97.5'],
    ['97,5', '97.5'],
    ['96 %', '96'],
    ['96 persen', '96'],
    ['**96%**', '96'],
    ['99.551%', '99.551'],
    ['99.551', '99551'],
    ['95,5234', '95.5234'],
    ['Rp. 48.000.000.00,-', '48000000'],
    ['Rp 4.431.996.000-', '4431996000'],
    ['675Box', '675'],
    ['96persen', '96'],
    ['19.6 tahun', '19.6'],
    ['88.05 Baik', '88.05'],
    ['0,230', '0.23'],
    ['0.230', '0.23'],
    ['2.701.800', '2701800'],
    ['64 Orang', '64'],
    ['19 Media Massa', '19'],
    ['12 Lap.', '12'],
    ['2 (dua) Program', '2'],
    ['88,05 (Sangat Baik)', '88.05'],
    ['≥75', '75'],
    ['≥ 75 %', '75'],
    ['(1.234.567)', '-1234567'],
    ['-5,2', '-5.2'],
    ['\u22125,2\u00a0%', '-5.2'],
    ['Rp\u00a01.000', '1000'],
    [': 85', '85'],
    ['0 ‰', '0'],
  ])('reads %s as %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ['99.551', 'percent', '99.551'],
    ['16.855', 'index', '16.855'],
    ['16.855', 'count', '16855'],
    ['1,234', 'count', '1234'],
    ['1,234', 'rupiah', '1234'],
    ['95,523', 'percent', '95.523'],
    ['(1.234)', 'rupiah', '-1234'],
    ['95.523400', 'rupiah', '95523400'],
    ['95.523400,-', 'rupiah', '95523400'],
    ['2.443.087729', 'rupiah', '2443087729'],
    ['1.234,567', 'rupiah', '1234567'],
    ['9.448.434. 511', 'rupiah', '9448434511'],
    ['9.448.434.51 1', 'rupiah', '9448434511'],
  ] as const)('reads %s in a column of %s as %s', (text, kind, expected) => {
    expect(value(text, kind)).toBe(expected);
  });

  it.each([
    ['Efisien'],
    ['tidak ada'],
    ['12 Desember 2022'],
    ['12 Mei'],
    ['Tw 1 : 25 %'],
    ['2021-2026'],
    ['5.1.02.01'],
    ['12.12.2022'],
    ['4 x 25 = 100 Persen'],
    ['(1)'],
    ['(105,60)'],
    ['(2013)'],
    ['95,523'],
    ['2016 tentang'],
    ['60.800.000 atau'],
    ['0rang'],
    ['3.1 Capaian Kinerja'],
    ['3R'],
    ['100 kasus).'],
    ['2015-'],
    ['(100%)'],
    ['1)'],
    ['3 4'],
    ['III/b'],
    ['-'],
    [''],
    ['1.234.567,890'],
    ['340.5000.000'],
    ['5.000%'],
  ])('does not take %j for a number', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it.each([
    ['9.448.434.51'],
    ['340.5000.000'],
    ['0.230.000'],
    ['95.52'],
    ['650.290.147.50,-'],
    ['1.234.567 8'],
  ])('leaves the amount %s unread', (text) => {
    expect(readNumber(text, { kind: 'rupiah' })).toBeNull();
  });

  it('keeps what was printed beside the value', () => {
    expect(readNumber('64 Orang')).toMatchObject({ unit: 'Orang', whole: true, percent: false, decimals: 0 });
    expect(readNumber('97.50%')).toMatchObject({ unit: null, whole: false, percent: true, decimals: 2 });
    expect(readNumber('Rp 2,5 miliar')).toMatchObject({ rupiah: true, decimals: -8, whole: false });
    expect(readNumber('85 Indeks')).toMatchObject({ unit: 'Indeks', whole: false });
    expect(readNumber('≥75')).toMatchObject({ bound: '≥', text: '≥75' });
    expect(readNumber('95.523400', { kind: 'rupiah' })).toMatchObject({ irregular: true, rupiah: true });
    expect(readNumber('95.523.400', { kind: 'rupiah' })).toMatchObject({ irregular: false });
  });

  it('lets a sign or unit in the cell win over the kind of the column', () => {
    expect(readNumber('97,5%', { kind: 'rupiah' })).toMatchObject({ percent: true, rupiah: false });
    expect(readNumber('12 dokumen', { kind: 'rupiah' })).toMatchObject({ rupiah: false, whole: true });
    expect(readNumber('12 dokumen', { kind: 'percent' })).toMatchObject({ percent: false, unit: 'dokumen' });
  });
});

describe('isAbsent', () => {
  it.each([
    ['-'],
    ['–'],
    ['—'],
    [''],
    [' '],
    ['N/A'],
    ['n/a'],
    ['na'],
    ['…'],
    ['......'],
    ['Rp. -'],
    ['Nihil'],
  ])('%j', (text) => {
    expect(isAbsent(text)).toBe(true);
  });

  it.each([['0'], ['0%'], ['tidak ada'], ['Rp 0'], ['A'], ['-5']])('not %j', (text) => {
    expect(isAbsent(text)).toBe(false);
  });
});

describe('joinBroken', () => {
  it('joins an amount broken over two rows', () => {
    expect(joinBroken('9.448.434.51', '1')).toBe('9.448.434.511');
    expect(joinBroken('Rp. 9.448.434.', '511,-')).toBe('Rp. 9.448.434.511,-');
  });

  it('refuses what does not come out in groups of three', () => {
    expect(joinBroken('9.448.434.51', '12')).toBeNull();
    expect(joinBroken('9.448.434', '1')).toBeNull();
    expect(joinBroken('9', '448')).toBeNull();
  });
});

describe('rupiah', () => {
  it.each([
    ['Rp. 1.234.567,-', 1_234_567],
    ['1.234.567,00', 1_234_567],
    ['217.948.000', 217_948_000],
    ['0', 0],
    ['1.234.567,50', null],
    ['-', null],
    ['9.448.434.51', null],
    ['Rp 2,5 miliar', null],
    ['97,5%', null],
    ['12 dokumen', null],
  ])('%s is %s', (text, expected) => {
    expect(readRupiah(text)).toBe(expected);
  });

  it('writes the Indonesian form', () => {
    expect(formatRupiah(1_234_567)).toBe('Rp 1.234.567');
    expect(formatRupiah(-1_000)).toBe('-Rp 1.000');
    expect(formatNumber('98.235', 2)).toBe('98,24');
    expect(formatNumber(1234.5, 1)).toBe('1.234,5');
    expect(formatPercent('72.1368')).toBe('72,14%');
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(readRupiah(formatRupiah(amount))).toBe(amount);
      }),
    );
  });
});

it('reads back every formatted percentage', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 3 }), (units, decimals) => {
      const printed = formatPercent(units / 10 ** decimals, decimals);
      expect(readNumber(printed)?.value.toNumber()).toBe(units / 10 ** decimals);
    }),
  );
});

it('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-Rp0-9.,%() a-z≥*]{0,20}$/), (text) => {
      const read = readNumber(text);
      expect(read === null || read.value.isFinite()).toBe(true);
    }),
  );
});
