import { likenessTable } from './names.js';

/** Names less alike than this are not taken for the same indicator when values are compared. */
export const SAME_INDICATOR = 0.76;
/** A shared sasaran decides between two names that are about equally alike. */
export const SASARAN_WEIGHT = 0.06;

/** An indicator under all spellings of its name and of its sasaran. */
export interface NamedIndicator {
  names: readonly string[];
  sasaran: readonly string[];
}

/** Likeness of rows (a name and a sasaran each) with indicators (columns); 0 where the names are not those of one indicator. */
export function indicatorLikeness(
  indicators: readonly NamedIndicator[],
  names: readonly string[],
  sasaran: readonly string[],
): number[][] {
  const byName = indicators.map((indicator) => likenessTable(names, indicator.names));
  const bySasaran = indicators.map((indicator) => likenessTable(sasaran, indicator.sasaran));
  return names.map((_, row) =>
    indicators.map((_, column) => {
      const name = Math.max(0, ...(byName[column]?.[row] ?? []));
      const goal = Math.max(0, ...(bySasaran[column]?.[row] ?? []));
      return name < SAME_INDICATOR ? 0 : name + SASARAN_WEIGHT * goal;
    }),
  );
}
