import type { PageImage, Raster, Turn } from './raster.js';
import { shrink } from './shrink.js';
import { INK, skewOf } from './skew.js';

/** Resolution at which a page is looked at as a whole. */
export const OVERVIEW_DPI = 100;
/** Lines of text part this much better in one direction than in the other where the direction is certain. */
const CERTAIN = 1.25;
/** Longer runs of ink, in inches, are lines of tables or filled areas, not letters. */
const MAX_STROKE = 0.3;

/** The page made small, its lines of tables taken out where `letters`. */
export function overview(image: Raster & { dpi: number }): Raster {
  return shrink(image, Math.max(1, Math.round(image.dpi / OVERVIEW_DPI)));
}

/**
 * The ways in which a page may have to be turned clockwise to stand upright, the likeliest first. Lines of text decide between
 * upright and lying; which of the two ends is up only the words tell for certain.
 */
export function orientations(image: PageImage): Turn[] {
  const small = overview(image);
  const letters = withoutLines(small, Math.round(MAX_STROKE * OVERVIEW_DPI));
  const level = skewOf(letters, true).sharpness;
  const lying = skewOf(letters, false).sharpness;
  if (level > CERTAIN * lying) return [0, 180];
  if (lying > CERTAIN * level) return [90, 270];
  return [0, 90, 270, 180];
}

/** The image without runs of ink longer than `longest` pixels, in rows or columns. */
function withoutLines({ width, height, grey }: Raster, longest: number): Raster {
  const out = Uint8Array.from(grey);
  const clear = (from: number, count: number, step: number) => {
    for (let at = from, left = count; left > 0; left--, at += step) out[at] = 255;
  };
  const scan = (start: number, length: number, step: number) => {
    let run = 0;
    for (let index = 0, at = start; index <= length; index++, at += step) {
      if (index < length && (grey[at] ?? 255) < INK) run++;
      else {
        if (run > longest) clear(at - run * step, run, step);
        run = 0;
      }
    }
  };
  for (let y = 0; y < height; y++) scan(y * width, width, 1);
  for (let x = 0; x < width; x++) scan(x, height, width);
  return { width, height, grey: out };
}
