import { describe, expect, it } from 'vitest';
import { asBox, asMatrix, IDENTITY, transformBox } from '../../../src/ingest/pdf/matrix.js';

describe('transformBox', () => {
  it('leaves a box as it is under the identity', () => {
    expect(transformBox(IDENTITY, [1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
  });

  it('puts a page of 842 points upside down, as PDF pages are displayed', () => {
    expect(transformBox([1, 0, 0, -1, 0, 842], [10, 20, 110, 220])).toEqual([10, 622, 110, 822]);
  });

  it('goes around a box that is turned by a quarter', () => {
    // x' = -y + 100, y' = x
    expect(transformBox([0, 1, -1, 0, 100, 0], [10, 20, 30, 60])).toEqual([40, 10, 80, 30]);
  });

  it('goes around a box that is slanted', () => {
    // x' = x + y, y' = y: the corners are at 0, 10, 5 and 15.
    expect(transformBox([1, 0, 1, 1, 0, 0], [0, 0, 10, 5])).toEqual([0, 0, 15, 5]);
  });
});

describe('what stands in a file', () => {
  it('is a matrix or a box where all its numbers are finite', () => {
    expect(asMatrix(new Float32Array([1, 0, 0, 1, 5, 6]))).toEqual([1, 0, 0, 1, 5, 6]);
    expect(asBox(new Float32Array([1, 2, 3, 4]))).toEqual([1, 2, 3, 4]);
  });

  it.each([
    undefined,
    'Kabupaten',
    [1, 2, 3],
    [1, 2, 3, Number.NaN],
    [1, 2, 3, 4, 5, Number.POSITIVE_INFINITY],
    [1, 2, 3, '4'],
  ])('is neither: %j', (value) => {
    expect(asMatrix(value)).toBeUndefined();
    expect(asBox(value)).toBeUndefined();
  });
});
