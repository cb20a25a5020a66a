import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, type Interval, interval } from '../../src/numbers/interval.js';
import { type PrintedNumber, readNumber } from '../../src/numbers/printed-number.js';
import { agreement } from '../../src/numbers/readings.js';
import { formatPercent } from '../../src/numbers/rupiah.js';
import { absorption } from '../../src/scoring/absorption.js';
import { achievement } from '../../src/scoring/achievement.js';
import { cap, floor } from '../../src/scoring/cap.js';
import { efficiency, efficiencyDifference } from '../../src/scoring/efficiency.js';
import { cappedMeans, checkMean, means } from '../../src/scoring/mean.js';
import { share } from '../../src/scoring/share.js';
import { checkTotal } from '../../src/scoring/total.js';

function printed(text: string): PrintedNumber {
  const n = readNumber(text, { kind: 'percent' });
  if (!n) throw new Error(`unreadable in a test: ${text}`);
  return n;
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error('unexpectedly null in a test');
  return value;
}

function shown(i: Interval | null, decimals = 4): string | null {
  return i && `${i.low.toFixed(decimals)}..${i.high.toFixed(decimals)}`;
}

describe('achievement', () => {
  it.each([
    ['85', '60.7', '71,4%', 'rounded'],
    ['85', '88.05', '103%', 'truncated'],
    ['80', '100', '125%', 'exact'],
    ['85', '88.05', '105%', null],
    ['78', '76', '72%', null],
  ])('target %s, realisasi %s, printed %s: %s', (target, realization, capaian, reading) => {
    const exact = present(achievement(exactly(target), exactly(realization), 'positive'));
    expect(agreement(printed(capaian), exact)).toBe(reading);
  });

  it('has two formulas where less is better', () => {
    expect(shown(achievement(exactly(10), exactly(12), 'two_target_minus_realization'))).toBe('80.0000..80.0000');
    expect(shown(achievement(exactly(10), exactly(12.5), 'target_over_realization'))).toBe('80.0000..80.0000');
  });

  it('carries the range of a rounded realisasi', () => {
    expect(shown(achievement(exactly(80), interval('75.5', '76.5'), 'positive'))).toBe('94.3750..95.6250');
    expect(shown(achievement(exactly(80), interval('75.5', '76.5'), 'two_target_minus_realization'))).toBe(
      '104.3750..105.6250',
    );
  });

  it('is unknown for a target of zero', () => {
    expect(achievement(exactly(0), exactly(0), 'positive')).toBeNull();
    expect(achievement(interval('-0.5', '0.5'), exactly(1), 'two_target_minus_realization')).toBeNull();
    expect(achievement(exactly(1), exactly(0), 'target_over_realization')).toBeNull();
  });

  it('is 100 percent at the target, by every formula', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom('positive', 'two_target_minus_realization', 'target_over_realization'),
        (hundredths, formula) => {
          const target = exactly(new Decimal(hundredths).div(100));
          expect(shown(achievement(target, target, formula), 10)).toBe('100.0000000000..100.0000000000');
        },
      ),
    );
  });
});

it('caps at 100 and floors at 0', () => {
  expect(shown(cap(interval('99.5', '105.2')), 1)).toBe('99.5..100.0');
  expect(shown(floor(interval(-20, -5)), 0)).toBe('0..0');
});

describe('absorption and share', () => {
  it.each([
    [216_971_000, 217_948_000, '99%', 'truncated'],
    [216_971_000, 217_948_000, '99,55%', 'rounded'],
    [6_815_820_390, 9_448_434_511, '72,14%', 'rounded'],
    [6_815_820_390, 9_448_434_511, '68%', null],
    [208_125_000, 225_000_000, '92,5%', 'exact'],
    [1_443_376_058, 1_705_410_000, '84,64%', 'rounded'],
    [75_669_000, 88_730_000, '82,3%', null],
  ])('%i of %i, printed %s: %s', (realized, ceiling, persen, reading) => {
    expect(agreement(printed(persen), exactly(present(absorption(realized, ceiling))))).toBe(reading);
  });

  it('is unknown for a whole of zero', () => {
    expect(absorption(5, 0)).toBeNull();
    expect(share(0, 0)).toBeNull();
  });

  it('adds up to 100 percent over a whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 1e12 }), (a, b) => {
        const total = present(share(a, a + b)).plus(present(share(b, a + b)));
        expect(total.toFixed(12)).toBe('100.000000000000');
      }),
    );
  });
});

