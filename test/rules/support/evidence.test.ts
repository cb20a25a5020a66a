import { expect, test } from 'vitest';
import { ending } from '../../../src/rules/support/evidence.js';

test('the end of a text begins with a whole word', () => {
  const text = 'Capaian kinerja Kecamatan\n Sumber Sari tahun 2023';
  expect(ending(text, 21)).toBe('…Sari tahun 2023');
  expect(ending(text, 22)).toBe('…Sumber Sari tahun 2023');
  expect(ending(text, 60)).toBe('Capaian kinerja Kecamatan Sumber Sari tahun 2023');
});
