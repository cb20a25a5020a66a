import { Decimal } from 'decimal.js';
import { type NumberKind, readDigits } from './separators.js';
import { multiplier, readUnit } from './unit.js';

/** A number as it stands on the page. It is not a value but a range of values: see readings.ts. */
export interface PrintedNumber {
  /** As printed. */
  text: string;
  /** Percent when `percent`, rupiah when `rupiah`. */
  value: Decimal;
  /** Digits printed after the decimal separator; negative where a word multiplies: "2,5 miliar" has -8. */
  decimals: number;
  /** Printed with a percent sign or word, or read as a percentage on the caller's word. */
  percent: boolean;
  /** Printed with Rp or the ending ",-", or read as an amount on the caller's word. */
  rupiah: boolean;
  /** The word behind it ("dokumen", "Orang"), without "%" and "rupiah". */
  unit: string | null;
  /** Separators are missing or mixed, but every digit is there and only one value is possible. */
  irregular: boolean;
  /** A limit rather than a value: "≥75". */
  bound: '≥' | '≤' | '>' | '<' | null;
  /** A whole amount of rupiah or a count of things: exact as printed, nothing was rounded. */
  whole: boolean;
}

const CELL = new RegExp(
  [
    /^(?<bound>[≥≤]|[<>]=?)?\s*/,
    /(?<open>\(\s*)?(?<sign>[-+](?=[\dRI(]))?/,
    /(?<rp>(?:Rp|IDR)[.,:]?\s*)?(?<innerSign>[-+](?=\d))?/,
    /(?<core>\d+(?:\s?[.,]\s?\d+)*(?: \d+)?)/,
    /(?<ending>\s*[.,]\s*[-=]+|(?<=^Rp.*\.\d{3})-$)?(?<close>\s*\))?(?:(?<=\d)(?=(?<attached>[a-z]))|)/,
    /\s*(?<percent>%|(?:persen|prosen|percent)\b)?/,
    /(?<rest>.*)$/,
  ]
    .map((part) => part.source)
    .join(''),
  'iu',
);

const BOUNDS = { '>=': '≥', '<=': '≤', '≥': '≥', '≤': '≤', '>': '>', '<': '<' } as const;

/**
 * Reads ONE number that makes up the whole text, in the forms that reports use: 1.234.567 · 1,234,567 · 1.234.567,00 · Rp. 1.234.567,- · 97,5 · 97.5% ·
 * 64 Orang · 2 (dua) Program · ≥75 · (1.234.567) for a negative amount · **96%**.
 * @param context what the column holds. `99.551` is a percentage in a column of percentages, else 99551; a sign or a unit in the text itself wins.
 * @returns null where the text is no number (words, dates, ranges), or where digits are missing or more than one value is possible.
 */
export function readNumber(text: string, context: { kind?: NumberKind } = {}): PrintedNumber | null {
  const groups = CELL.exec(clean(text))?.groups;
  if (!groups) return null;
  const { open, close, rp, ending, core = '' } = groups;
  if (Boolean(open) !== Boolean(close)) return null;

  const unit = readUnit(groups.rest ?? '', groups.attached !== undefined);
  if (unit === null || (groups.attached !== undefined && core === '0')) return null;
  const power = multiplier(unit.words);
  const words = power === 0 ? unit.words : unit.words.slice(1);
  const hasPercent = groups.percent !== undefined;
  const money = Boolean(rp || ending) || words[0]?.toLowerCase() === 'rupiah';
  if (money && hasPercent) return null;
  const named = words.length > 0 && !money;
  if (named && !unit.measured && isHeading(core, words)) return null;
  const expected = named && context.kind !== 'index' ? null : (context.kind ?? null);
  const kind = hasPercent ? 'percent' : money ? 'rupiah' : expected;

  const compact = closeUp(ending ? withoutSen(core) : core, kind);
  const digits = compact === null ? null : readDigits(compact, power === 0 ? kind : null);
  if (!digits) return null;

  const rupiah = kind === 'rupiah';
  const decimals = digits.decimals - power;
  const magnitude = new Decimal(digits.plain).times(new Decimal(10).pow(power));
  // Brackets mean a loss in accounts, but "(105,60)" may be a value given in brackets and "(2)" the number of a column.
  const enclosed = open !== undefined;
  if (enclosed && (hasPercent || named || (!rupiah && magnitude.lt(1_000_000)))) return null;
  const negative = enclosed || groups.sign === '-' || groups.innerSign === '-';
  return {
    text: text.trim(),
    value: negative ? magnitude.negated() : magnitude,
    decimals,
    percent: kind === 'percent',
    rupiah,
    unit: named ? words.join(' ') : null,
    irregular: digits.irregular || compact !== core,
    bound: groups.bound ? (BOUNDS[groups.bound as keyof typeof BOUNDS] ?? null) : null,
    whole: rupiah ? decimals >= 0 : decimals === 0 && (kind === 'count' || (named && !unit.measured)),
  };
}

/** Whether a cell stands for "no value": empty, dashes, dots, N/A, nihil. Absent is not zero. */
export function isAbsent(text: string): boolean {
  return /^(?:(?:Rp\.?)?\s*[-=]*\s*%?|[.…\s]*|#?n\s?[/.]?\s?a\.?|nihil)$/i.test(clean(text));
}

/**
 * Joins an amount that a narrow column broke over two rows or lines: `9.448.434.51` and `1`.
 * @returns the amount, or null unless the two together are regular groups of three.
 */
export function joinBroken(first: string, rest: string): string | null {
  const joined = first.trim() + rest.trim();
  return /^(?:Rp[.,:]?\s*)?[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d\d)?|(?:,\d{3})+(?:\.\d\d)?)(?:[.,]-+)?$/i.test(joined)
    ? joined
    : null;
}

/** "3.1 Capaian Kinerja": a section number and its title. */
function isHeading(core: string, words: readonly string[]): boolean {
  return /^[1-9]\.\d{1,2}$/.test(core) && /^\p{Lu}/u.test(words[0] ?? '');
}

/** 48.000.000.00,- with the sen set off by the separator of the thousands; the ending shows that no digit is missing. */
function withoutSen(core: string): string {
  return core.replace(/^(\d{1,3}([.,])\d{3}(?:\2\d{3})*)\2(?:00)$/, '$1');
}

/** Takes out the spaces that line breaks leave in a number. Null where they may stand between two numbers. */
function closeUp(core: string, kind: NumberKind | null): string | null {
  if (!/\s/.test(core)) return core;
  const [start = '', end, ...more] = core.replace(/\s?([.,])\s?/g, '$1').split(' ');
  if (more.length > 0) return null;
  if (end !== undefined) return kind === 'rupiah' ? joinBroken(start, end) : null;
  return /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+/.test(start) || kind === 'rupiah' ? start : null;
}

/** One kind of space and of minus; emphasis of Markdown exports, quotes, a leading colon and a trailing full stop gone. */
function clean(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[−–—‐‑]/g, '-')
    .replace(/^[\s*_`"“”':=]+|[\s*_`"“”';:]+$/g, '')
    .replace(/(?<=[\d%\p{L})])[.,]$/u, '');
}
