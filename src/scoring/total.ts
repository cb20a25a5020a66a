import { Decimal } from 'decimal.js';

/** The sum of the parts, and by how much the printed total is above it: zero when it is right. Amounts in rupiah or counts. */
export interface TotalCheck {
  sum: Decimal;
  difference: Decimal;
}

/** Compares a printed total with its parts. Amounts are whole, so nothing but equality is right. */
export function checkTotal(printed: Decimal.Value, parts: readonly Decimal.Value[]): TotalCheck {
  const sum = parts.reduce<Decimal>((total, part) => total.plus(part), new Decimal(0));
  return { sum, difference: new Decimal(printed).minus(sum) };
}
