/**
 * Amounts of the fixtures, as a pattern: two or more groups of three digits anywhere; one group only after "Rp" or in the row of a table,
 * since a sentence counts inhabitants so ("89.746 jiwa"). A missing separator ("2.443.087729") is a slip of the export that stays one.
 */
export const AMOUNT = String.raw`(?<!\d|\d[.,/])\d{1,3}(?:[.,]\d{3})+(?:\d{3}|[.,]00)?(?![\d/]|[.,]\d)`;

/** Two amounts of a row whose last digits stand in a row of their own, since the column was too narrow. */
export const TORN_AMOUNTS = String.raw`(?:\d{1,3}(?:\.\d{3})+\.\d{2}\t){2}\n\t\t\d\t\d(?!\d)`;

export function isMoney(printed: string, before: string, inRow: boolean): boolean {
  return printed.length > '999.999'.length || inRow || /Rp\.?\s*$/i.test(before);
}

/**
 * A printed amount times a whole factor, printed the same way. Multiplying is the change that keeps every sum and every share exactly as
 * right, or as wrong, as it was.
 */
export function scaleAmount(printed: string, factor: number): string {
  const [, whole = '', cents = ''] = /^(.*?)([.,]00)?$/.exec(printed) ?? [];
  const separator = /[.,]/.exec(whole)?.[0] ?? '.';
  const product = (BigInt(whole.replace(/[.,]/g, '')) * BigInt(factor)).toString();
  const grouped = product.replace(/\B(?=(\d{3})+$)/g, separator);
  return (/\d{4,}$/.test(whole) ? grouped.replace(/[.,](?=\d{3}$)/, '') : grouped) + cents;
}

/** The same for what `TORN_AMOUNTS` finds. */
export function scaleTornAmounts(printed: string, factor: number): string {
  const [first = '', second = '', , , lastOfFirst = '', lastOfSecond = ''] = printed.split('\t');
  const products = [first + lastOfFirst, second + lastOfSecond].map((amount) => scaleAmount(amount, factor));
  const heads = products.map((amount) => amount.slice(0, -1));
  const lasts = products.map((amount) => amount.slice(-1));
  return `${heads.join('\t')}\t\n\t\t${lasts.join('\t')}`;
}
