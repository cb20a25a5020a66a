import { meets } from '../numbers/interval.js';
import { isAbsent, type PrintedNumber, readNumber } from '../numbers/printed-number.js';
import { hullInterval } from '../numbers/readings.js';

/** A value of a year as its report prints it. */
export interface PrintedValue {
  /** Several where tables of the report print different ones; never empty. */
  texts: string[];
  /** For charts; null where it is no number, or not certain which. */
  number: number | null;
  /** "%", or the word behind the number. */
  unit: string | null;
}

const sameText = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

/** Copies of one number: equal, or one of them rounded further than the other. */
function sameNumber(a: PrintedNumber | null, b: PrintedNumber | null): boolean {
  if (!a || !b) return false;
  return a.value.eq(b.value) || (a.decimals !== b.decimals && meets(hullInterval(a), hullInterval(b)));
}

/**
 * What the tables of one report print for the same value. Copies in other notations ("97,5%", "97.5") count once, the one with the most
 * digits; absent cells count only where there is nothing else.
 * @param percent the column holds percentages
 * @returns null where nothing is printed
 */
export function printedValue(printed: readonly (string | null)[], percent = false): PrintedValue | null {
  const all = printed.filter((text) => text !== null && text.trim() !== '') as string[];
  const present = all.filter((text) => !isAbsent(text));
  const kept: { text: string; number: PrintedNumber | null }[] = [];
  for (const text of present.length > 0 ? present : all.slice(0, 1)) {
    const number = readNumber(text, percent ? { kind: 'percent' } : {});
    const at = kept.findIndex((other) => sameText(other.text, text) || sameNumber(other.number, number));
    const other = kept[at];
    if (!other) kept.push({ text, number });
    else if ((number?.decimals ?? 0) > (other.number?.decimals ?? 0)) kept[at] = { text, number };
  }
  const [first] = kept;
  if (!first) return null;
  const certain = kept.length === 1 ? first.number : null;
  return {
    texts: kept.map(({ text }) => text),
    number: certain ? certain.value.toNumber() : null,
    unit: certain ? (certain.percent ? '%' : (certain.unit?.toLowerCase() ?? null)) : null,
  };
}
