import type { Box } from '../../../document/place.js';

export interface Size {
  width: number;
  height: number;
}

/** Degrees that the reader turned the page, clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** The page's size after the turn. */
export function turnedSize({ width, height }: Size, turn: Turn): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** A box of the page as displayed, on the page turned by the reader. */
export function turnedBox([x0, y0, x1, y1]: Box, { width, height }: Size, turn: Turn): Box {
  if (turn === 90) return [height - y1, x0, height - y0, x1];
  if (turn === 180) return [width - x1, height - y1, width - x0, height - y0];
  if (turn === 270) return [y0, width - x1, y1, width - x0];
  return [x0, y0, x1, y1];
}

/** The way back: a box drawn on the turned page, on the page as displayed. */
export function unturnedBox(box: Box, page: Size, turn: Turn): Box {
  const back = ((360 - turn) % 360) as Turn;
  return turnedBox(box, turnedSize(page, turn), back);
}

/** 'readable': as wide as there is room, and larger where that would leave the values in question too small to read. */
export type Fit = 'readable' | 'width' | 'page' | number;

const GAP = 24;
const LEAST = 0.25;
const MOST = 5;
/** Pixels that a value must at least be high to be read. */
const READABLE = 11;
/** Boxes lower than this many points hold no text: they are lines, or hardly measured. */
const LOWEST = 4;

/** Pixels a point so that the lowest of the boxes can be read; 0 where there is none. */
function readableScale(boxes: readonly Box[]): number {
  const heights = boxes.map(([, y0, , y1]) => y1 - y0).filter((height) => height >= LOWEST);
  return heights.length === 0 ? 0 : READABLE / Math.min(...heights);
}

/** Pixels a point: a fixed scale, or so that the page fits; `boxes` are the values in question. */
export function scaleFor(fit: Fit, page: Size, room: Size, boxes: readonly Box[]): number {
  const wide = (room.width - GAP) / page.width;
  const scale = {
    readable: () => Math.max(wide, readableScale(boxes)),
    width: () => wide,
    page: () => Math.min(wide, (room.height - GAP) / page.height),
  };
  return Math.min(MOST, Math.max(LEAST, typeof fit === 'number' ? fit : scale[fit]()));
}
