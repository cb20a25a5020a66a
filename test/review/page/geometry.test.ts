import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/document/place.js';
import { scaleFor, turnedBox, unturnedBox } from '../../../src/review/page/viewer/geometry.js';

const PAGE = { width: 600, height: 800 };
const ROOM = { width: 624, height: 424 };
const line = (height: number): Box => [10, 20, 60, 20 + height];

describe('the scale of a page', () => {
  it('fits its width or the whole of it', () => {
    expect(scaleFor('width', PAGE, ROOM, [line(4)])).toBe(1);
    expect(scaleFor('page', PAGE, ROOM, [line(4)])).toBe(0.5);
  });

  it('grows until the lowest of the values in question is 11 pixels high, and no more', () => {
    expect(scaleFor('readable', PAGE, ROOM, [line(12)])).toBe(1);
    expect(scaleFor('readable', PAGE, ROOM, [line(12), line(5.5)])).toBe(2);
    expect(scaleFor('readable', PAGE, ROOM, [])).toBe(1);
  });

  it('does not grow for what holds no text', () => {
    expect(scaleFor('readable', PAGE, ROOM, [line(0.5), line(12)])).toBe(1);
  });

  it('stays within bounds', () => {
    expect(scaleFor(40, PAGE, ROOM, [])).toBe(5);
    expect(scaleFor('page', { width: 60_000, height: 80_000 }, ROOM, [])).toBe(0.25);
  });
});

describe('a turned page', () => {
  it('puts a box where the turn takes it', () => {
    expect(turnedBox([10, 20, 60, 30], PAGE, 90)).toEqual([770, 10, 780, 60]);
  });

  it.each([0, 90, 180, 270] as const)('gives the box back, turned by %i', (turn) => {
    expect(unturnedBox(turnedBox(line(9), PAGE, turn), PAGE, turn)).toEqual(line(9));
  });
});
