import { describe, expect, it } from 'vitest';
import { isAxis } from '../../src/tables/axis.js';

const column = (texts: string[], distance = 20) => texts.map((text, at) => ({ text, y: 100 + at * distance }));

describe('axes of charts', () => {
  it('go down by equal steps at equal distances', () => {
    expect(isAxis(column(['450', '400', '350', '300']))).toBe(true);
    expect(isAxis(column(['Jumlah', '1.500', '1.000', '500', '0', 'Tahun']))).toBe(true);
    expect(isAxis(column(['100%', '75%', '50%', '25%']))).toBe(true);
  });

  it('are not the years, ranks or amounts of a table', () => {
    expect(isAxis(column(['2023', '2022', '2021', '2020']))).toBe(false);
    expect(isAxis(column(['10', '20', '30', '40']))).toBe(false);
    expect(isAxis(column(['450', '400', '350', '310', '250']))).toBe(false);
    expect(isAxis(column(['450', '400', '350']))).toBe(false);
  });

  it('are not figures of rows of unequal height', () => {
    const [a, b, c, d] = column(['40', '30', '20', '10']);
    expect(isAxis([a, b, c, d].flatMap((mark, at) => (mark ? [{ ...mark, y: mark.y + (at > 1 ? 15 : 0) }] : [])))).toBe(
      false,
    );
  });
});
