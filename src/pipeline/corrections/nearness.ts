import type { Box, Place } from '../../document/place.js';

/** Share of the smaller box that must lie in the other. */
const LEAST_SHARED = 0.5;

const area = ([x0, y0, x1, y1]: Box) => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);

function shared(a: Box, b: Box): number {
  return area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
}

/** How much of two boxes is common to both, 0–1; 0 where they only touch. */
function likeness(a: Box, b: Box): number {
  const common = shared(a, b);
  if (common === 0 || common < LEAST_SHARED * Math.min(area(a), area(b))) return 0;
  return common / (area(a) + area(b) - common);
}

/**
 * How well what stands at `own` answers to a place that was noted of the same document, 0 for not at all: by page and box, else by
 * line and column, else by row and column.
 */
export function nearness(own: Place & { row?: number; column?: number }, wanted: Place): number {
  if (wanted.page !== undefined && own.page !== wanted.page) return 0;
  if (wanted.box) return own.box ? likeness(own.box, wanted.box) : 0;
  const sameColumn = wanted.column === own.column;
  if (wanted.line !== undefined) return own.line === wanted.line ? (sameColumn ? 1 : 0.5) : 0;
  return wanted.row !== undefined && wanted.row === own.row && sameColumn ? 1 : 0;
}
