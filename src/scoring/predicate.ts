import type { Interval } from '../numbers/interval.js';

/** One band of a predicate scale (predikat), in the unit of the scored value, mostly percent. */
export interface Band {
  category: string;
  /** Null where the band is open. */
  low: number | null;
  high: number | null;
  lowInclusive: boolean;
  highInclusive: boolean;
}

/**
 * Where a value falls on a scale.
 * - band: it lies in one band, whatever reading of it is right.
 * - hole: it lies in none; the nearest bands below and above.
 * - ambiguous: it may lie in any of these, or in the hole beside the only one.
 */
export type Predicate<B extends Band> = { band: B } | { hole: [B | null, B | null] } | { ambiguous: B[] };

/**
 * Places a value on a scale. Scales of whole numbers leave holes (75 to 76): a value there is in no band (Permendagri 86/2017 and many reports).
 * A value above a highest band that ends at 100 or more belongs to that band: achievement may go beyond 100 percent, and no category is better.
 * @returns null for a scale without bands.
 */
export function predicateOf<B extends Band>(value: Interval, scale: readonly B[]): Predicate<B> | null {
  const bands = [...scale].sort((a, b) => (a.low ?? Number.NEGATIVE_INFINITY) - (b.low ?? Number.NEGATIVE_INFINITY));
  const top = highest(bands);
  if (!top) return null;
  const open = (band: B): Band =>
    band === top && top.high !== null && top.high >= 100 ? { ...band, high: null } : band;

  const touched = bands.filter((band) => touches(value, open(band)));
  const [only, ...others] = touched;
  if (!only) {
    const below = bands.filter((band) => band.high !== null && value.low.gte(band.high));
    const above = bands.find((band) => band.low !== null && value.high.lte(band.low));
    return { hole: [highest(below) ?? null, above ?? null] };
  }
  return others.length === 0 && holds(open(only), value) ? { band: only } : { ambiguous: touched };
}

function highest<B extends Band>(bands: readonly B[]): B | undefined {
  const end = (band: B): number => band.high ?? Number.POSITIVE_INFINITY;
  return bands.reduce<B | undefined>((best, band) => (best && end(best) >= end(band) ? best : band), undefined);
}

function touches(value: Interval, band: Band): boolean {
  const startsBelowEnd =
    band.high === null || (band.highInclusive ? value.low.lte(band.high) : value.low.lt(band.high));
  const endsAboveStart = band.low === null || (band.lowInclusive ? value.high.gte(band.low) : value.high.gt(band.low));
  return startsBelowEnd && endsAboveStart;
}

function holds(band: Band, value: Interval): boolean {
  return touches({ low: value.low, high: value.low }, band) && touches({ low: value.high, high: value.high }, band);
}
