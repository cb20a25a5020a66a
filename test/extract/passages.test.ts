import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/extract/passages.js';
import { report } from '../rules/support/build.js';
import { fixtureReport } from '../support/reports.js';

const found = (name: string) =>
  passagesOf(fixtureReport(name)).map(({ about, form, place, text }) => [about, form, place.line, text.slice(0, 40)]);

describe('passagesOf', () => {
  it('finds where a report writes of its office, improvements, finances and annexes (Gumukmas)', () => {
    const passages = found('002_gumukmas.txt');
    expect(passages).toContainEqual(['office', 'heading', 128, 'C. KEDUDUKAN, TUGAS, FUNGSI DAN SUSUNAN ']);
    expect(passages).toContainEqual(['improvement', 'heading', 996, 'B. PERMASALAHAN DAN REKOMENDASI PERBAIKA']);
    expect(passages).toContainEqual(['improvement', 'sentence', 1004, 'Oleh karenanya direkomendasikan perbaika']);
    expect(passages).toContainEqual(['finance', 'heading', 910, 'C. REALISASI ANGGARAN']);
    expect(passages).toContainEqual(['annex', 'heading', 1015, 'Lampiran 1']);
    expect(passages.filter(([about, form]) => about === 'annex' && form === 'table').length).toBeGreaterThan(3);
  });

  it('takes no sentence that only says what reports are for', () => {
    const lines = found('000_sumbersari.txt').flatMap(([about, , line]) => (about === 'improvement' ? [line] : []));
    expect(lines).toEqual([926, 932]);
  });

  it('takes no line of a table of contents', () => {
    const prose = ['C. REALISASI ANGGARAN ......... 38', 'C. REALISASI ANGGARAN 38'].map((text) => ({
      text,
      place: { line: 1 },
      headings: [],
      level: 2,
    }));
    expect(passagesOf(report({}, { prose }))).toEqual([]);
  });
});
