import { describe, expect, it } from 'vitest';
import { DOUBT_MARK, withoutDoubts } from '../../src/document/doubt.js';
import { readNumber } from '../../src/numbers/printed-number.js';
import { settleDoubts } from '../../src/pipeline/doubts.js';

const M = DOUBT_MARK;

describe('figures in doubt', () => {
  it('leave no figure that a reader of numbers takes, and the length as it was', () => {
    const marked = `naik menjadi 95,36%${M} pada tahun 2023`;
    const { text, doubts } = withoutDoubts(marked);
    expect(text).toBe('naik menjadi ▯▯,▯▯%▯ pada tahun 2023');
    expect(text).toHaveLength(marked.length);
    expect(doubts).toEqual([{ offset: 13, text: '95,36%' }]);
    expect(readNumber('▯▯,▯▯%▯')).toBeNull();
  });

  it('take the figures around them along: half of a number is none', () => {
    expect(withoutDoubts(`2.519 516.374${M}`).text).toBe('▯.▯▯▯ ▯▯▯.▯▯▯▯');
    expect(withoutDoubts(`2.519${M} 516.374`).text).toBe('▯.▯▯▯▯ ▯▯▯.▯▯▯');
  });

  it('are noted in the cell that they stand in', () => {
    const cell = { row: 0, col: 0, rowSpan: 1, colSpan: 1, text: `Rp.1.000${M}`, place: { page: 2 } };
    const sure = { ...cell, col: 1, text: '1.000' };
    settleDoubts([{ type: 'table', grid: { rows: 1, cols: 2, cells: [cell, sure], pages: [2], place: { page: 2 } } }]);
    expect(cell).toMatchObject({ text: 'Rp.▯.▯▯▯▯', doubt: 'Rp.1.000' });
    expect(sure).not.toHaveProperty('doubt');
  });
});
