import type { Box } from '../../document/place.js';

/** An affine transform [a, b, c, d, e, f] as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that does `inner` first and `outer` after it. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function transformPoint(m: Matrix, x: number, y: number): [x: number, y: number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** The upright box around a transformed box. */
export function transformBox([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Box): Box {
  return [
    Math.min(a * x0, a * x1) + Math.min(c * y0, c * y1) + e,
    Math.min(b * x0, b * x1) + Math.min(d * y0, d * y1) + f,
    Math.max(a * x0, a * x1) + Math.max(c * y0, c * y1) + e,
    Math.max(b * x0, b * x1) + Math.max(d * y0, d * y1) + f,
  ];
}

/** Six finite numbers as a matrix; undefined for anything else, so that a damaged file cannot put NaN into positions. */
export function asMatrix(value: unknown): Matrix | undefined {
  if (!value || typeof value !== 'object' || !('length' in value) || value.length !== 6) return undefined;
  const { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f } = value as ArrayLike<unknown>;
  const matrix: Matrix = [Number(a), Number(b), Number(c), Number(d), Number(e), Number(f)];
  return matrix.every(Number.isFinite) ? matrix : undefined;
}

/** Four finite numbers as a box; undefined for anything else. */
export function asBox(value: unknown): Box | undefined {
  if (!value || typeof value !== 'object' || !('length' in value) || value.length !== 4) return undefined;
  const { 0: x0, 1: y0, 2: x1, 3: y1 } = value as ArrayLike<number>;
  const box: Box = [x0 ?? Number.NaN, y0 ?? Number.NaN, x1 ?? Number.NaN, y1 ?? Number.NaN];
  return box.every(Number.isFinite) ? box : undefined;
}
