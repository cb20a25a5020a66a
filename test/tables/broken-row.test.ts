import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/document/grid.js';
import { goesOnMidSentence } from '../../src/tables/broken-row.js';

const row = (at: number, ...texts: string[]): Cell[] =>
  texts.map((text, col) => ({ row: at, col, rowSpan: 1, colSpan: 1, text, place: {} }));
const HEADER = row(0, 'No', 'Sasaran', 'Indikator', 'Target');
const FIRST = row(1, '1', 'Meningkatnya kualitas', 'Nilai SAKIP', '75');

describe('rows cut by a page break', () => {
  const above = [...HEADER, ...FIRST];
  const goesOn = (...texts: string[]) => goesOnMidSentence(above, 1, row(0, ...texts), 0);

  it('go on where each text begins in the middle of a sentence', () => {
    expect(goesOn('', 'pelayanan publik', '', '')).toBe(true);
    expect(goesOn('', 'pelayanan publik', 'perangkat daerah', '')).toBe(true);
  });

  it('do not go on with a new indicator, a new value or a full row', () => {
    expect(goesOn('', '', 'Indeks kepuasan', '')).toBe(false);
    expect(goesOn('', '', 'perangkat daerah', '80')).toBe(false);
    expect(goesOn('a', 'pelayanan', 'perangkat', 'persen')).toBe(false);
    expect(goesOn('', '', '', '')).toBe(false);
  });

  it('do not go on under a finished sentence or an empty cell', () => {
    const finished = [...HEADER, ...row(1, '1', 'Selesai.', '', '75')];
    expect(goesOnMidSentence(finished, 1, row(0, '', 'pelayanan', '', ''), 0)).toBe(false);
    expect(goesOnMidSentence(finished, 1, row(0, '', '', 'pelayanan', ''), 0)).toBe(false);
  });

  it('do not go on in a column whose texts all begin with small letters', () => {
    const small = [...HEADER, ...row(1, '1', 'Meningkatnya', 'jumlah desa', '75')];
    expect(goesOnMidSentence(small, 1, row(0, '', '', 'jumlah kelurahan', ''), 0)).toBe(false);
  });
});
