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
/** Words that carry on a sentence: "2016 tentang", "5% dari". */
const FUNCTION_WORDS =
  /^(?:adalah|atas|atau|bagi|berikut|dalam|dan|dari|dengan|di|ke|mengacu|menjadi|meliputi|oleh|pada|sampai|s\/d|sd|sebagai|sebagaimana|sebesar|serta|tentang|terhadap|tersebut|untuk|yaitu|yang)$/i;
const MOST_WORDS = 4;

/**
 * Reads what stands behind the digits: nothing, or a few words. A remark in brackets ("2 (dua) Program") is skipped.
 * @param attached no space stands between the digits and `rest`.
 * @returns null where it cannot be a unit: other digits, dates, a sentence, part of a word ("3R").
 */
export function readUnit(rest: string, attached: boolean): Unit | null {
  const text = rest
    .replace(/\([^()\d]*\)/gu, ' ')
    .replace(/[.,;]+$/, '')
    .trim();
  if (text === '') return { words: [], measured: false };
  if (!/^(?:‰|\p{L}(?:[\p{L}\s./&'²³-]|(?<=\p{L})[23](?!\d))*)$/u.test(text)) return null;
  const words = text.split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const measured = MEASURED.test(first);
  if (words.length > MOST_WORDS || words.some((word) => MONTHS.test(word))) return null;
  if (FUNCTION_WORDS.test(first) || FUNCTION_WORDS.test(last)) return null;
  if (attached && first.length === 1 && !measured) return null;
  return { words, measured };
}

/** The power of ten that the first word stands for (juta: 6), or 0. */
export function multiplier(words: readonly string[]): number {
  const first = words[0];
  if (first === undefined) return 0;
  return MULTIPLIERS.find(([pattern]) => pattern.test(first))?.[1] ?? 0;
}
