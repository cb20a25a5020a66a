import type { Word } from '../../document/page.js';
import type { Box } from '../../document/place.js';
import { COMMON_WORDS } from './common-words.js';

/** What the pass over the text of a PDF page tells of it. */
export interface PageFacts {
  /** In points. */
  width: number;
  height: number;
  words: readonly Word[];
  /** The fonts do not say which letters their glyphs are (no ToUnicode, private-use characters). */
  unreadable: boolean;
  /** Where images are painted, in points from the top left. */
  images: readonly Box[];
  /** Glyphs drawn so that they show: not invisible ones, nor those that a page-sized image covers later. */
  shownGlyphs: number;
  /** Length of the path data of filled shapes; letters drawn as outlines are long. */
  shapeData: number;
}

/**
 * Why a page is to be recognised from its picture:
 * - `no-text`: it has no words, but a picture or outlines of letters;
 * - `garbage`: its words mean nothing;
 * - `noisy-layer`: the words under the picture of a scan are those of a poor recogniser;
 * - `picture`: nearly all of it is a picture, with a few words beside it (a page number, a title).
 */
export type OcrReason = 'no-text' | 'garbage' | 'noisy-layer' | 'picture';

/** The part of a page that images cover from which on it may be a scan; logos, photos and charts stay below it. */
const PICTURE_PAGE = 0.6;
/** The part that the image of a scan covers at least. */
const SCAN_PAGE = 0.85;
/** A page of a picture has at most this many words beside it. */
const FEW_WORDS = 20;
/** The part of a page below which an image alone is an ornament. */
const ORNAMENT = 0.02;
/** Shapes with less path data than this are borders, boxes and arrows. */
const OUTLINES = 4_000;
/** Letters that show on a scan with a text layer: a stamp or a page number put on later. */
const STAMP_GLYPHS = 40;
/** Share of common words: 0.33 on the sparsest table of a born-digital report, 0.6 and more in prose. */
const LAYER_COMMON = 0.55;
/** Share of words with signs or figures among their letters ("be~anji", "D1NAS"); 0 in nearly all born-digital reports. */
const LAYER_ODD = 0.015;
/** Words needed to judge them by their letters, and the shares below which they mean nothing (0.78 is the least seen of the second). */
const GARBAGE_WORDS = 40;
const GARBAGE_COMMON = 0.02;
const GARBAGE_SPEAKABLE = 0.6;

/** Why a page needs recognition of its picture, or undefined where its own text is as good as any. */
export function needsOcr(page: PageFacts): OcrReason | undefined {
  const covered = coverage(page);
  if (page.unreadable) return 'garbage';
  if (page.words.length === 0) return covered >= ORNAMENT || page.shapeData >= OUTLINES ? 'no-text' : undefined;
  const quality = wordQuality(page.words);
  if (quality.words >= GARBAGE_WORDS && quality.common < GARBAGE_COMMON && quality.speakable < GARBAGE_SPEAKABLE)
    return 'garbage';
  if (covered >= PICTURE_PAGE && page.words.length <= FEW_WORDS) return 'picture';
  const layer = covered >= SCAN_PAGE && page.shownGlyphs < STAMP_GLYPHS;
  return layer && (quality.common < LAYER_COMMON || quality.odd > LAYER_ODD) ? 'noisy-layer' : undefined;
}

/** The page is told by this many samples in each direction. */
const SAMPLES = 32;

/** The part of the page that images cover, 0 to 1; images over each other count once. */
function coverage({ width, height, images }: PageFacts): number {
  const covered = new Uint8Array(SAMPLES * SAMPLES);
  const from = (edge: number, size: number) => Math.max(0, Math.ceil((edge / size) * SAMPLES - 0.5));
  for (const [x0, y0, x1, y1] of images)
    for (let row = from(y0, height); row < Math.min(SAMPLES, from(y1, height)); row++)
      covered.fill(1, row * SAMPLES + from(x0, width), row * SAMPLES + Math.min(SAMPLES, from(x1, width)));
  return covered.reduce((sum, one) => sum + one, 0) / covered.length;
}

interface WordQuality {
  /** How many words have three letters in a row; the shares are of these. */
  words: number;
  common: number;
  odd: number;
  /** With as many vowels as words have, and no four consonants in a row. */
  speakable: number;
}

function wordQuality(words: readonly Word[]): WordQuality {
  const counts = { words: 0, common: 0, odd: 0, speakable: 0 };
  for (const { text } of words) {
    const word = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (!/\p{L}{3}/u.test(word)) continue;
    counts.words++;
    if (COMMON_WORDS.has(word)) counts.common++;
    if (/[^\p{L}\p{M}'’.,/()&:;-]/u.test(word)) counts.odd++;
    const vowels = (word.match(/[aeiou]/g)?.length ?? 0) / word.length;
    if (vowels >= 0.2 && vowels <= 0.75 && !/[bcdfghj-np-tvwxyz]{4}/.test(word)) counts.speakable++;
  }
  const share = (count: number) => (counts.words > 0 ? count / counts.words : 0);
  return {
    words: counts.words,
    common: share(counts.common),
    odd: share(counts.odd),
    speakable: share(counts.speakable),
  };
}
