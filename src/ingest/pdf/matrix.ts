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
export function transformBox(m: Matrix, box: Box): Box {
  const corners = [
    transformPoint(m, box[0], box[1]),
    transformPoint(m, box[2], box[1]),
    transformPoint(m, box[0], box[3]),
    transformPoint(m, box[2], box[3]),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Six finite numbers as a matrix; undefined for anything else, so that a damaged file cannot put NaN into positions. */
export function asMatrix(value: unknown): Matrix | undefined {
  if (!value || typeof value !== 'object' || !('length' in value) || value.length !== 6) return undefined;
  const numbers = Array.from(value as ArrayLike<unknown>, Number);
  return numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : undefined;
}
