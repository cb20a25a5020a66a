import { Decimal } from 'decimal.js';
import { readNumber } from './printed-number.js';
import { readWords, readWordsLeniently } from './terbilang.js';

/** A number printed beside its words: "4 (empat)", "Rp 15.000.000,- (lima belas juta rupiah)", "XIII ( delapan )", "empat (4)". */
export interface SpelledNumber {
  /** As printed, digits and words. */
  text: string;
  offset: number;
  /** The numeral alone as printed. */
  numeral: string;
  value: Decimal;
  words: string;
  /** What the words say; null where they are no number. */
  spelled: Decimal | null;
  /**
   * - `number`: the words were read. - `slip`: they are number words with a slip in them that can be read in one way.
   * - `unread`: number words in no readable order. - `other`: no number words at all.
   */
  reading: 'number' | 'slip' | 'unread' | 'other';
}

const DIGITS = '(?<numeral>(?:Rp\\s?\\.?\\s*)?\\d+(?:[.,]\\d+)*(?:\\s*[.,]\\s*[-=]+)?|(?<![A-Za-z])[IVXLC]{1,7})';
const IN_BRACKETS = new RegExp(
  `(?<![\\d.,/A-Za-z-])${DIGITS}\\s*(?:%|persen)?\\s*[,-]?\\s*\\(\\s*(?:terbilang\\s*:?\\s*)?(?<words>[A-Za-z][A-Za-z\\s/.,-]{1,240}?)\\s*\\)`,
  'gi',
);
const AFTER_LABEL = new RegExp(
  `(?<![\\d.,/A-Za-z-])${DIGITS}[\\s;,.]{0,6}\\(?\\s*terbilang\\s*:?\\s*(?<words>[A-Za-z][A-Za-z\\s-]{3,240}rupiah)`,
  'gi',
);
const WORD =
  '(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu|belas|puluh|ratus|ribu|juta|miliar|milyar)';
const DIGITS_IN_BRACKETS = new RegExp(
  `(?<![A-Za-z])(?<words>${WORD}(?:\\s*${WORD})*)\\s*\\(\\s*(?<numeral>\\d{1,3}(?:\\.\\d{3})*)\\s*\\)`,
  'gi',
);

/** Words below this are not meant for an amount of rupiah or a percentage, unless they say so. */
const LEAST_AMOUNT = 1000;

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman numeral in its regular form, else null. */
function readRoman(text: string): number | null {
  if (/^[CL]?$/.test(text) || !/^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return null;
  const digits = [...text].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

function readNumeral(numeral: string): Decimal | null {
  const roman = readRoman(numeral);
  if (roman !== null) return new Decimal(roman);
  const read = readNumber(numeral, { kind: /^Rp|[-=]$/i.test(numeral) ? 'rupiah' : 'count' });
  return read && !read.irregular ? read.value : null;
}

/** "delapan puluh lima koma lima": the digits after the comma one by one or as one number. */
function readDecimalWords(words: string): Decimal | null {
  const [whole, fraction, ...more] = words.split(/\bkoma\b/i);
  if (whole === undefined || fraction === undefined || more.length > 0) return null;
  const before = readWords(whole);
  const single = fraction
    .trim()
    .split(/\s+/)
    .map((word) => readWords(word));
  const digits = single.every((digit) => digit !== null && digit < 10) ? single.join('') : readWords(fraction);
  return before === null || digits === null ? null : new Decimal(`${before}.${digits}`);
}

/** Reads the words in brackets; a noun after the number ("lima tahun") does not matter. */
function readSpelling(words: string, value: Decimal, plain: boolean): Pick<SpelledNumber, 'spelled' | 'reading'> {
  const decimal = readDecimalWords(words);
  if (decimal) return { spelled: decimal, reading: 'number' };
  const parts = words
    .replace(/\b(?:rupiah|persen)\b/gi, ' ')
    .trim()
    .split(/\s+/);
  for (let length = parts.length; length > 0; length--) {
    const said = readWords(parts.slice(0, length).join(' '));
    if (said === null) continue;
    const rest = parts.slice(length).join(' ');
    if (readWordsLeniently(rest) !== null || /\b(?:sampai|s\.?d|hingga|atau|dan|per|koma)\b|[/,]/i.test(rest)) break;
    // "Rp 712.500.000 (satu kegiatan)", "24 (dua tahun)" count something else than the digits do.
    if (rest === '' ? !plain && !/persen|rupiah/i.test(words) && said < LEAST_AMOUNT : !value.equals(said)) break;
    return { spelled: new Decimal(said), reading: 'number' };
  }
  const near = readWordsLeniently(parts.join(' '));
  if (near !== null) return { spelled: new Decimal(near), reading: 'slip' };
  const numberWord = parts.some((part) => readWordsLeniently(part) !== null || readWords(`satu ${part}`) !== null);
  return { spelled: null, reading: numberWord ? 'unread' : 'other' };
}

/** Every number of a text that is printed in digits and in words. */
export function spelledNumbers(text: string): SpelledNumber[] {
  const found = new Map<number, SpelledNumber>();
  for (const pattern of [IN_BRACKETS, AFTER_LABEL, DIGITS_IN_BRACKETS])
    for (const match of text.matchAll(pattern)) {
      const { numeral = '', words = '' } = match.groups ?? {};
      const value = readNumeral(numeral);
      if (value === null || found.has(match.index)) continue;
      found.set(match.index, {
        text: match[0],
        offset: match.index,
        numeral: numeral.trim(),
        value,
        words: words.replace(/\s+/g, ' ').trim(),
        ...readSpelling(words, value, !/^Rp|[-=]$|%/i.test(match[0].split('(')[0]?.trim() ?? '')),
      });
    }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}
