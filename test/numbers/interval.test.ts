import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/numbers/interval.js';
import {
  add,
  capAt,
  divide,
  exactly,
  floorAt,
  hull,
  interval,
  mean,
  meets,
  multiply,
  scale,
  subtract,
  sum,
} from '../../src/numbers/interval.js';

function shown(i: Interval | null): string | null {
  return i && `${i.low.toFixed()}..${i.high.toFixed()}`;
}

describe('interval', () => {
  it('computes by hand-checked examples', () => {
    const a = interval(1, 2);
    const b = interval(-3, 4);
    expect(shown(add(a, b))).toBe('-2..6');
    expect(shown(subtract(a, b))).toBe('-3..5');
    expect(shown(multiply(a, b))).toBe('-6..8');
    expect(shown(divide(b, a))).toBe('-3..4');
    expect(shown(scale(a, -2))).toBe('-4..-2');
    expect(shown(sum([a, b, exactly(10)]))).toBe('8..16');
    expect(shown(mean([a, interval(3, 6)]))).toBe('2..4');
    expect(shown(hull(a, exactly(9)))).toBe('1..9');
    expect(shown(capAt(interval(99, 105), 100))).toBe('99..100');
    expect(shown(floorAt(interval(-5, 3), 0))).toBe('0..3');
  });

  it('has no quotient over a divisor that may be zero, and no mean of nothing', () => {
    expect(divide(exactly(1), interval(-1, 1))).toBeNull();
    expect(divide(exactly(1), interval(0, 1))).toBeNull();
    expect(mean([])).toBeNull();
  });

  it('refuses bounds in the wrong order', () => {
    expect(() => interval(2, 1)).toThrow(RangeError);
    expect(() => interval(Number.NaN, 1)).toThrow(RangeError);
  });

  it('meets at a shared end', () => {
    expect(meets(interval(1, 2), interval(2, 3))).toBe(true);
    expect(meets(interval(1, 2), interval('2.01', 3))).toBe(false);
  });

  it('holds every result of values taken from its operands', () => {
    const bound = fc.integer({ min: -1000, max: 1000 });
    const pick = fc.tuple(bound, bound, bound).map((three) => three.sort((x, y) => x - y));
    fc.assert(
      fc.property(pick, pick, ([l1 = 0, v1 = 0, h1 = 0], [l2 = 0, v2 = 0, h2 = 0]) => {
        const a = interval(l1, h1);
        const b = interval(l2, h2);
        expect(meets(add(a, b), exactly(v1 + v2))).toBe(true);
        expect(meets(subtract(a, b), exactly(v1 - v2))).toBe(true);
        expect(meets(multiply(a, b), exactly(v1 * v2))).toBe(true);
        const quotient = divide(a, b);
        expect(quotient === null).toBe(l2 <= 0 && h2 >= 0);
        if (quotient) expect(meets(multiply(quotient, exactly(v2)), interval(v1 - 1e-9, v1 + 1e-9))).toBe(true);
      }),
    );
  });
});
