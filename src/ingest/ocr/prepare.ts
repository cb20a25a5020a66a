import { IDENTITY, type Matrix, multiply } from '../pdf/matrix.js';
import { whitePaper } from './background.js';
import { despeckle } from './despeckle.js';
import { orientations, overview } from './orientation.js';
import type { PageImage, PageRaster, Turn } from './raster.js';
import { resample } from './resample.js';
import { shrink } from './shrink.js';
import { skewOf } from './skew.js';

/** Resolution that pages are brought near to; tesseract reads letters of 20 to 30 pixels best. */
const TARGET_DPI = 300;
/** Finer images are made smaller, coarser ones larger. */
const FINEST = 400;
const COARSEST = 180;
const MAX_ENLARGEMENT = 3;
/** The short side of a page of a report, in inches: a page said to be larger was given a wrong resolution. */
const SHORT_SIDE = 8.5;
/** Smaller leanings are left as they are, in degrees. */
const MIN_SKEW = 0.05;
/** Lines of text and tables part at least this sharply; below, the angle is that of a photo. */
const MIN_SHARPNESS = 1.5;

/** Takes points of the page as displayed to points of the page turned clockwise. */
function turnMatrix(turn: Turn, width: number, height: number): Matrix {
  if (turn === 90) return [0, 1, -1, 0, height, 0];
  if (turn === 180) return [-1, 0, 0, -1, width, height];
  if (turn === 270) return [0, -1, 1, 0, 0, width];
  return IDENTITY;
}

/** Takes back what `matrix` does. */
function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const by = 1 / (a * d - b * c);
  return [d * by, -b * by, -c * by, a * by, (c * f - d * e) * by, (b * e - a * f) * by];
}

/** The page made ready for recognition: turned clockwise by `turn`, straight, its paper white, at about 300 dpi. */
export function prepare(image: PageImage, turn: Turn = orientations(image)[0] ?? 0): PageRaster {
  const clean = image.bilevel ? { ...image, ...despeckle(image) } : { ...image, ...whitePaper(image, image.dpi) };
  const skew = skewOf(overview(clean), turn === 0 || turn === 180);
  const degrees = skew.sharpness >= MIN_SHARPNESS && Math.abs(skew.degrees) >= MIN_SKEW ? skew.degrees : 0;
  return straightened(clean, turn, degrees);
}

/** The resolution at which an image really was scanned, as far as the size of its page can be believed. */
function trueDpi({ width, height, dpi }: PageImage): number {
  return Math.max(dpi, Math.min(width, height) / SHORT_SIDE);
}

function straightened(image: PageImage, turn: Turn, degrees: number): PageRaster {
  const dpi = trueDpi(image);
  const step = dpi > FINEST ? Math.max(1, Math.round(dpi / TARGET_DPI)) : 1;
  const source = shrink(image, step);
  const enlargement = dpi < COARSEST ? Math.min(MAX_ENLARGEMENT, TARGET_DPI / dpi) : 1;
  // Pixels of the output per point; alike in both directions whatever the pixels of the source are.
  const scale = (image.dpi * enlargement) / step / 72;
  const { pageWidth, pageHeight } = image;
  const turned = turnMatrix(turn, pageWidth, pageHeight);
  const [width, height] = turn === 90 || turn === 270 ? [pageHeight, pageWidth] : [pageWidth, pageHeight];
  const toPage: Matrix = [1 / scale, 0, 0, 1 / scale, 0, 0];
  const leaning = multiply(rotation(degrees, width / 2, height / 2), toPage);
  const sourceToPage = multiply(turned, multiply(image.toPage, [step, 0, 0, step, 0, 0]));
  const toSource = multiply(MIDDLE_TO_CORNER, multiply(inverse(sourceToPage), multiply(leaning, CORNER_TO_MIDDLE)));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const raster = isWhole(toSource, size, source) ? source : resample(source, size.width, size.height, toSource);
  return {
    ...size,
    grey: raster.grey,
    dpi: scale * 72,
    turn,
    lean: degrees,
    bilevel: image.bilevel,
    pageWidth: width,
    pageHeight: height,
    toPage,
  };
}

/** Pixel (x, y) has its middle at (x + ½, y + ½). */
const CORNER_TO_MIDDLE: Matrix = [1, 0, 0, 1, 0.5, 0.5];
const MIDDLE_TO_CORNER: Matrix = [1, 0, 0, 1, -0.5, -0.5];

/** Turns clockwise around a point (y grows downwards). */
function rotation(degrees: number, x: number, y: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

function isWhole(toSource: Matrix, size: { width: number; height: number }, source: typeof size): boolean {
  const same = toSource.every((value, at) => Math.abs(value - (IDENTITY[at] ?? 0)) < (at < 4 ? 1e-6 : 0.01));
  return same && size.width === source.width && size.height === source.height;
}
