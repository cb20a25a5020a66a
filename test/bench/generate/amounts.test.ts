import { describe, expect, it } from 'vitest';
import { AMOUNT, isMoney, scaleAmount, scaleTornAmounts, TORN_AMOUNTS } from '../../../bench/generate/amounts.js';

describe('amounts of a generated report', () => {
  it.each([
    ['15.625.777.047', 2, '31.251.554.094'],
    ['365.800', 3, '1.097.400'],
    ['2,519,516,374', 5, '12,597,581,870'],
    ['1.250.000,00', 4, '5.000.000,00'],
    ['2.443.087729', 7, '17.101.614103'],
    ['95.523400', 2, '191.046800'],
  ])('%s times %i is printed as %s', (printed, factor, expected) => {
    expect(scaleAmount(printed, factor)).toBe(expected);
  });

  it('two amounts torn over two rows are multiplied whole', () => {
    const row = '9.448.434.51\t6.815.820.39\t\n\t\t1\t0';
    expect(row).toMatch(new RegExp(`^${TORN_AMOUNTS}$`));
    expect(scaleTornAmounts(row, 3)).toBe('28.345.303.53\t20.447.461.17\t\n\t\t3\t0');
  });

  it('are told from decree numbers, dates, decimals and counts', () => {
    const text = 'Rp.1.030.409.114 no 065/110/35.09.04/2023, 98.67% 3,25 35.09.317 67/346.100/2020';
    expect(text.match(new RegExp(AMOUNT, 'g'))).toEqual(['1.030.409.114']);
    expect(isMoney('89.746', 'sebanyak ', false)).toBe(false);
    expect(isMoney('365.800', 'sebesar Rp. ', false)).toBe(true);
    expect(isMoney('546.400', 'Input\t', true)).toBe(true);
    expect(isMoney('1.365.800', '', false)).toBe(true);
  });
});
