import { groupLikeness, nameLikeness } from './names.js';

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
  const byName = groupLikeness(
    names,
    indicators.map((indicator) => indicator.names),
  );
  return byName.map((likenesses, row) =>
    likenesses.map((name, column) => {
      if (name < SAME_INDICATOR) return 0;
      const goals = (indicators[column]?.sasaran ?? []).map((goal) => nameLikeness(sasaran[row] ?? '', goal));
      return name + SASARAN_WEIGHT * Math.max(0, ...goals);
    }),
  );
}
