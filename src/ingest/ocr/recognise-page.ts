import { type FigureRun, figureRuns } from './figure-runs.js';
import { crop, type PixelBox, toPgm } from './pgm.js';
import type { Raster } from './raster.js';
import { type RecognisedWord, wordsOf } from './recognised-word.js';
import type { Settings } from './recogniser.js';
import type { Lane } from './recogniser-pool.js';
import { compare, secondReading, type Verdict } from './second-reading.js';
import { isAmount, OTHER_SIZES, scaledCrop, unanimous, votedAmount } from './vote.js';

/** Sparse text in any order: what is left of a table without its lines is words here and there. */
const TEXT: Settings = { tessedit_pageseg_mode: '11', tessedit_char_whitelist: '', tessedit_do_invert: '0' };
/** One line of figures. */
export const FIGURES: Settings = {
  tessedit_pageseg_mode: '7',
  tessedit_char_whitelist: '0123456789.,%-/',
  tessedit_do_invert: '0',
};
/** One figure alone, which is not found as a line. */
const FIGURE: Settings = { ...FIGURES, tessedit_pageseg_mode: '10' };
/** Forced to be figures, a bracket becomes a 1 and a point may get lost: a third reading, without the restriction, can bear out the first. */
const ANYTHING: Settings = { ...FIGURES, tessedit_char_whitelist: '' };
/** A word of letters and figures is believed with this confidence. */
const SURE = 80;
/** White around the crop of a number, in pixels. */
const MARGIN = 10;

/**
 * Recognises the words of a page, the lines of its tables taken out before. Every number is recognised twice, the second time with
 * nothing but figures to choose from: one whose readings differ has a `doubt`.
 * @param limit milliseconds for the whole page
 * @throws RecognitionError
 */
export async function recognisePage(raster: Raster, lane: Lane, limit: number): Promise<RecognisedWord[]> {
  const end = Date.now() + limit;
  const left = () => Math.max(1, end - Date.now());
  const words = wordsOf(await lane.recognise('ind', toPgm(raster), TEXT, left()));
  const gone = new Set<RecognisedWord>();
  const runs = figureRuns(words);
  doubtMixed(words, runs);
  for (const run of runs) {
    const verdict = await judge(raster, run, lane, left);
    const [first, ...others] = run.words;
    if (!first) continue;
    if (!verdict.certain) for (const word of run.words) word.doubt = verdict.reason;
    else if (verdict.text !== run.words.map((word) => word.text).join('')) {
      first.text = verdict.text;
      first.ink = around(run.words);
      for (const word of others) gone.add(word);
    }
  }
  return words.filter((word) => !gone.has(word));
}

/** The words of a page, its numbers read only once: to tell how well it can be read at all. @throws RecognitionError */
export async function glance(raster: Raster, lane: Lane, limit: number): Promise<RecognisedWord[]> {
  return wordsOf(await lane.recognise('ind', toPgm(raster), TEXT, limit));
}

/** Figures in one word with letters ("7696s/d" of "76%s/d") cannot be read by themselves. */
function doubtMixed(words: readonly RecognisedWord[], runs: readonly FigureRun[]): void {
  const read = new Set(runs.flatMap((run) => run.words));
  for (const word of words)
    if (/\d/.test(word.text) && !read.has(word) && word.confidence < SURE)
      word.doubt = `angka "${word.text}" menyatu dengan huruf`;
}

async function judge(raster: Raster, run: FigureRun, lane: Lane, left: () => number): Promise<Verdict> {
  const ink = around(run.words);
  const room = Math.round((run.words[0]?.size ?? 20) * 0.2);
  const box = { x0: Math.max(ink.x0, run.left) - room, y0: ink.y0 - room, x1: ink.x1 + room, y1: ink.y1 + room };
  const image = toPgm(crop(raster, box, MARGIN));
  const read = async (settings: Settings) => secondReading(await lane.recognise('eng', image, settings, left()));
  const second = await read(FIGURES);
  const verdict = compare(run, second);
  const isAlone = run.before === '' && run.behind === '';
  const more = async () => {
    const readings = [run.figures, second.text];
    for (const { model, scale } of OTHER_SIZES) {
      const part = scaledCrop(raster, box, MARGIN, scale);
      readings.push(secondReading(await lane.recognise(model, part, FIGURES, left())).text);
    }
    return readings;
  };
  if (verdict.certain) {
    if (!isAlone || !isAmount(verdict.text) || Math.max(run.confidence, second.confidence) >= SURE) return verdict;
    return unanimous(verdict.text, await more());
  }
  const third = await read(run.figures.length > 1 ? ANYTHING : FIGURE);
  const again = compare(run, third);
  // Both models may take a "%" for figures; where it was seen once, it must be seen again.
  const isPercent = second.text.includes('%');
  if (again.certain && (!isPercent || third.text.includes('%'))) return again;
  const voted = isAlone ? votedAmount(await more()) : undefined;
  return voted ? { certain: true, text: voted } : verdict;
}

function around(words: readonly RecognisedWord[]): PixelBox {
  return {
    x0: Math.min(...words.map(({ ink }) => ink.x0)),
    y0: Math.min(...words.map(({ ink }) => ink.y0)),
    x1: Math.max(...words.map(({ ink }) => ink.x1)),
    y1: Math.max(...words.map(({ ink }) => ink.y1)),
  };
}
