/** What a column, a sign or a word next to it says that a number is. */
export type NumberKind = 'percent' | 'rupiah' | 'count' | 'index';

/** A run of digits with its separators understood. */
export interface ReadDigits {
  /** Plain decimal notation: 1234567.50 */
  plain: string;
  /** Digits printed after the decimal separator. */
  decimals: number;
  /** Separators are missing or mixed, but every digit is there and only one value is possible. */
  irregular: boolean;
}

/**
 * Decides which points and commas group thousands and which one is the decimal separator. Reports follow the Indonesian form
 * (1.234.567,89) as a rule, yet mix in the English one (1,234,567 and 97.5%).
 * @param core digits with single points and commas between them.
 * @param kind what the number is, where that is known; it decides about `99.551`.
 * @returns null where more than one value is possible or digits are missing.
 */
export function readDigits(core: string, kind: NumberKind | null): ReadDigits | null {
  const groups = core.split(/[.,]/);
  const separators = core.match(/[.,]/g) ?? [];
  const [first = '', second = ''] = groups;
  if (separators.length === 0) return whole(first, false);
  if (separators.length === 1) return oneSeparator(first, separators[0] === '.', second, kind);

  const leading = separators.slice(0, -1);
  const last = separators.at(-1);
  const uniform = leading.every((separator) => separator === leading[0]);
  if (uniform && last === leading[0]) return grouped(groups, kind);
  if (uniform) return groupedWithTail(groups.slice(0, -1), groups.at(-1) ?? '', kind);
  const money = kind === 'rupiah' || kind === null;
  return money && isGrouped(groups) ? whole(groups.join(''), true) : null;
}

function oneSeparator(first: string, point: boolean, second: string, kind: NumberKind | null): ReadDigits | null {
  const three = second.length === 3;
  const canGroup = !first.startsWith('0');
  switch (kind) {
    case 'percent':
      // 5.000% may be five or five thousand percent.
      return point && second === '000' && /^[1-9]$/.test(first) ? null : fraction(first, second);
    case 'index':
      return fraction(first, second);
    case 'count':
      return three && isGrouped([first, second]) ? whole(first + second, false) : fraction(first, second);
    case 'rupiah':
      if (second.length % 3 === 0) return canGroup ? whole(first + second, !three || first.length > 3) : null;
      if (second.length > 2) return null;
      return !point || (first.length > 3 && second === '00') ? fraction(first, second) : null;
    case null:
      if (!three || !canGroup) return fraction(first, second);
      // 1.234 is a whole number in the Indonesian form; 1,234 may be one in the English form or have three decimals.
      return point && first.length <= 3 ? whole(first + second, false) : null;
  }
}

/** 1.234.567, and where it is money also 2.443.087729: a separator is missing, no digit is. */
function grouped(groups: readonly string[], kind: NumberKind | null): ReadDigits | null {
  if (isGrouped(groups)) return whole(groups.join(''), false);
  const [first = '', ...rest] = groups;
  const money = kind === 'rupiah' || (kind === null && first.length <= 3);
  const complete = !first.startsWith('0') && rest.every((group) => group.length % 3 === 0);
  return money && complete ? whole(groups.join(''), true) : null;
}

/** 1.234.567,00: groups, then the other separator once. */
function groupedWithTail(groups: readonly string[], tail: string, kind: NumberKind | null): ReadDigits | null {
  const head = grouped(groups, kind);
  if (!head) return null;
  if (tail.length === 3) {
    if (kind === 'rupiah' || kind === 'count') return whole(head.plain + tail, true);
    if (kind === null && groups.length > 2) return null;
  }
  return { ...fraction(head.plain, tail), irregular: head.irregular };
}

function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3);
}

function whole(digits: string, irregular: boolean): ReadDigits {
  return { plain: digits, decimals: 0, irregular };
}

function fraction(digits: string, decimals: string): ReadDigits {
  return { plain: `${digits}.${decimals}`, decimals: decimals.length, irregular: false };
}
