import type { Box } from '../../document/place.js';
import { type FontTraits, PLAIN_FONT } from './fonts.js';
import { IDENTITY, type Matrix } from './matrix.js';

/** The part of the PDF graphics state that decides where text and lines stand. */
export interface GraphicsState {
  ctm: Matrix;
  /** Box of the clip in page points. */
  clip: Box;
  lineWidth: number;
  /** "#rrggbb", or empty for a pattern. */
  fillColor: string;
  font: FontTraits;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  /** Text rendering mode: filled, stroked, invisible … (ISO 32000-1, table 106). */
  textMode: number;
  textMatrix: Matrix;
  /** Position in text space, since the last setTextMatrix. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    lineWidth: 1,
    fillColor: '#000000',
    font: PLAIN_FONT,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    textMode: 0,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/** The overlap of two boxes; a box of no size where they do not meet. */
export function intersect(a: Box, b: Box): Box {
  const x0 = Math.max(a[0], b[0]);
  const y0 = Math.max(a[1], b[1]);
  return [x0, y0, Math.max(x0, Math.min(a[2], b[2])), Math.max(y0, Math.min(a[3], b[3]))];
}
