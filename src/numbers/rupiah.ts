import { Decimal } from 'decimal.js';
import { readNumber } from './printed-number.js';

/**
 * Reads an amount in whole rupiah; `,00` and the endings `,-` and `,00,-` are notation.
 * @returns null where the cell is absent, is no amount, lacks digits, or has sen other than zero.
 */
export function readRupiah(text: string): number | null {
  const printed = readNumber(text, { kind: 'rupiah' });
  if (!printed?.rupiah || printed.decimals < 0 || printed.bound || !printed.value.isInteger()) return null;
  const value = printed.value.toNumber();
  return Number.isSafeInteger(value) ? value : null;
}

/** "Rp 1.234.567"; fractions of a rupiah are rounded. */
export function formatRupiah(value: number | Decimal): string {
  const amount = new Decimal(value);
  return `${amount.isNegative() ? '-' : ''}Rp ${formatNumber(amount.abs(), 0)}`;
}

/** Indonesian form with that many decimals, halves rounded away from zero: 1.234,50. */
export function formatNumber(value: Decimal.Value, decimals: number): string {
  const [digits = '', fraction] = new Decimal(value).toFixed(decimals, Decimal.ROUND_HALF_UP).split('.');
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A percentage in the Indonesian form: 98,24%. */
export function formatPercent(value: Decimal.Value, decimals = 2): string {
  return `${formatNumber(value, decimals)}%`;
}
