import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, interval } from '../../src/numbers/interval.js';
import { type Band, predicateOf } from '../../src/scoring/predicate.js';

function band(category: string, low: number | null, high: number | null, ends = '[]'): Band {
  return { category, low, high, lowInclusive: ends.startsWith('['), highInclusive: ends.endsWith(']') };
}

const SAKIP = [
  band('D', 0, 30),
  band('C', 30, 50, '(]'),
  band('CC', 50, 60, '(]'),
  band('B', 60, 70, '(]'),
  band('BB', 70, 80, '(]'),
  band('A', 80, 90, '(]'),
  band('AA', 90, 100, '(]'),
];
const WITH_HOLES = [
  band('SANGAT BAIK', 100, null, '(]'),
  band('BAIK', 76, 100),
  band('CUKUP', 55, 75),
  band('KURANG', null, 55, '[)'),
];

function shown(value: Parameters<typeof predicateOf>[0], scale: readonly Band[]): string | null {
  const found = predicateOf(value, scale);
  if (!found) return null;
  if ('band' in found) return found.band.category;
  if ('hole' in found) return `between ${found.hole.map((b) => b?.category ?? 'nothing').join(' and ')}`;
  return `one of ${found.ambiguous.map((b) => b.category).join(', ')}`;
}

describe('predicateOf', () => {
  it.each([
    ['71.4', 'CUKUP'],
    ['75', 'CUKUP'],
    ['75.5', 'between CUKUP and BAIK'],
    ['76', 'BAIK'],
    ['100', 'BAIK'],
    ['100.01', 'SANGAT BAIK'],
    ['55', 'CUKUP'],
    ['54.99', 'KURANG'],
  ])('%s on a scale with holes: %s', (value, expected) => {
    expect(shown(exactly(value), WITH_HOLES)).toBe(expected);
  });

  it.each([
    ['80', 'BB'],
    ['80.01', 'A'],
    ['95', 'AA'],
    ['105.2', 'AA'],
    ['-1', 'between nothing and D'],
  ])('%s on the scale of SAKIP: %s', (value, expected) => {
    expect(shown(exactly(value), SAKIP)).toBe(expected);
  });

  it('names every band that a range may lie in', () => {
    expect(shown(interval('79.5', '80.5'), SAKIP)).toBe('one of BB, A');
    expect(shown(interval('74.5', '75.5'), WITH_HOLES)).toBe('one of CUKUP');
    expect(shown(interval('99.5', '101'), SAKIP)).toBe('AA');
    expect(shown(exactly(80), [band('Cukup', 55, 80), band('Baik', 80, 100)])).toBe('one of Cukup, Baik');
  });

  it('does not stretch a scale that ends below 100', () => {
    expect(shown(exactly('4.2'), [band('Kurang', 0, 2), band('Baik', 2, 4, '(]')])).toBe('between Baik and nothing');
  });

  it('knows nothing without a scale', () => {
    expect(predicateOf(exactly(1), [])).toBeNull();
  });

  it('finds exactly one band for every value on a scale without gaps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 15_000 }),
        fc.shuffledSubarray(SAKIP, { minLength: 7 }),
        (hundredths, scale) => {
          const found = predicateOf(exactly(hundredths / 100), scale);
          if (!found || !('band' in found)) throw new Error(`no band for ${hundredths / 100}`);
          const { low, high } = found.band;
          expect(hundredths === 0 || hundredths / 100 > (low ?? 0)).toBe(true);
          expect(hundredths / 100 <= (high ?? 0) || found.band.category === 'AA').toBe(true);
        },
      ),
    );
  });
});
