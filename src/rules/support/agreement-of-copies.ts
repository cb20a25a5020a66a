import type { Occurrence } from './indicator-index.js';
import { SOURCES } from './indicator-tables.js';
import { sameMeasure } from './measures.js';

/** Copies of one value that agree with each other. */
export interface Copies {
  occurrences: Occurrence[];
}

function rank(copies: Copies): number {
  return Math.min(...copies.occurrences.map(({ source }) => SOURCES.indexOf(source)));
}

/**
 * Sorts the copies of one value into sets that agree, the set to trust first: printed most often, then in the more trusted table. A copy that cannot be
 * compared with any other is left out.
 */
export function copiesThatAgree(occurrences: readonly Occurrence[]): Copies[] {
  const sets: Copies[] = [];
  for (const occurrence of occurrences) {
    const verdicts = sets.map((set) => set.occurrences.map((other) => sameMeasure(other.value, occurrence.value)));
    const same = sets.find((_, index) => verdicts[index]?.includes(true));
    if (same) same.occurrences.push(occurrence);
    else if (sets.length === 0 || verdicts.flat().includes(false)) sets.push({ occurrences: [occurrence] });
  }
  return sets.sort((a, b) => b.occurrences.length - a.occurrences.length || rank(a) - rank(b));
}
