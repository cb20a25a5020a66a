import type { RecognisedWord } from './recognised-word.js';

/** A number as it was recognised: neighbouring words, what stands before and behind the figures in them left out. */
export interface FigureRun {
  words: RecognisedWord[];
  /** "Rp.", an opening bracket. */
  before: string;
  /** The figures with their separators, blanks left out; letters that may be a misread "%" are still there. */
  figures: string;
  /** Closing punctuation. */
  behind: string;
  /** Left edge of the first figure in pixels. */
  left: number;
  /** Of its first word: what comes after it may be a misread "%". 0–100. */
  confidence: number;
}

/** Space between two words of one number, in font sizes. */
const MAX_GAP = 0.7;
/** What stands before the figures, the figures with at most two letters for "%", and what ends them. */
const FIGURES = /^(?<before>\D*?)(?<figures>[-\d](?:[\d.,/-]*\d)?(?:[.,]?[\p{L}"”°]{1,2}\d?)?)(?<behind>[^\p{L}\d]*)$/u;
const CURRENCY = /^\W*(?:Rp|IDR)?\W*$/i;
/** A percent sign that was read as a word of its own. */
const PERCENT = /^(?:%|[Yy0-9][o0-9]?|[o0-9]{2})[.,;)]*$/;

/** The numbers among the words of a page; words of letters with a figure in them ("Covid-19") are none. */
export function figureRuns(words: readonly RecognisedWord[]): FigureRun[] {
  const runs: FigureRun[] = [];
  let open: RecognisedWord[] = [];
  const close = () => {
    const run = toRun(open);
    if (run) runs.push(run);
    open = [];
  };
  for (const word of words) {
    const last = open.at(-1);
    const joins = last !== undefined && follows(last, word) && (isFigures(word) || PERCENT.test(word.text));
    if (!joins) close();
    if (joins || isFigures(word)) open.push(word);
  }
  close();
  return runs;
}

function parts(text: string): { before: string; figures: string; behind: string } | undefined {
  const { before = '', figures = '', behind = '' } = FIGURES.exec(text)?.groups ?? {};
  return /\d/.test(figures) && CURRENCY.test(before) ? { before, figures, behind } : undefined;
}

function isFigures({ text }: RecognisedWord): boolean {
  return parts(text) !== undefined;
}

function follows(left: RecognisedWord, right: RecognisedWord): boolean {
  const gap = right.ink.x0 - left.ink.x1;
  const sameLine = Math.abs(left.baseline[1] - right.baseline[0]) < left.size / 3;
  return sameLine && gap >= -left.size / 2 && gap <= MAX_GAP * left.size;
}

function toRun(words: RecognisedWord[]): FigureRun | undefined {
  const [first] = words;
  const found = parts(words.map((word) => word.text).join('')) ?? undefined;
  if (!first || !found) return undefined;
  return { words, ...found, left: first.starts[found.before.length] ?? first.ink.x0, confidence: first.confidence };
}
