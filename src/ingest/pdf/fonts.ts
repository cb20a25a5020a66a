/** What the layout needs to know of a font. */
export interface FontTraits {
  bold: boolean;
  italic: boolean;
  vertical: boolean;
  /** Factor from glyph widths to text space; 0.001 but for Type 3 fonts. */
  widthScale: number;
  /** Translation of private-use characters of symbol fonts, where the font is one. */
  symbols?: ReadonlyMap<string, string>;
}

export const PLAIN_FONT: FontTraits = { bold: false, italic: false, vertical: false, widthScale: 0.001 };

/** Tick marks, bullets and relations that Word takes from symbol fonts, by their code in the font. */
const SYMBOL: [code: number, text: string][] = [
  [0xa3, '≤'],
  [0xb3, '≥'],
  [0xb1, '±'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb9, '≠'],
  [0xd6, '√'],
];
const WINGDINGS: [code: number, text: string][] = [
  [0x6c, '●'],
  [0x6e, '■'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
];

function privateUse(codes: [code: number, text: string][]): ReadonlyMap<string, string> {
  return new Map(codes.map(([code, text]) => [String.fromCharCode(0xf000 + code), text]));
}

const SYMBOL_MAP = privateUse(SYMBOL);
const WINGDINGS_MAP = privateUse(WINGDINGS);

function symbolsOf(name: string): ReadonlyMap<string, string> | undefined {
  if (/wingdings/i.test(name)) return WINGDINGS_MAP;
  if (/symbol/i.test(name)) return SYMBOL_MAP;
  return undefined;
}

/** Traits of a font object of pdf.js, by its PostScript name and flags. Anything unknown counts as a plain font. */
export function fontTraits(font: unknown): FontTraits {
  if (!font || typeof font !== 'object') return PLAIN_FONT;
  const { name, bold, black, italic, vertical, fontMatrix } = font as Record<string, unknown>;
  const label = typeof name === 'string' ? name : '';
  const scale = Array.isArray(fontMatrix) ? Number(fontMatrix[0]) : 0.001;
  return {
    bold: bold === true || black === true || /bold|black|heavy|demi/i.test(label),
    italic: italic === true || /italic|oblique/i.test(label),
    vertical: vertical === true,
    widthScale: Number.isFinite(scale) && scale !== 0 ? scale : 0.001,
    symbols: symbolsOf(label),
  };
}
