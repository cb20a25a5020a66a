import type { Page, Ruling, Word } from '../../src/document/page.js';

/** Words of a line of text that starts at (x, y top), each letter 5 points wide in a 10 point font. */
export function text(x: number, y: number, line: string, bold = false): Word[] {
  const words: Word[] = [];
  let at = x;
  for (const part of line.split(' ')) {
    words.push({ text: part, box: [at, y, at + part.length * 5, y + 10], size: 10, bold, italic: false });
    at += (part.length + 1) * 5;
  }
  return words;
}

export function horizontal(y: number, x0: number, x1: number): Ruling {
  return { orientation: 'horizontal', x0, y0: y, x1, y1: y };
}

export function vertical(x: number, y0: number, y1: number): Ruling {
  return { orientation: 'vertical', x0: x, y0, x1: x, y1 };
}

/** Every line of a full grid. */
export function gridLines(xs: number[], ys: number[]): Ruling[] {
  const [x0 = 0, x1 = 0] = [xs[0], xs.at(-1)];
  const [y0 = 0, y1 = 0] = [ys[0], ys.at(-1)];
  return [...ys.map((y) => horizontal(y, x0, x1)), ...xs.map((x) => vertical(x, y0, y1))];
}

export function page(words: Word[], rulings: Ruling[], number = 1): Page {
  return { number, width: 600, height: 840, words, rulings };
}
