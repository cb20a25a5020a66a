import type { Ruling } from '../../document/page.js';
import { transformPoint } from '../pdf/matrix.js';
import { joinCollinear } from './collinear.js';
import { connected, lengthened } from './line-network.js';
import { type Stroke, strokesAlong } from './line-runs.js';
import type { PageRaster, Raster } from './raster.js';
import { shrink } from './shrink.js';
import { wipe } from './wipe-lines.js';

/** Resolution at which lines are looked for: a quarter of a point is exact enough, and hairlines still show. */
const LINE_DPI = 150;

/** The lines of a page, and its picture without them, which is read better. */
export interface PixelRulings {
  /** In points from the top left of the page as turned. */
  rulings: Ruling[];
  lineless: Raster;
}

/** The horizontal and vertical lines in the picture of a page: borders of tables, not underlines, nor strokes of large letters. */
export function pixelRulings(page: PageRaster): PixelRulings {
  const real = Math.max(page.dpi, Math.min(page.width, page.height) / 8.5);
  const step = Math.max(1, Math.round(real / LINE_DPI));
  const small = shrink(page, step);
  const point = real / step / 72;
  const horizontal = lines(small, point, page.bilevel);
  const sideways = transposed(small);
  const vertical = lines(sideways, point, page.bilevel);
  const kept = connected(horizontal, vertical, small, point);
  if (page.bilevel) {
    kept.horizontal = lengthened(kept.horizontal, kept.vertical, small, point);
    kept.vertical = lengthened(kept.vertical, kept.horizontal, sideways, point);
  }
  const lineless = Uint8Array.from(page.grey);
  wipe(lineless, page.width, page.height, kept.horizontal, step, false);
  wipe(lineless, page.width, page.height, kept.vertical, step, true);
  return {
    rulings: [
      ...kept.horizontal.map((stroke) => ruling(page, stroke, step, true)),
      ...kept.vertical.map((stroke) => ruling(page, stroke, step, false)),
    ],
    lineless: { width: page.width, height: page.height, grey: lineless },
  };
}

/** Lengths in points that decide what lines are; copies in black and white break lines that are a little faint. */
const SIZES = { thin: 1.6, thick: 3.6, piece: 11, gap: 0.7, thickPiece: 36 };
const WHOLE = { shift: 1.6, gap: 4, longGap: 8, tracedGap: 0 };
const BROKEN = { shift: 1.6, gap: 6, longGap: 25, tracedGap: 120 };
const SURE = 36;

/** The lines along the rows; `point` is the length of a point in pixels. */
function lines(raster: Raster, point: number, bilevel: boolean): Stroke[] {
  const { thin, thick, piece, gap, thickPiece } = SIZES;
  const sizes = {
    thin: Math.round(thin * point),
    thick: Math.round(thick * point),
    piece: piece * point,
    gap: gap * point,
    thickPiece: thickPiece * point,
  };
  const strokes = strokesAlong(raster, sizes).filter(({ from, to, thickness }) => to - from > 3 * thickness);
  const far = bilevel ? BROKEN : WHOLE;
  const reach = {
    shift: far.shift * point,
    gap: far.gap * point,
    longGap: far.longGap * point,
    tracedGap: far.tracedGap * point,
    sure: SURE * point,
    side: sizes.thin + 1,
  };
  return joinCollinear(strokes, reach, raster);
}

function transposed({ width, height, grey }: Raster): Raster {
  const out = new Uint8Array(grey.length);
  const tile = 32;
  for (let top = 0; top < height; top += tile)
    for (let left = 0; left < width; left += tile)
      for (let y = top; y < Math.min(height, top + tile); y++)
        for (let x = left; x < Math.min(width, left + tile); x++) out[x * height + y] = grey[y * width + x] ?? 255;
  return { width: height, height: width, grey: out };
}

function ruling({ toPage }: PageRaster, stroke: Stroke, step: number, level: boolean): Ruling {
  const middle = ((stroke.start + stroke.end) / 2) * step;
  const [from, to] = [stroke.from * step, stroke.to * step];
  const [x0, y0] = level ? transformPoint(toPage, from, middle) : transformPoint(toPage, middle, from);
  const [x1, y1] = level ? transformPoint(toPage, to, middle) : transformPoint(toPage, middle, to);
  return { orientation: level ? 'horizontal' : 'vertical', x0, y0, x1, y1 };
}
