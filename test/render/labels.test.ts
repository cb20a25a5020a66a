import { describe, expect, it } from 'vitest';
import { placeLabel } from '../../src/render/labels.js';
import { STRINGS } from '../../src/render/strings.js';

describe('placeLabel', () => {
  it.each([
    [{ page: 28, line: 3 }, 'hlm. 28'],
    [{ line: 864 }, 'baris 864'],
    [{ page: 2, sheet: 'Realisasi 2018', line: 12 }, 'lembar “Realisasi 2018” baris 12'],
    [{ page: 1, sheet: 'a\u001b[31m\nb', line: 1 }, 'lembar “a [31m b” baris 1'],
    [{}, ''],
  ])('%j is %s', (place, label) => {
    expect(placeLabel(place, STRINGS.id)).toBe(label);
  });
});
