import type { Page as Recognition } from 'tesseract.js';
import type { FigureRun } from './figure-runs.js';

/** Figures as they were recognised once more, with nothing but figures to choose from. */
export interface SecondReading {
  text: string;
  /** 0–100. */
  confidence: number;
}

/** What two readings of a number come to: its text, or the reason why it is not to be relied on. */
export type Verdict = { certain: true; text: string } | { certain: false; text: string; reason: string };

/** Two readings that agree, neither with this confidence, are chance. */
const MIN_CONFIDENCE = 60;
/** Letters and figures that the Indonesian model makes of a "%". */
const LONGEST_PERCENT = 3;

export function secondReading({ blocks }: Recognition): SecondReading {
  const lines = (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  const words = lines.flatMap((line) => line.words);
  return {
    text: words
      .map((word) => word.text)
      .join('')
      .replace(/\s/g, ''),
    confidence: Math.min(...words.map((word) => word.confidence), 100),
  };
}

/** Compares the first reading of a number with another one. */
export function compare(run: FigureRun, second: SecondReading): Verdict {
  const { before, behind } = run;
  const first = bare(run.figures);
  const again = bare(second.text);
  const asRead = before + run.figures + behind;
  if (again === '') return { certain: false, text: asRead, reason: `angka "${asRead}" tidak terbaca ulang` };
  const grouped = groupedAlike(run, again);
  if (grouped) return { certain: true, text: before + grouped + behind };
  const same = first.replace(/\p{L}.*$/u, '') === again;
  const percent = again.endsWith('%') && isPercentOf(first, again.slice(0, -1));
  if (!same && !percent)
    return { certain: false, text: asRead, reason: `dua pembacaan angka berbeda: "${asRead}" dan "${again}"` };
  if (!percent && isTorn(run))
    return { certain: false, text: asRead, reason: `angka "${asRead}" terpecah; pemisahnya tidak terbaca` };
  if (Math.max(run.confidence, second.confidence) < MIN_CONFIDENCE)
    return { certain: false, text: asRead, reason: `angka "${asRead}" terbaca dengan keyakinan rendah` };
  return { certain: true, text: percent ? before + again + behind : asRead };
}

/** Whether the first reading is the figures and then what the model makes of "%": "10090" of "100%". */
function isPercentOf(first: string, figures: string): boolean {
  const rest = first.startsWith(figures) ? first.slice(figures.length).replace(/^[.,]/, '') : undefined;
  return rest !== undefined && rest.length <= LONGEST_PERCENT;
}

/** Fewer figures may be a decimal, and need their separators twice. */
const LEAST_AMOUNT = 7;
const SEPARATOR = /[.,]/g;

/**
 * A faint copy loses points, seldom figures: where both readings have the same figures, and every point or blank that either of
 * them saw parts those into groups of three, the amount is that.
 */
function groupedAlike(run: FigureRun, again: string): string | undefined {
  const first = bare(run.figures);
  const figures = first.replace(SEPARATOR, '');
  if (!/^\d+$/.test(figures) || figures !== again.replace(SEPARATOR, '') || figures.length < LEAST_AMOUNT)
    return undefined;
  const asWords = run.words.map(({ text }) => bare(text)).join('.');
  const parted = [first, again, asWords].filter((text) => text.search(SEPARATOR) >= 0);
  const inThrees = parted.every((text) =>
    text
      .split(SEPARATOR)
      .slice(1)
      .every((group) => group.length > 0 && group.length % 3 === 0),
  );
  const separators = new Set(`${first}${again}`.match(SEPARATOR));
  if (parted.length === 0 || !inThrees || separators.size > 1) return undefined;
  return figures.replace(/\B(?=(?:\d{3})+$)/g, [...separators][0] ?? '.');
}

/** Whether a number fell into words where a separator stood that nobody saw: "100 00" of "100,00", "2.519 516.374". */
function isTorn({ words }: FigureRun): boolean {
  return words.some(
    ({ text }, at) => at > 0 && /(?<!\d)\d{1,3}$/.test(words[at - 1]?.text ?? '') && /^\d{2,3}(?!\d)/.test(text),
  );
}

/** Without blanks and without the punctuation around the figures. */
function bare(text: string): string {
  return text.replace(/\s/g, '').replace(/^[^\d-]+|[^\p{L}\d%]+$/gu, '');
}
