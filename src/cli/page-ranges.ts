import { InvalidArgumentError } from 'commander';

/** Whether a page, counted from 1, is among those asked for. */
export type PageFilter = (page: number) => boolean;

/**
 * Reads pages as "3-7,9": numbers and ranges from 1 up, "5-" for all from the fifth on.
 * @throws InvalidArgumentError
 */
export function pageRanges(text: string): PageFilter {
  const ranges = text.split(',').map((part) => {
    const [, first, dash, last] = /^\s*(\d+)\s*(-)?\s*(\d+)?\s*$/.exec(part) ?? [];
    const from = Number(first);
    const to = last ? Number(last) : dash ? Number.POSITIVE_INFINITY : from;
    if (!first || from < 1 || to < from || (last && !dash)) throw new InvalidArgumentError('Give pages such as 3-7,9.');
    return { from, to };
  });
  return (page) => ranges.some(({ from, to }) => from <= page && page <= to);
}
