import type { Cell } from '../document/grid.js';

/**
 * Whether the row `first` of `below`, at the top of a page, only goes on with the last row of the table `above`, which the page
 * break cut: each of its texts begins in the middle of a sentence under an unfinished text, in columns whose texts begin with
 * capitals otherwise, and some columns have nothing more. `last` is the row of `above`; both have the same columns.
 */
export function goesOnMidSentence(
  above: readonly Cell[],
  last: number,
  below: readonly Cell[],
  first: number,
): boolean {
  const row = below.filter((cell) => cell.row === first);
  const texts = row.filter((cell) => cell.text);
  if (texts.length === 0 || texts.length === row.length || texts.some((cell) => cell.rowSpan > 1)) return false;
  return texts.every((cell) => {
    const column = above.filter((other) => other.col === cell.col && other.colSpan === cell.colSpan && other.text);
    const head = column.find((other) => other.row + other.rowSpan - 1 === last);
    if (!head || /[.;:!?]$/.test(head.text)) return false;
    return startsMidSentence(cell) && !column.some(startsMidSentence);
  });
}

function startsMidSentence({ text }: Cell): boolean {
  return /^\p{Ll}{2}/u.test(text);
}
