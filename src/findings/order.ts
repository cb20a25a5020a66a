import type { Place } from '../document/place.js';
import { type Finding, SEVERITIES } from './finding.js';

type Ordered = Pick<Finding, 'code' | 'severity' | 'gross' | 'subject' | 'stated' | 'recomputed'> & {
  places: readonly Place[];
};

/** Places in reading order; what has no place comes last. */
export function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  const keys = (place: Place | undefined) => [
    place?.page,
    place?.line,
    place?.box?.[1],
    place?.row,
    place?.column,
    place?.box?.[0],
  ];
  const [left, right] = [keys(a), keys(b)];
  for (const [index, value] of left.entries()) {
    const difference = (value ?? Infinity) - (right[index] ?? Infinity);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Errors, warnings, infos; in each the gross ones first, then by place. The order never depends on the order given. */
export function orderFindings<F extends Ordered>(findings: readonly F[]): F[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      Number(b.gross) - Number(a.gross) ||
      comparePlaces(a.places[0], b.places[0]) ||
      compareText(a.code, b.code) ||
      compareText(a.subject, b.subject) ||
      compareText(a.stated, b.stated) ||
      compareText(a.recomputed, b.recomputed),
  );
}
