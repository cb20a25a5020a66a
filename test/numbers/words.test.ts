import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGrades, GRADE_LETTERS, readGrade } from '../../src/numbers/grade.js';
import { readQuarters } from '../../src/numbers/quarters.js';
import { readWords, toWords } from '../../src/numbers/terbilang.js';

describe('grades', () => {
  it.each([
    ['B', 'B', null],
    ['BB (72)', 'BB', 72],
    ['B(80)', 'B', 80],
    ['A (83)', 'A', 83],
    ['Predikat BB', 'BB', null],
    ['BB (Sangat Baik)', 'BB', null],
    ['72,5 (BB)', 'BB', 72.5],
    ['B / 63,25', 'B', 63.25],
    ['Nilai: CC', 'CC', null],
    ['**AA**', 'AA', null],
  ])('%s', (text, letter, score) => {
    const grade = readGrade(text);
    expect(grade?.letter).toBe(letter);
    expect(grade?.score?.value.toNumber() ?? null).toBe(score);
  });

  it.each([
    ['Baik'],
    ['B.'],
    ['a'],
    ['BBB'],
    ['72'],
    ['B 2'],
    ['A (183)'],
    ['C/d'],
    ['D3 ASN'],
    ['A Yani'],
    [''],
  ])('%j is none', (text) => {
    expect(readGrade(text)).toBeNull();
  });

  it('are ordered from AA down to E', () => {
    const grades = GRADE_LETTERS.map((letter) => ({ letter, score: null }));
    fc.assert(
      fc.property(fc.nat(grades.length - 1), fc.nat(grades.length - 1), (i, j) => {
        const [a, b] = [grades[i], grades[j]];
        if (!a || !b) throw new Error('out of range');
        expect(Math.sign(compareGrades(a, b))).toBe(Math.sign(j - i) + 0);
      }),
    );
  });
});

describe('readQuarters', () => {
  function values(text: string): (readonly [number, string])[] | null {
    return readQuarters(text)?.map(({ quarter, value }) => [quarter, value.value.toString()] as const) ?? null;
  }

  it.each([
    ['Tw 1 : 25 % Tw 2 : 25 % Tw 3 : 20 % Tw 4 : 30 %', '25 25 20 30'],
    ['TW 1 = 3 TW 2 = 4', '3 4'],
    ['TW I : 25%, TW II: 50,5%', '25 50.5'],
    ['Triwulan IV 12 dokumen', '12'],
    ['Tw 1 : -\nTw 2 : 2', '2'],
  ])('%s', (text, expected) => {
    expect(
      values(text)
        ?.map(([, value]) => value)
        .join(' '),
    ).toBe(expected);
  });

  it('knows roman quarters', () => {
    expect(values('TW III : 1 TW IV : 2')).toEqual([
      [3, '1'],
      [4, '2'],
    ]);
  });

  it.each([
    ['25%'],
    ['Target Tw 1 : 3'],
    ['Tw 1 : baik'],
    ['Tw 1 : 3 Tw 1 : 4'],
    ['Triwulan I s/d IV'],
    [''],
  ])('%j has none', (text) => {
    expect(readQuarters(text)).toBeNull();
  });
});

describe('terbilang', () => {
  it.each([
    [0, 'nol'],
    [11, 'sebelas'],
    [21, 'dua puluh satu'],
    [110, 'seratus sepuluh'],
    [1_250, 'seribu dua ratus lima puluh'],
    [101_001_000, 'seratus satu juta seribu'],
    [2_000_000_000_015, 'dua triliun lima belas'],
  ])('%i is %s', (n, words) => {
    expect(toWords(n)).toBe(words);
    expect(readWords(words)).toBe(n);
  });

  it.each([
    [
      'Tiga Milyar Sembilan Ratus Tujuh Puluh Tiga Juta Lima Ratus Enam Puluh Tujuh Ribu Enam Ratus Sembilan Puluh Delapan Rupiah',
      3_973_567_698,
    ],
    ['(Tiga miliar lima ratus delapanpuluh lima juta)', 3_585_000_000],
    ['duabelas', 12],
    ['( dua puluh )', 20],
    ['SERATUSRIBU', 100_000],
    ['sejuta', 1_000_000],
  ])('reads %s', (text, n) => {
    expect(readWords(text)).toBe(n);
  });

  it.each([
    ['dua tiga'],
    ['puluh'],
    ['ribu'],
    ['juta dua'],
    ['dua ribu tiga juta'],
    ['sangat baik'],
    ['satuan'],
    ['12'],
    [''],
    ['rupiah'],
  ])('%j is no number', (text) => {
    expect(readWords(text)).toBeNull();
  });

  it('refuses what has no words', () => {
    expect(() => toWords(-1)).toThrow(RangeError);
    expect(() => toWords(1.5)).toThrow(RangeError);
    expect(() => toWords(1e15)).toThrow(RangeError);
  });

  it('reads back what it writes, with and without spaces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (n) => {
        expect(readWords(toWords(n))).toBe(n);
        expect(readWords(toWords(n).replaceAll(' ', ''))).toBe(n);
      }),
    );
  });
});
