import type { Box } from '../document/place.js';
import { linesOf, type TextLine } from './lines.js';
import type { PageCell } from './page-table.js';
import { bare, type Vocabulary } from './vocabulary.js';

/** Padding of a cell in points: Word's default is 5.4, Chromium's less. */
const PADDING = 6;
/** "1.234.567" or "1.234.567,00": thousands in groups of three, decimals after the other separator. */
const GROUPED = /^\d{1,3}((\.\d{3})+(,\d{1,2})?|(,\d{3})+(\.\d{1,2})?)$/;
/** A number with groups or with decimals. */
const WHOLE = /^\d{1,3}(\.\d{3})*(,\d{1,4})?%?$|^\d{1,3}(,\d{3})*(\.\d{1,4})?%?$/;
const NUMERIC = /^[\d.,\s%()Rp-]+$/;

/** The text of a cell: its lines joined by one space, but a word or number broken by a narrow column put together again. */
export function cellText(cell: PageCell, vocabulary: Vocabulary): string {
  const lines = linesOf(cell.words);
  const numeric = lines.every((line) => NUMERIC.test(line.text));
  let text = '';
  let previous: TextLine | undefined;
  for (const line of lines) {
    if (!previous) text = line.text;
    else {
      const broken = numeric
        ? isBrokenNumber(previous, line, cell.box)
        : isBrokenWord(previous, line, cell.box, vocabulary);
      text += (broken ? '' : ' ') + line.text;
    }
    previous = line;
  }
  return text;
}

/** Whether the first line leaves no room for one more character of its size. */
function isFull(line: TextLine, box: Box): boolean {
  const last = line.words.at(-1);
  if (!last) return false;
  const character = (last.box[2] - last.box[0]) / Math.max(1, last.text.length);
  return box[2] - line.box[2] < character * 1.5 + PADDING;
}

/** Whether a number goes on from one line of a cell into the next. */
export function isBrokenNumber(first: TextLine, second: TextLine, box: Box): boolean {
  const head = first.words.at(-1)?.text ?? '';
  const tail = second.words[0]?.text ?? '';
  if (!/\d[.,]?$/.test(head) || !/^[.,]?\d/.test(tail)) return false;
  if (/[.,]$/.test(head) || /^[.,]/.test(tail)) return head.length > 2 && WHOLE.test(head + tail);
  if (GROUPED.test(head + tail) && !GROUPED.test(head) && /[.,]/.test(head)) return isFull(first, box);
  return /^\d+$/.test(head) && /^\d$/.test(tail) && isFull(first, box) && box[2] - box[0] < 40;
}

function isBrokenWord(first: TextLine, second: TextLine, box: Box, vocabulary: Vocabulary): boolean {
  const head = first.words.at(-1)?.text ?? '';
  const tail = second.words[0]?.text ?? '';
  if (isBrokenNumber(first, second, box)) return GROUPED.test(head + tail);
  if (!/\p{L}$/u.test(head) || !/^\p{L}/u.test(tail)) return false;
  if (!isFull(first, box)) return false;
  const whole = vocabulary.get(bare(head + tail)) ?? 0;
  const tailAlone = (vocabulary.get(bare(tail)) ?? 0) - 1;
  const headAlone = (vocabulary.get(bare(head)) ?? 0) - 1;
  return whole > 0 && (whole >= Math.min(tailAlone, headAlone) || tail.length <= 2);
}
