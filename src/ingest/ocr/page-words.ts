import { DOUBT_MARK } from '../../document/doubt.js';
import type { Word } from '../../document/page.js';
import { type Matrix, transformBox, transformPoint } from '../pdf/matrix.js';
import type { RecognisedWord } from './recognised-word.js';

/** Above and below the baseline in font sizes, as the words of a text layer have it. */
const ASCENT = 0.76;
const DESCENT = 0.22;

/** A recognised word on its page; `toPage` takes pixels to points. A word with a doubt carries the mark of it. */
export function toWord(word: RecognisedWord, toPage: Matrix): Word {
  const { text, ink, baseline, doubt, confidence } = word;
  const scale = Math.hypot(toPage[2], toPage[3]);
  const size = round(word.size * scale);
  const [x0, , x1] = transformBox(toPage, [ink.x0, ink.y0, ink.x1, ink.y1]);
  const [, y] = transformPoint(toPage, (ink.x0 + ink.x1) / 2, (baseline[0] + baseline[1]) / 2);
  return {
    text: doubt === undefined ? text : text + DOUBT_MARK,
    box: [round(x0), round(y - ASCENT * size), round(x1), round(y + DESCENT * size)],
    size,
    bold: false,
    italic: false,
    confidence: Math.round(confidence),
  };
}

/** To hundredths of a point. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
