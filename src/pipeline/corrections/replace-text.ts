/** Without spaces: a line break in a cell is a space, and narrow columns break numbers. */
export const squashed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

const isBounded = (text: string, start: number, end: number) =>
  !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '');

/** Where `part` stands in a text as a word of its own, from and up to the offsets given. */
export function occurrences(text: string, part: string, from = 0, to = text.length): number[] {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part, from); at >= 0 && at < to; at = text.indexOf(part, at + 1))
    if (isBounded(text, at, at + part.length)) found.push(at);
  return found;
}
