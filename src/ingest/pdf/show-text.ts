import type { GraphicsState } from './graphics-state.js';
import { type Matrix, multiply } from './matrix.js';
import type { Glyph } from './page-words.js';

/** Characters that stand for nothing on the page: controls, zero-width marks, byte order marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u200b-\u200f\u2060\ufeff\ufffe\uffff]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;

/** Text of a glyph as a reader sees it: ligatures spelt out, symbol fonts translated, soft hyphens shown. */
export function glyphText(unicode: string, symbols: ReadonlyMap<string, string> | undefined): string {
  const code = unicode.charCodeAt(0);
  if (code >= 0x20 && code < 0x7f) return unicode;
  const known = symbols?.get(unicode);
  if (known) return known;
  return unicode
    .replace(INVISIBLE, '')
    .replace(LIGATURES, (letter) => letter.normalize('NFKC'))
    .replaceAll('\u00ad', '-');
}

/**
 * Places the glyphs of one showText operation on the page and moves the text position on.
 * `items` are pdf.js glyphs and kerning numbers (thousandths of the font size), `content` the number of the marked content that
 * they stand in. Text outside the clip is not given.
 */
export function showText(
  state: GraphicsState,
  items: readonly unknown[],
  content: number | undefined,
  emit: (glyph: Glyph) => void,
): void {
  const { font, fontSize, charSpacing, wordSpacing, horizontalScale, clip } = state;
  const matrix: Matrix = multiply(state.ctm, state.textMatrix);
  const direction = font.vertical ? 1 : -1;
  const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
  for (const item of items) {
    if (typeof item === 'number') {
      advance(state, (direction * item * fontSize) / 1000, horizontalScale);
      continue;
    }
    if (!item || typeof item !== 'object') continue;
    const { unicode, width, isSpace, vmetric } = item as Record<string, unknown>;
    const spacing = (isSpace === true ? wordSpacing : 0) + charSpacing;
    const risen = state.y + state.rise;
    const x = matrix[0] * state.x + matrix[2] * risen + matrix[4];
    const y = matrix[1] * state.x + matrix[3] * risen + matrix[5];
    const drop = Array.isArray(vmetric) ? -Number(vmetric[0]) : Number(width);
    const own = (font.vertical ? drop : Number(width)) * font.widthScale * fontSize;
    if (!Number.isFinite(own)) continue;
    if (size > 0 && typeof unicode === 'string' && unicode !== '') {
      const dx = font.vertical ? matrix[2] * own : matrix[0] * own * horizontalScale;
      const dy = font.vertical ? matrix[3] * own : matrix[1] * own * horizontalScale;
      const inside = x + dx > clip[0] && x < clip[2] && y > clip[1] && y - size * 0.8 < clip[3];
      if (inside) {
        const text = glyphText(unicode, font.symbols);
        emit({ text, x, y, dx, dy, size, bold: font.bold, italic: font.italic, content });
      }
    }
    advance(state, font.vertical ? own - spacing : own + spacing, horizontalScale);
  }
}

function advance(state: GraphicsState, by: number, horizontalScale: number): void {
  if (!Number.isFinite(by)) return;
  if (state.font.vertical) state.y += by;
  else state.x += by * horizontalScale;
}
