import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPairs } from '../../src/records/best-pairs.js';

/** The rule as it is told, without regard to time. */
function slowly(likeness: readonly (readonly number[])[], minimum: number): [number, number][] {
  const good = likeness
    .flatMap((row, i) => row.map((value, j) => ({ i, j, value })))
    .filter(({ value }) => value >= minimum)
    .sort((p, q) => q.value - p.value || p.i - q.i || p.j - q.j);
  const matches: [number, number][] = [];
  const isOpen = (i: number, j: number) => matches.every(([row, column]) => row !== i && column !== j);
  for (const { i, j, value } of good) {
    const rivals = good.filter((other) => (other.i === i) !== (other.j === j) && isOpen(other.i, other.j));
    if (isOpen(i, j) && rivals.every((other) => other.value <= value - 0.04)) matches.push([i, j]);
  }
  return matches;
}

describe('bestPairs', () => {
  it('takes the most alike first, and then what is left', () => {
    const likeness = [
      [0.9, 0.85, 0],
      [0.8, 1, 0.7],
      [0.6, 0.5, 0.79],
    ];
    expect([...bestPairs(likeness, 0.76)]).toEqual([
      [1, 1],
      [0, 0],
      [2, 2],
    ]);
  });

  it('leaves a row whose two best columns are about as good, until one of them is taken', () => {
    expect([...bestPairs([[0.9, 0.88]], 0.5)]).toEqual([]);
    expect([
      ...bestPairs(
        [
          [0.9, 0.88],
          [0.2, 0.95],
        ],
        0.5,
      ),
    ]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('has nothing to match in an empty table', () => {
    expect(bestPairs([], 0.5).size).toBe(0);
    expect(bestPairs([[], []], 0.5).size).toBe(0);
  });

  it('matches as the rule says, whatever the likenesses', () => {
    const value = fc.integer({ min: 0, max: 50 }).map((fiftieths) => fiftieths / 50);
    const table = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(table, (likeness) => {
        expect([...bestPairs(likeness, 0.5)]).toEqual(slowly(likeness, 0.5));
      }),
      { numRuns: 500 },
    );
  });
});