describe('means', () => {
  it('names the reading of an average', () => {
    const values = ['103%', '125%', '92,8%', '100%'].map(printed);
    expect(checkMean(printed('105,2%'), values, { cap: null })).toMatchObject({ agrees: true, reading: 'uncapped' });
    expect(checkMean(printed('98,2%'), values, { cap: false })).toMatchObject({ agrees: true, reading: 'capped' });
    const wrong = checkMean(printed('106,62%'), values, { cap: true });
    expect(wrong).toMatchObject({ agrees: false, reading: null });
    expect([wrong.exact.toString(), wrong.capped.toString()]).toEqual(['105.2', '98.2']);
  });

  it('prefers the policy of the report where both readings agree', () => {
    const values = ['95%', '91', '98%', '100%'].map(printed);
    expect(checkMean(printed('96%'), values, { cap: true }).reading).toBe('capped');
    expect(checkMean(printed('96%'), values, { cap: null }).reading).toBe('uncapped');
  });

  it('gives the mean of the printed values and the range behind them', () => {
    const values = ['96%', '97,5%'].map(printed);
    const plain = present(means(values));
    expect(plain.exact.toString()).toBe('96.75');
    expect(shown(plain.unrounded, 3)).toBe('96.475..97.300');
    expect(present(cappedMeans(['100%', '120%'].map(printed))).exact.toString()).toBe('100');
  });

  it('has no mean of nothing', () => {
    expect(means([])).toBeNull();
    expect(() => checkMean(printed('96%'), [], { cap: null })).toThrow(RangeError);
  });

  it('accepts the mean of the values themselves and of their rounded or truncated forms', () => {
    const list = fc.array(fc.integer({ min: 0, max: 1_500_000 }), { minLength: 1, maxLength: 12 });
    const modes = fc.constantFrom(Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN);
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 2 }), modes, (raw, places, mode) => {
        const exact = raw.map((n) => new Decimal(n).div(10_000));
        const shownValues = exact.map((d) => d.toDecimalPlaces(places, mode));
        const values = shownValues.map((d) => printed(formatPercent(d, places)));
        for (const source of [exact, shownValues]) {
          const average = Decimal.sum(...source).div(source.length);
          expect(checkMean(printed(formatPercent(average, 2)), values, { cap: null }).agrees).toBe(true);
        }
      }),
    );
  });

  it('rejects an average outside the range of its rows', () => {
    const list = fc.array(fc.integer({ min: 10, max: 99 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(list, (raw) => {
        const values = raw.map((n) => printed(`${n}%`));
        expect(checkMean(printed(`${Math.max(...raw) + 2}%`), values, { cap: null }).agrees).toBe(false);
        expect(checkMean(printed(`${Math.min(...raw) - 2}%`), values, { cap: null }).agrees).toBe(false);
      }),
    );
  });
});

describe('checkTotal', () => {
  it('gives the sum and the difference', () => {
    const { sum, difference } = checkTotal(65, [1, 10, 9, 4, 1, 17, 9, 2, 5, 3, 3]);
    expect([sum.toString(), difference.toString()]).toEqual(['64', '1']);
    expect(checkTotal('40570580300', ['39275148546', '1295431754']).difference.isZero()).toBe(true);
    expect(checkTotal(0, []).difference.isZero()).toBe(true);
  });
});

describe('efficiency', () => {
  it.each([
    ['100', '99.55', 'efficient'],
    ['47', '97', 'inefficient'],
    ['100', '100', 'balanced'],
  ])('capaian %s and serapan %s: %s', (capaian, serapan, expected) => {
    expect(efficiency(exactly(capaian), exactly(serapan))).toBe(expected);
  });

  it('is undecided where the intervals overlap', () => {
    expect(efficiency(interval('99.5', '100.5'), exactly('99.55'))).toBeNull();
  });

  it('gives percentage points', () => {
    expect(shown(efficiencyDifference(exactly('102.5'), exactly('89.65')), 2)).toBe('12.85..12.85');
  });
});
