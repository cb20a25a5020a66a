import type { Ruling } from '../../document/page.js';
import { transformPoint } from '../pdf/matrix.js';
import { joinCollinear } from './collinear.js';
import { connected } from './line-network.js';
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
  const horizontal = lines(small, point);
  const vertical = lines(transposed(small), point);
  const kept = connected(horizontal, vertical, small, point);
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

/** The strokes along the rows; `point` is the length of a point in pixels. */
function lines(raster: Raster, point: number): Stroke[] {
  const sizes = { thin: Math.round(1.6 * point), thick: Math.round(3.6 * point), piece: 9 * point, gap: 1.5 * point };
  const strokes = strokesAlong(raster, sizes).filter(({ from, to, thickness }) => to - from > 3 * thickness);
  return joinCollinear(strokes, { shift: 1.6 * point, gap: 6 * point, longGap: 40 * point });
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
  const middle = (stroke.start + stroke.end) / 2;
  const [a, b]: [number, number][] = level
    ? [
        [stroke.from, middle],
        [stroke.to, middle],
      ]
    : [
        [middle, stroke.from],
        [middle, stroke.to],
      ];
  const [x0, y0] = transformPoint(toPage, (a?.[0] ?? 0) * step, (a?.[1] ?? 0) * step);
  const [x1, y1] = transformPoint(toPage, (b?.[0] ?? 0) * step, (b?.[1] ?? 0) * step);
  if (level) return { orientation: 'horizontal', x0, y0: (y0 + y1) / 2, x1, y1: (y0 + y1) / 2 };
  return { orientation: 'vertical', x0: (x0 + x1) / 2, y0, x1: (x0 + x1) / 2, y1 };
}
