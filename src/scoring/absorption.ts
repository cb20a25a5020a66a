import type { Decimal } from 'decimal.js';
import { share } from './share.js';

/**
 * Budget absorption (serapan) in percent: the amount realized of its ceiling (pagu), both in rupiah.
 * Source: realisasi anggaran in Permenpan RB 53/2014, chapter III B.
 * @returns null where the ceiling is zero.
 */
export function absorption(realized: Decimal.Value, ceiling: Decimal.Value): Decimal | null {
  return share(realized, ceiling);
}
