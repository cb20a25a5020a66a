import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, interval } from '../../src/numbers/interval.js';
import { type PrintedNumber, readNumber } from '../../src/numbers/printed-number.js';
import { agreement, hullInterval, roundedInterval, truncatedInterval } from '../../src/numbers/readings.js';
import { formatPercent } from '../../src/numbers/rupiah.js';

function printed(text: string): PrintedNumber {
  const n = readNumber(text);
  if (!n) throw new Error(`unreadable in a test: ${text}`);
  return n;
}

describe('intervals of a printed number', () => {
  it.each([
    ['96', '95.5', '96.5', '96', '97'],
    ['97,5', '97.45', '97.55', '97.5', '97.6'],
    ['-5,2', '-5.25', '-5.15', '-5.3', '-5.2'],
    ['64 Orang', '64', '64', '64', '64'],
    ['Rp 1.000', '1000', '1000', '1000', '1000'],
    ['Rp 2,5 miliar', '2450000000', '2550000000', '2500000000', '2600000000'],
  ])('%s', (text, ...bounds) => {
    const n = printed(text);
    const [rounded, truncated] = [roundedInterval(n), truncatedInterval(n)];
    expect([rounded.low, rounded.high, truncated.low, truncated.high].map((d) => d.toFixed())).toEqual(bounds);
  });

  it('spans both readings', () => {
    const { low, high } = hullInterval(printed('96%'));
    expect([low.toString(), high.toString()]).toEqual(['95.5', '97']);
  });
});

describe('agreement', () => {
  it.each([
    ['96%', '96', 'exact'],
    ['96%', '96.5', 'rounded'],
    ['96%', '95.5', 'rounded'],
    ['96%', '96.51', 'truncated'],
    ['96%', '97', null],
    ['96%', '95.49', null],
    ['72%', '71.1', null],
    ['-5,2%', '-5.29', 'truncated'],
    ['-5,2%', '-5.3', null],
    ['64 Orang', '64.2', null],
    ['64 Orang', '64', 'exact'],
  ])('%s against %s: %s', (text, exact, expected) => {
    expect(agreement(printed(text), exactly(exact))).toBe(expected);
  });

  it('takes the range of a computed value', () => {
    expect(agreement(printed('96%'), interval('94', '95.6'))).toBe('rounded');
    expect(agreement(printed('96%'), interval('96.8', '99'))).toBe('truncated');
    expect(agreement(printed('64 Orang'), interval('63.5', '64.5'))).toBe('exact');
  });

  const value = fc.integer({ min: 1, max: 10_000_000 }).map((n) => new Decimal(n).div(100_000));
  const decimals = fc.integer({ min: 0, max: 3 });

  it('accepts every rounding and every truncation', () => {
    fc.assert(
      fc.property(value, decimals, (exact, places) => {
        for (const mode of [Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_EVEN, Decimal.ROUND_DOWN] as const) {
          const text = formatPercent(exact.toDecimalPlaces(places, mode), places);
          expect(agreement(printed(text), exactly(exact))).not.toBeNull();
        }
      }),
    );
  });

  it('rejects a number that is two units of its last digit away', () => {
    fc.assert(
      fc.property(value, decimals, fc.constantFrom(-2, 2), (exact, places, away) => {
        const moved = exact
          .toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
          .plus(new Decimal(10).pow(-places).times(away));
        expect(agreement(printed(formatPercent(moved, places)), exactly(exact))).toBeNull();
      }),
    );
  });
});
