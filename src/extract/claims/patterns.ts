/** A figure in running text: digits with separators, not ending in one. */
export const FIGURE = '\\d+(?:[.,]\\d+)*';
/** A percentage, the sign or word optional space away. */
export const PERCENT = `${FIGURE}\\s*(?:%|persen|prosen)`;
/** An amount of money. */
export const AMOUNT = 'Rp\\s*\\.?\\s*\\d[\\d.,]*\\d(?:,-|\\.-)?';
/** A number below twelve in words. */
export const UNIT_WORD = '(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)';
/** "4", "4 (empat)", "empat", "dua belas". */
export const COUNT = `(?:\\d{1,3}\\s*\\(\\s*[a-z\\s]{3,40}\\)|\\d{1,3}|${UNIT_WORD}(?:\\s*(?:belas|puluh)(?:\\s+${UNIT_WORD})?)?)`;

/** The years that a stretch of words names. */
export function yearsOf(words: string): number[] {
  return [...words.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)].map((match) => Number(match[1]));
}
