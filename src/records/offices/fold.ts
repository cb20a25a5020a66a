/** Letters and digits that OCR takes for one another, each set to its first. Digits outside them stay: "DP3AKB" is not "DPEAKB". */
const SAME_SHAPE: readonly string[] = ['il1!|', 'o0', 's5', 'b8', 'g9', 'z2'];
const FOLDED = new Map(SAME_SHAPE.flatMap((shapes) => [...shapes].map((letter) => [letter, shapes.charAt(0)])));
/** Letters that run together: two that look like one other. */
const RUN_TOGETHER: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
];
const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/**
 * A word of small letters as OCR cannot misread it: `fold('sumbersar1')` is "sumbersari", `fold('kalisat')` "kaiisat". A number stays
 * ("Puskesmas Patrang 2"), and a Roman one becomes it.
 */
export function fold(word: string): string {
  if (/^\d+$/.test(word)) return word;
  let letters = [...word].map((letter) => FOLDED.get(letter) ?? letter).join('');
  const roman = ROMAN.indexOf(letters);
  if (roman >= 0) return String(roman + 1);
  for (const [two, one] of RUN_TOGETHER) letters = letters.replaceAll(two, one);
  return letters;
}

/** Letters that are often, but not always, misread for one another: too many names differ by them to make them one. */
const NEAR_SHAPES: readonly string[] = ['ec', 'bh', 'nur', 'ao', 'tf', 'vy'];
const NEAR = new Map(NEAR_SHAPES.flatMap((shapes) => [...shapes].map((letter) => [letter, shapes.charAt(0)])));

/** A folded word with those folded too: what is alike in this form only differs by likely slips. */
export function foldNear(folded: string): string {
  return [...folded].map((letter) => NEAR.get(letter) ?? letter).join('');
}

/** The folded words of a printed name, without particles: "KEC. SUMBERSAR! & Co" gives kec, sumbersari, co. */
export function foldedWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})[!|]|[!|](?=\p{L})/gu, 'i')
    .replace(/(?<=\p{L})['’`](?=\p{L})/gu, '')
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PARTICLES.has(word))
    .map(fold);
}

const PARTICLES: ReadonlySet<string> = new Set(['dan', 'serta', 'di', 'dr', 'drg']);
