import { plainLine } from './hostile.js';

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;
const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

const graphemeWidth = (grapheme: string) => (INVISIBLE.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

/** Columns that a text takes on a terminal. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** A document's text made safe for a terminal and cut to at most `width` columns, the last of them an ellipsis. */
export function cutTo(text: string, width: number): string {
  const line = plainLine(text);
  if (terminalWidth(line) <= width) return line;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(line)) {
    used += graphemeWidth(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return width > 0 ? `${kept.trimEnd()}…` : '';
}

/** A text broken at spaces into at most `most` lines of `width` columns; the last is cut where more is left. */
export function wrapTo(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = plainLine(text).trim();
  while (rest !== '' && lines.length < most - 1) {
    const words = rest.split(' ');
    let count = 1;
    while (count < words.length && terminalWidth(words.slice(0, count + 1).join(' ')) <= width) count++;
    lines.push(cutTo(words.slice(0, count).join(' '), width));
    rest = words.slice(count).join(' ');
  }
  if (rest !== '') lines.push(cutTo(rest, width));
  return lines;
}

/** As `cutTo`, but keeps the end: the name of a file rather than its folders. */
export function cutStart(text: string, width: number): string {
  const line = plainLine(text);
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment);
  if (terminalWidth(line) <= width) return line;
  while (characters.length > 0 && terminalWidth(characters.join('')) > width - 1) characters.shift();
  return width > 0 ? `…${characters.join('')}` : '';
}

/** Cuts or pads to exactly `width` columns. */
export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutTo(text, width);
  const space = ' '.repeat(Math.max(0, width - terminalWidth(cut)));
  return align === 'left' ? cut + space : space + cut;
}
