import { Decimal } from 'decimal.js';

/** A part of a whole in percent, or null where the whole is zero. Both in the same unit, usually rupiah. */
export function share(part: Decimal.Value, whole: Decimal.Value): Decimal | null {
  const base = new Decimal(whole);
  return base.isZero() ? null : new Decimal(part).times(100).div(base);
}
