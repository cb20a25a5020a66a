import type { PageReader } from './page-reader.js';
import { prepare } from './prepare.js';
import type { PageImage, PageRaster, Turn } from './raster.js';
import type { RecognisedWord } from './recognised-word.js';
import { shrink } from './shrink.js';

/** Mean confidence that the words of an upright page have at least; upside down it is about 30. */
const UPRIGHT = 60;
/** With fewer words nothing can be told. */
const MIN_WORDS = 8;
/** A turn must read better by this much to be preferred to the likelier one. */
const CLEARLY = 10;
/** Turned pages are glanced at with this part of their pixels in each direction. */
const REDUCTION = 2;

/** How well words read: the mean confidence of those with three letters, 0 where there are too few. */
function legibility(words: readonly RecognisedWord[]): number {
  const letters = words.filter(({ text }) => /\p{L}{3}/u.test(text));
  if (letters.length < MIN_WORDS) return 0;
  return letters.reduce((sum, word) => sum + word.confidence, 0) / letters.length;
}

/** Whether a page that read like this may be on its side or upside down. A page of a few words is left as it is. */
export function mayBeTurned(words: readonly RecognisedWord[]): boolean {
  return words.length >= MIN_WORDS && legibility(words) < UPRIGHT;
}

/**
 * The page turned so that it reads best by a glance at it made smaller; undefined where none of `others` reads clearly better
 * than `tried`.
 */
export async function bestTurn(
  image: PageImage,
  tried: PageRaster,
  others: readonly Turn[],
  reader: PageReader,
): Promise<PageRaster | undefined> {
  let best: PageRaster | undefined;
  let score = legibility(await reader.read(shrink(tried, REDUCTION), 'glance'));
  for (const turn of others) {
    const raster = prepare(image, turn);
    const own = legibility(await reader.read(shrink(raster, REDUCTION), 'glance'));
    if (own <= score + CLEARLY) continue;
    best = raster;
    score = own;
  }
  return best;
}
