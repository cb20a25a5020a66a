import { formatNumber } from '../../numbers/rupiah.js';

/** More terms than this make a line that nobody reads. */
const MOST_TERMS = 8;

/** "2 + 3 = 5"; long sums say how many terms they have. */
export function additionLine(parts: readonly number[], sum: number): string {
  const result = formatNumber(sum, 0);
  if (parts.length > MOST_TERMS) return `Σ (n = ${parts.length}) = ${result}`;
  return `${parts.map((part) => formatNumber(part, 0)).join(' + ')} = ${result}`;
}

/** A list of names for a message, shortened after the third. */
export function nameList(names: readonly string[], more: string): string {
  const shown = names.slice(0, 4).map((name) => `“${name}”`);
  return names.length > 4 ? `${shown.join(', ')} ${more}` : shown.join(', ');
}
