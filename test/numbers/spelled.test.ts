import { describe, expect, it } from 'vitest';
import { spelledNumbers } from '../../src/numbers/spelled.js';
import { readWordsLeniently } from '../../src/numbers/terbilang.js';
import { periodYears, yearMentions } from '../../src/numbers/years.js';

describe('numbers in digits and words', () => {
  it.each([
    ['Ada 2 (dua) sasaran', '2', '2'],
    ['8(delapan) Kegiatan', '8', '8'],
    ['21 ( dua puluh ) media', '21', '20'],
    ['urutan XIII ( delapan )', '13', '8'],
    [
      'Rp. 3.973.567.698,- (Tiga Milyar Sembilan Ratus Tujuh Puluh Tiga Juta Lima Ratus Enam Puluh Tujuh Ribu Enam Ratus Sembilan Puluh Delapan Rupiah)',
      '3973567698',
      '3973567698',
    ],
    ['Rp 15.000.000,- Terbilang: lima belas juta rupiah', '15000000', '15000000'],
    ['selama 5 (lima tahun)', '5', '5'],
    ['75% (tujuh puluh lima persen)', '75', '75'],
    ['85,5 (delapan puluh lima koma lima)', '85.5', '85.5'],
    ['sebanyak empat (4) program', '4', '4'],
  ])('%s', (text, value, spelled) => {
    expect(spelledNumbers(text).map((number) => [number.value.toString(), number.spelled?.toString()])).toEqual([
      [value, spelled],
    ]);
  });

  it.each([
    ['4 (empt) program', 'slip'],
    ['Rp. 712.500.000,00 (satu kegiatan)', 'unread'],
    ['24 (dua tahun)', 'unread'],
    ['3 ( urusan ) pokok', 'other'],
    ['tahun 2023 (SIPPD)', 'other'],
  ])('%s is not judged: %s', (text, reading) => {
    expect(spelledNumbers(text)).toMatchObject([{ reading }]);
  });

  it('reads words with one slip for what they are nearest to, and no others', () => {
    expect(readWordsLeniently('semblan puluh delapam')).toBe(98);
    expect(readWordsLeniently('urusan')).toBeNull();
  });
});

describe('years in text', () => {
  it.each([
    ['Renstra tahun 2021 -2026', ['range', 'range']],
    ['tahun 2021 s.d. 2026', ['range', 'range']],
    ['Peraturan Presiden Nomor 29 tahun 2014', ['citation']],
    ['(Lembaran Negara Republik Indonesia Tahun 2008 Nomor 21', ['citation']],
    ['Jember, 23 Februari 2024', ['date']],
    ['SK No 188.45/518/1.12/2022', ['number']],
    ['sebesar 2050 kkal/kapita', ['number']],
    ['PENGUKURAN KINERJATAHUN 2022', ['period']],
    ['REALISASI 2022', ['period']],
  ])('%s', (text, uses) => {
    expect(yearMentions(text).map(({ use }) => use)).toEqual(uses);
  });

  it('names each year once', () => {
    expect(periodYears('tahun 2022 dan TA 2022, lalu tahun 2023; Renstra 2021-2026')).toEqual([2022, 2023]);
  });
});
