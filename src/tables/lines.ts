import type { Word } from '../document/page.js';
import { type Box, unionBox } from '../document/place.js';

/** Words that stand on one line, from left to right. */
export interface TextLine {
  words: Word[];
  box: Box;
  text: string;
}

const middle = (word: Word) => (word.box[1] + word.box[3]) / 2;

/** Whether most of the text reads upwards or downwards: taller than wide though it has several letters. */
function isTurned(words: Word[]): boolean {
  const long = words.filter((word) => word.text.length >= 3);
  const tall = long.filter((word) => word.box[3] - word.box[1] > 1.4 * (word.box[2] - word.box[0]));
  return letters(tall) * 2 > letters(long);
}

/** Short words such as "III" are hardly longer than high either way, so that long ones decide. */
function letters(words: Word[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}

/** Groups words into lines, from the top. Text turned by a quarter (as in narrow header cells) is read from the bottom up. */
export function linesOf(words: Word[]): TextLine[] {
  if (words.length === 0) return [];
  if (isTurned(words)) return turnedLines(words);
  const sorted = [...words].sort((a, b) => middle(a) - middle(b));
  const groups: Word[][] = [];
  let sum = 0;
  for (const word of sorted) {
    const group = groups.at(-1);
    const mean = group ? sum / group.length : 0;
    const reach = Math.min(word.size, group?.[0]?.size ?? word.size) * 0.5;
    if (group && middle(word) - mean <= reach) {
      group.push(word);
      sum += middle(word);
    } else {
      groups.push([word]);
      sum = middle(word);
    }
  }
  return groups.map((group) => toLine(group.sort((a, b) => a.box[0] - b.box[0])));
}

function turnedLines(words: Word[]): TextLine[] {
  const sorted = [...words].sort((a, b) => a.box[0] - b.box[0]);
  const groups: Word[][] = [];
  for (const word of sorted) {
    const first = groups.at(-1)?.[0];
    if (first && word.box[0] - first.box[0] <= word.size * 0.5) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => toLine(group.sort((a, b) => b.box[3] - a.box[3])));
}

export function toLine(words: Word[]): TextLine {
  return {
    words,
    box: unionBox(words.map((word) => word.box)) ?? [0, 0, 0, 0],
    text: words.map((word) => word.text).join(' '),
  };
}
