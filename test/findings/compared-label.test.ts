import { expect, it } from 'vitest';
import { comparedLabel } from '../../src/findings/compared-label.js';
import { ABSENT } from '../../src/findings/finding.js';

it.each([
  ['capaian_formula', 'Dihitung ulang', 'Recomputed'],
  ['cross_table_value', 'Di tempat lain', 'Elsewhere'],
  ['cross_report_value', 'Di laporan lain', 'In another report'],
  ['period_mismatch', 'Pembanding', 'Compared with'],
  ['missing_component', 'Diharapkan', 'Expected'],
  ['template_leftover', 'Diharapkan', 'Expected'],
] as const)('the other value of %s is “%s”', (kind, id, en) => {
  const finding = { kind, recomputed: '12' };
  expect([comparedLabel(finding, 'id'), comparedLabel(finding, 'en')]).toEqual([id, en]);
});

it('what is looked for in vain was not recomputed either', () => {
  expect(comparedLabel({ kind: 'missing_component', recomputed: ABSENT }, 'id')).toBe('Ditemukan');
});
