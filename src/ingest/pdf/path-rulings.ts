import type { Ruling } from '../../document/page.js';
import type { Box } from '../../document/place.js';
import { type Matrix, transformPoint } from './matrix.js';

/** Filled shapes up to this many points thick count as lines; thicker ones are backgrounds or bars. */
const MAX_THICKNESS = 3.5;
/** Shorter marks are corner pieces of borders or specks. */
const MIN_LENGTH = 3;
/** A line may lean by this many points and still count as horizontal or vertical. */
const MAX_SLANT = 0.8;
/** Codes of the path data of pdf.js (DrawOPS), with the number of coordinates that follow each. */
const MOVE_TO = 0;
const LINE_TO = 1;
const CURVE_TO = 2;
const QUADRATIC_TO = 3;

type Point = [x: number, y: number];
interface Subpath {
  points: Point[];
  closed: boolean;
  curved: boolean;
}

function subpaths(data: ArrayLike<number>, ctm: Matrix): Subpath[] {
  const out: Subpath[] = [];
  let current: Subpath | undefined;
  const point = (at: number): Point => transformPoint(ctm, data[at] ?? Number.NaN, data[at + 1] ?? Number.NaN);
  for (let at = 0; at < data.length; ) {
    const code = data[at++];
    if (code === MOVE_TO) {
      current = { points: [point(at)], closed: false, curved: false };
      out.push(current);
      at += 2;
    } else if (code === LINE_TO) {
      current?.points.push(point(at));
      at += 2;
    } else if (code === CURVE_TO || code === QUADRATIC_TO) {
      const size = code === CURVE_TO ? 6 : 4;
      if (current) {
        current.curved = true;
        current.points.push(point(at + size - 2));
      }
      at += size;
    } else if (current) {
      current.closed = true;
    }
  }
  return out;
}

/** The line between two points if it is upright or level and long enough. */
function lineBetween([ax, ay]: Point, [bx, by]: Point): Ruling | undefined {
  const width = Math.abs(ax - bx);
  const height = Math.abs(ay - by);
  if (height <= MAX_SLANT && width >= MIN_LENGTH) {
    const y = (ay + by) / 2;
    return { orientation: 'horizontal', x0: Math.min(ax, bx), y0: y, x1: Math.max(ax, bx), y1: y };
  }
  if (width <= MAX_SLANT && height >= MIN_LENGTH) {
    const x = (ax + bx) / 2;
    return { orientation: 'vertical', x0: x, y0: Math.min(ay, by), x1: x, y1: Math.max(ay, by) };
  }
  return undefined;
}

/** The middle line of a thin box, or undefined for a box that is not thin. */
export function thinBox([x0, y0, x1, y1]: Box): Ruling | undefined {
  const width = x1 - x0;
  const height = y1 - y0;
  if (height <= MAX_THICKNESS && width >= MIN_LENGTH && width > height)
    return lineBetween([x0, (y0 + y1) / 2], [x1, (y0 + y1) / 2]);
  if (width <= MAX_THICKNESS && height >= MIN_LENGTH) return lineBetween([(x0 + x1) / 2, y0], [(x0 + x1) / 2, y1]);
  return undefined;
}

/** What a filled path draws: thin subpaths are lines, upright boxes can be backgrounds of cells. */
export interface Filled {
  rulings: Ruling[];
  boxes: Box[];
}

/** `data` is pdf.js path data; `ctm` maps it to page points. */
export function filledShapes(data: ArrayLike<number>, ctm: Matrix): Filled {
  const filled: Filled = { rulings: [], boxes: [] };
  for (const { points, curved } of subpaths(data, ctm)) {
    if (curved || points.length < 2) continue;
    const box = boxAround(points);
    const ruling = thinBox(box);
    if (ruling) filled.rulings.push(ruling);
    else if (isUpright(points)) filled.boxes.push(box);
  }
  return filled;
}

function boxAround(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

function isUpright(points: Point[]): boolean {
  if (points.length < 4 || points.length > 5) return false;
  return points.every(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return Math.abs(x - nextX) <= MAX_SLANT || Math.abs(y - nextY) <= MAX_SLANT;
  });
}

/** Rulings of a stroked path: every upright or level segment, the closing one included where `close` or the path says so. */
export function strokedRulings(data: ArrayLike<number>, ctm: Matrix, close: boolean): Ruling[] {
  const rulings: Ruling[] = [];
  for (const { points, closed, curved } of subpaths(data, ctm)) {
    if (curved) continue;
    const [first] = points;
    if (!first) continue;
    const ring = closed || close ? [...points, first] : points;
    let last = first;
    for (const point of ring.slice(1)) {
      const ruling = lineBetween(last, point);
      if (ruling) rulings.push(ruling);
      last = point;
    }
  }
  return rulings;
}

/** The part of a line that a clip leaves, or undefined where it leaves next to nothing. */
export function clipRuling(ruling: Ruling, clip: Box): Ruling | undefined {
  const x0 = Math.max(ruling.x0, clip[0]);
  const x1 = Math.min(ruling.x1, clip[2]);
  const y0 = Math.max(ruling.y0, clip[1]);
  const y1 = Math.min(ruling.y1, clip[3]);
  const slack = 1;
  if (x1 - x0 < -slack || y1 - y0 < -slack) return undefined;
  const length = ruling.orientation === 'horizontal' ? x1 - x0 : y1 - y0;
  if (length <= 1) return undefined;
  return {
    ...ruling,
    x0: Math.min(x0, x1),
    x1: Math.max(x0, x1),
    y0: Math.min(y0, y1),
    y1: Math.max(y0, y1),
  };
}
