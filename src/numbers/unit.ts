/** The words behind a number. */
export interface Unit {
  words: string[];
  /** A quantity that is measured, not counted: its whole numbers may be rounded. */
  measured: boolean;
}

const MONTHS =
  /^(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu?(?:stus|s)?|sept?(?:ember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)$/i;
const MEASURED =
  /^(?:‰|permil|poin|point|nilai|skor|skala|inde(?:x|ks|k)|angka|m|m[23²³]|cm|mm|km[2²]?|ha|hektar|are|kg|g|gram|ton|kw|kwh|mw|va|liter|l|jam|menit|detik|derajat)$/i;
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ribu|rb)$/i, 3],
  [/^(?:juta|jt)$/i, 6],
  [/^mil(?:iar|yar|iyar|liar)$/i, 9],
  [/^tril(?:iun|yun|iyun)$/i, 12],
];
const MOST_WORDS = 4;

/**
 * Reads what stands behind the digits: nothing, or a few words. A remark in brackets ("2 (dua) Program") is skipped.
 * @returns null where it cannot be a unit: other digits, dates, a sentence.
 */
export function readUnit(rest: string): Unit | null {
  const text = rest
    .replace(/\([^()\d]*\)/gu, ' ')
    .replace(/[.,;]+$/, '')
    .trim();
  if (text === '') return { words: [], measured: false };
  if (!/^(?:‰|[\p{L}(](?:[\p{L}\s./&'()²³-]|(?<=\p{L})[23](?!\d))*)$/u.test(text)) return null;
  const words = text.split(/\s+/);
  if (words.length > MOST_WORDS || words.some((word) => MONTHS.test(word))) return null;
  return { words, measured: MEASURED.test(words[0] ?? '') };
}

/** The power of ten that the first word stands for (juta: 6), or 0. */
export function multiplier(words: readonly string[]): number {
  const first = words[0];
  if (first === undefined) return 0;
  return MULTIPLIERS.find(([pattern]) => pattern.test(first))?.[1] ?? 0;
}
