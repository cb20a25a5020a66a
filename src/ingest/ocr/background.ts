import type { Raster } from './raster.js';

/** Side of the squares whose lightest pixels are taken as the paper, in inches. */
const BLOCK = 0.5;
/** The paper of a square: the grey that this part of its pixels does not exceed. */
const PAPER_SHARE = 0.9;
/** Paper is not darker than this part of the lightest paper of the page: darker squares are pictures or filled cells. */
const DARKEST_PAPER = 0.55;
const WHITE = 250;

/**
 * Makes the paper white: shadows of a book's fold, yellow paper and grey copies are lightened by the paper around each pixel.
 * The paper of a square is the lightest of it and its neighbours, so that a dark header of a table stays dark.
 */
export function whitePaper(raster: Raster, dpi: number): Raster {
  const { width, height, grey } = raster;
  const size = Math.max(8, Math.round(BLOCK * dpi));
  const columns = Math.ceil(width / size);
  const rows = Math.ceil(height / size);
  const paper = papers(raster, size, columns, rows);
  const lightest = paper.reduce((max, value) => Math.max(max, value), 1);
  if (paper.every((value) => value >= WHITE || value < DARKEST_PAPER * lightest) && lightest >= WHITE) return raster;
  const floor = DARKEST_PAPER * lightest;
  const gains = lightestAround(paper, columns, rows).map((value) => 255 / Math.max(floor, value));
  const out = new Uint8Array(grey.length);
  const line = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    gainsOfRow(line, gains, columns, rows, size, y);
    for (let at = y * width, x = 0; x < width; x++, at++) {
      const value = (grey[at] ?? 0) * (line[x] ?? 1);
      out[at] = value > 255 ? 255 : value;
    }
  }
  return { width, height, grey: out };
}

function papers({ width, height, grey }: Raster, size: number, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      let total = 0;
      const right = Math.min(width, (column + 1) * size);
      // Every second pixel of every second row tells as much.
      for (let y = row * size; y < Math.min(height, (row + 1) * size); y += 2)
        for (let x = column * size; x < right; x += 2) {
          const value = grey[y * width + x] ?? 0;
          counts[value] = (counts[value] ?? 0) + 1;
          total++;
        }
      let level = 0;
      for (let seen = counts[0] ?? 0; level < 255 && seen < PAPER_SHARE * total; ) seen += counts[++level] ?? 0;
      paper[row * columns + column] = level;
    }
  return paper;
}

function lightestAround(paper: Float32Array, columns: number, rows: number): Float32Array {
  return paper.map((own, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    let lightest = own;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        lightest = Math.max(lightest, paper[y * columns + x] ?? 0);
    return lightest;
  });
}

/** The gains along a row of pixels, bilinear between the middles of the squares. */
function gainsOfRow(line: Float32Array, gains: Float32Array, columns: number, rows: number, size: number, y: number) {
  const [row, down] = between(y, size, rows);
  const below = Math.min(rows - 1, row + 1);
  for (let x = 0; x < line.length; x++) {
    const [column, right] = between(x, size, columns);
    const next = Math.min(columns - 1, column + 1);
    const top = mix(gains[row * columns + column] ?? 1, gains[row * columns + next] ?? 1, right);
    line[x] = mix(top, mix(gains[below * columns + column] ?? 1, gains[below * columns + next] ?? 1, right), down);
  }
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/** The square whose middle lies before a pixel, and how far the pixel is on the way to the next one. */
function between(pixel: number, size: number, count: number): [index: number, share: number] {
  const place = Math.min(count - 1, Math.max(0, (pixel + 0.5) / size - 0.5));
  const index = Math.floor(place);
  return [index, place - index];
}
