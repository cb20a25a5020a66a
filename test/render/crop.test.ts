import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/document/place.js';
import { cropsFor } from '../../src/render/crop.js';

const at = (y: number): Box => [100, y, 150, y + 12];
const spans = (boxes: Box[]) => cropsFor(boxes, 842).map(({ top, bottom }) => [top, bottom]);

describe('cropsFor', () => {
  it('cuts one strip around cells that are near each other, with the rows next to them', () => {
    expect(spans([at(300), at(330)])).toEqual([[266, 376]]);
  });

  it('does not go beyond the page', () => {
    expect(spans([at(5)])).toEqual([[0, 51]]);
    expect(spans([at(825)])).toEqual([[791, 842]]);
  });

  it('cuts cells far apart separately, the main one first, the others top down', () => {
    expect(spans([at(700), at(50), at(60), at(300)])).toEqual([
      [666, 746],
      [16, 106],
      [266, 346],
    ]);
  });

  it('keeps the main cell when there are more strips than it shows', () => {
    const main = at(800);
    const crops = cropsFor([main, at(20), at(220), at(420), at(620)], 842);
    expect(crops).toHaveLength(3);
    expect(crops[0]?.boxes).toEqual([main]);
  });

  it('has nothing to show for boxes that are not on the page', () => {
    expect(cropsFor([], 842)).toEqual([]);
    expect(cropsFor([at(900), [Number.NaN, 0, 1, 1]], 842)).toEqual([]);
  });
});
