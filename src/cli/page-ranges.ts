import { InvalidArgumentError } from 'commander';

/** Pages from one to another, counted from 1; both are among them. */
export interface PageRange {
  from: number;
  to: number;
}

/** Whether a page is in one of the ranges; every page is where there are none. */
export function isAmong(ranges: readonly PageRange[] | undefined, page: number): boolean {
  return !ranges || ranges.some(({ from, to }) => from <= page && page <= to);
}

/**
 * Reads pages as "3-7,9": numbers and ranges from 1 up, "5-" for all from the fifth on.
 * @throws InvalidArgumentError
 */
export function pageRanges(text: string): PageRange[] {
  return text.split(',').map((part) => {
    const [, first, dash, last] = /^\s*(\d+)\s*(-)?\s*(\d+)?\s*$/.exec(part) ?? [];
    const from = Number(first);
    const to = last ? Number(last) : dash ? Number.POSITIVE_INFINITY : from;
    if (!first || from < 1 || to < from || (last && !dash)) throw new InvalidArgumentError('Give pages such as 3-7,9.');
    return { from, to };
  });
}
