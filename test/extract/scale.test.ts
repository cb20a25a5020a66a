import { describe, expect, it } from 'vitest';
import { readBand } from '../../src/extract/scale.js';
import { reportOf } from '../support/reports.js';

describe('bands as reports print them', () => {
  it.each([
    ['➤ 90 - 100', 90, 100, false, true],
    ['> 90 s/d 100', 90, 100, false, true],
    ['76 % s/d 100 %', 76, 100, true, true],
    ['Lebih dari 100 %', 100, null, false, false],
    ['Kurang dari 55 %', null, 55, false, false],
    ['≥ 91', 91, null, true, false],
    ['≤ 50', null, 50, false, true],
    ['50 - < 80 %', 50, 80, true, true],
    ['100% > nilai > 80 %', 80, 100, false, false],
    ['50% > Nilai', null, 50, false, false],
    ['65 < x ≤ 75', 65, 75, false, true],
  ])('%s', (text, low, high, lowInclusive, highInclusive) => {
    expect(readBand(text)).toEqual({ low, high, lowInclusive, highInclusive });
  });

  it('does not take other figures for a band', () => {
    for (const text of ['2021 - 2026', '12 Desember 2022', 'Rp 1.000.000', '96%']) {
      const band = readBand(text);
      expect(band === null || (band.high ?? 0) > 200, text).toBe(true);
    }
  });
});

describe('a scale printed as a list', () => {
  it('is read whole, with letters in brackets as categories', () => {
    const report = reportOf(
      'Kriteria penilaian sebagai berikut:',
      '- Diatas 100 % dengan sebutan sangat baik (SB)',
      '- Diatas 80 % s/d 100 % dengan sebutan baik (B)',
      '- Dibawah 80 % dengan sebutan kurang (K)',
    );
    expect(report.scale.map((band) => [band.category, band.label, band.low, band.high])).toEqual([
      ['SB', 'sangat baik', 100, null],
      ['B', 'baik', 80, 100],
      ['K', 'kurang', null, 80],
    ]);
  });
});
