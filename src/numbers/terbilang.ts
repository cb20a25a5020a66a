import { distance } from 'fastest-levenshtein';

const UNITS: readonly string[] = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
const SCALES = [
  { name: 'triliun', value: 1e12 },
  { name: 'miliar', value: 1e9 },
  { name: 'juta', value: 1e6 },
  { name: 'ribu', value: 1e3 },
] as const;
const LIMIT = 1e15;

/**
 * An amount in Indonesian words (terbilang), in small letters: 1.250 is "seribu dua ratus lima puluh".
 * @throws RangeError unless n is a whole number from 0 to below one thousand triliun.
 */
export function toWords(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= LIMIT) throw new RangeError(`no Indonesian words for ${n}`);
  if (n === 0) return 'nol';
  const words: string[] = [];
  let rest = n;
  for (const { name, value } of SCALES) {
    const times = Math.floor(rest / value);
    rest %= value;
    if (times > 0) words.push(value === 1e3 && times === 1 ? 'seribu' : `${belowThousand(times)} ${name}`);
  }
  if (rest > 0) words.push(belowThousand(rest));
  return words.join(' ');
}

function belowThousand(n: number): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  if (hundreds === 0) return belowHundred(rest);
  const head = hundreds === 1 ? 'seratus' : `${UNITS[hundreds]} ratus`;
  return rest === 0 ? head : `${head} ${belowHundred(rest)}`;
}

function belowHundred(n: number): string {
  if (n < 10) return UNITS[n] ?? '';
  if (n === 10) return 'sepuluh';
  if (n === 11) return 'sebelas';
  if (n < 20) return `${UNITS[n - 10]} belas`;
  const tens = `${UNITS[Math.floor(n / 10)]} puluh`;
  return n % 10 === 0 ? tens : `${tens} ${UNITS[n % 10]}`;
}

/** Words may run together ("duabelas"), so they are taken from the letters alone; each spelling of a scale is one that reports use. */
const TOKEN =
  /se(?=puluh|belas|ratus|ribu|juta|mil|tril)|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus|ribu|juta|mil(?:iar|yar|iyar|liar)(?:d(?!ua|elapan))?|tril(?:iun|yun|iyun)/y;

/**
 * Reads an amount in Indonesian words: "Tiga Milyar Sembilan Ratus … Rupiah", "duabelas", "(lima belas)". Spaces, letter case, brackets and the word
 * rupiah do not matter. Null for any other text, or words in an order that no number has.
 */
export function readWords(text: string): number | null {
  const letters = text
    .toLowerCase()
    .replace(/[\s().,:;#"“”'*_-]+/gu, '')
    .replace(/rupiah$/, '');
  if (letters === 'nol') return 0;
  const tokens = tokenise(letters);
  if (!tokens || tokens.length === 0) return null;

  let total = 0;
  let start = 0;
  for (const { name, value } of SCALES) {
    const end = tokens.indexOf(name, start);
    if (end < 0) continue;
    const times = readBelowThousand(tokens.slice(start, end));
    if (times === null || times === 0) return null;
    total += times * value;
    start = end + 1;
  }
  const rest = readBelowThousand(tokens.slice(start));
  return rest === null ? null : total + rest;
}

const WORDS: readonly string[] = [
  ...UNITS,
  ...SCALES.map(({ name }) => name),
  ...'puluh belas ratus sepuluh sebelas seratus seribu milyar rupiah'.split(' '),
];
/** A word of this many letters may have one slip ("delapam"); "sembilan" in one of its misspellings has two. */
const LETTERS_A_SLIP = 4;

/**
 * Reads number words that have slips of the pen or of OCR in them ("semblan", "delapam"): each word as the one number word that it is nearest
 * to. For telling that words are meant as a number; never a value to report. Null where a word is near none, or as near to two.
 */
export function readWordsLeniently(text: string): number | null {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const corrected = words.map((word) => {
    if (readWords(word) !== null || WORDS.includes(word)) return word;
    const most = Math.floor(word.length / LETTERS_A_SLIP);
    const near = WORDS.map((known) => ({ known, slips: distance(word, known) })).sort((a, b) => a.slips - b.slips);
    const [best, next] = near;
    return best && best.slips <= most && best.slips < (next?.slips ?? Number.POSITIVE_INFINITY) ? best.known : null;
  });
  return corrected.includes(null) ? null : readWords(corrected.join(' '));
}

function tokenise(letters: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < letters.length) {
    const token = TOKEN.exec(letters)?.[0];
    if (token === undefined) return null;
    tokens.push(
      token === 'se' ? 'satu' : token.startsWith('mil') ? 'miliar' : token.startsWith('tril') ? 'triliun' : token,
    );
  }
  return tokens;
}

/** [unit ratus] [unit puluh [unit] | unit belas | unit]; zero for no words, null for another order. */
function readBelowThousand(tokens: readonly string[]): number | null {
  const match = /^(?:(\w+) ratus ?)?(?:(\w+) puluh ?)?(?:(\w+) belas|(\w+))?$/.exec(tokens.join(' '));
  if (!match) return null;
  const [hundreds, tens, teens, ones] = match.slice(1).map((word) => (word === undefined ? 0 : digit(word)));
  if (hundreds == null || tens == null || teens == null || ones == null || (tens > 0 && teens > 0)) return null;
  return hundreds * 100 + tens * 10 + (teens > 0 ? 10 + teens : 0) + ones;
}

function digit(word: string): number | null {
  const value = UNITS.indexOf(word);
  return value > 0 ? value : null;
}
