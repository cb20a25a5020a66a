/** By how much the best match must be better than the next one. */
const MARGIN = 0.04;

/** A row and a column of a table of likenesses. */
interface Pair {
  i: number;
  j: number;
  value: number;
}

/**
 * Matches rows to columns of a table of likenesses one to one. A row whose two best columns are about equally good stays
 * unmatched (and so does a column), so that neighbouring indicators of one sasaran are not mixed up.
 */
export function bestPairs(likeness: readonly (readonly number[])[], minimum: number): Map<number, number> {
  const good: Pair[] = [];
  for (const [i, row] of likeness.entries())
    for (const [j, value] of row.entries()) if (value >= minimum) good.push({ i, j, value });
  good.sort((p, q) => q.value - p.value || p.i - q.i || p.j - q.j);
  const ofRow: Pair[][] = likeness.map(() => []);
  const ofColumn: Pair[][] = (likeness[0] ?? []).map(() => []);
  for (const pair of good) {
    ofRow[pair.i]?.push(pair);
    ofColumn[pair.j]?.push(pair);
  }
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const pair of good) {
    if (matches.has(pair.i) || taken.has(pair.j)) continue;
    const isRival = (other: Pair) =>
      other !== pair && !matches.has(other.i) && !taken.has(other.j) && other.value > pair.value - MARGIN;
    if (ofRow[pair.i]?.some(isRival) || ofColumn[pair.j]?.some(isRival)) continue;
    matches.set(pair.i, pair.j);
    taken.add(pair.j);
  }
  return matches;
}
