import { expect, it } from 'vitest';
import { comparedLabel } from '../../src/findings/compared-label.js';

it.each([
  ['capaian_formula', 'Dihitung ulang', 'Recomputed'],
  ['cross_table_value', 'Di tempat lain', 'Elsewhere'],
  ['cross_report_value', 'Di laporan lain', 'In another report'],
  ['period_mismatch', 'Pembanding', 'Compared with'],
] as const)('the other value of %s is “%s”', (kind, id, en) => {
  expect([comparedLabel({ kind }, 'id'), comparedLabel({ kind }, 'en')]).toEqual([id, en]);
});
