import type { Raster } from './raster.js';

/** A stroke along the rows of an image, in pixels: (from, start) to (to, end), `from` < `to`. */
export interface Stroke {
  from: number;
  to: number;
  /** Rows of its middle at both ends. */
  start: number;
  end: number;
  /** Pixels of ink along it. */
  ink: number;
  /** Its height in pixels. */
  thickness: number;
}

/** Lengths in pixels that decide what a line is. */
export interface LineSizes {
  /** Thinnest and thickest lines to look for. */
  thin: number;
  thick: number;
  /** The shortest piece. */
  piece: number;
  /** The longest gap within a piece. */
  gap: number;
  /** The shortest piece of a line thicker than `thin`. */
  thickPiece: number;
}

/** A pixel of a line is darker than what lies above and below it by this much. */
const CONTRAST = 40;
/** Part of a piece that is ink: rows through the middle of letters stay below it. */
const DENSITY = 0.88;
/** Of a thick line, which rows through bold letters could be taken for. */
const THICK_DENSITY = 0.97;
/** What a pixel can be part of. */
const THIN = 1;
const THICK = 2;

interface Piece {
  row: number;
  from: number;
  to: number;
  ink: number;
  /** Number of the stroke that it belongs to. */
  stroke: number;
}

/**
 * Strokes along the rows: runs of pixels darker than those above and below them, so that neither filled areas nor edges of photos
 * count, and light lines on shaded cells do. Runs on neighbouring rows that overlap are one stroke.
 */
export function strokesAlong(raster: Raster, sizes: LineSizes): Stroke[] {
  const strokes: Piece[][] = [];
  let above: Piece[] = [];
  const line = new Uint8Array(raster.width);
  const reach = sizes.thick + 1;
  for (let row = reach; row < raster.height - reach; row++) {
    markValleys(raster, row, sizes, line);
    const pieces = piecesOf(line, row, sizes);
    for (const piece of pieces) join(piece, above, strokes);
    above = pieces;
  }
  return strokes.filter((pieces) => pieces.length > 0).map(strokeOf);
}

function markValleys({ width, grey }: Raster, row: number, { thin, thick }: LineSizes, line: Uint8Array): void {
  const at = row * width;
  const [near, far] = [(thin + 1) * width, (thick + 1) * width];
  for (let x = 0, here = at; x < width; x++, here++) {
    const limit = (grey[here] ?? 255) + CONTRAST;
    if (limit > 255) line[x] = 0;
    else if ((grey[here - near] ?? 0) >= limit && (grey[here + near] ?? 0) >= limit) line[x] = THIN;
    else line[x] = (grey[here - far] ?? 0) >= limit && (grey[here + far] ?? 0) >= limit ? THICK : 0;
  }
}

function piecesOf(line: Uint8Array, row: number, { piece, gap, thickPiece }: LineSizes): Piece[] {
  const pieces: Piece[] = [];
  let [from, last, thin, ink] = [-1, -1, 0, 0];
  const close = () => {
    const length = last - from + 1;
    const isThin = length >= piece && thin >= DENSITY * length;
    if (from >= 0 && (isThin || (length >= thickPiece && ink >= THICK_DENSITY * length)))
      pieces.push({ row, from, to: last + 1, ink, stroke: -1 });
  };
  for (let x = 0; x < line.length; x++) {
    if (line[x] === 0) continue;
    if (from < 0 || x - last > gap + 1) {
      close();
      from = x;
      [thin, ink] = [0, 0];
    }
    last = x;
    ink++;
    if (line[x] === THIN) thin++;
  }
  close();
  return pieces;
}

/** Puts a piece to the stroke of the pieces that it overlaps on the row above, or to a new one. */
function join(piece: Piece, above: readonly Piece[], strokes: Piece[][]): void {
  for (const other of above) {
    if (other.from >= piece.to || other.to <= piece.from) continue;
    const [own, theirs] = [piece.stroke, other.stroke];
    if (own === theirs) continue;
    if (own < 0) {
      piece.stroke = theirs;
      strokes[theirs]?.push(piece);
    } else {
      const moved = strokes[theirs] ?? [];
      for (const one of moved) one.stroke = own;
      strokes[own]?.push(...moved);
      strokes[theirs] = [];
    }
  }
  if (piece.stroke >= 0) return;
  piece.stroke = strokes.length;
  strokes.push([piece]);
}

function strokeOf(pieces: readonly Piece[]): Stroke {
  let [from, to, ink] = [Number.POSITIVE_INFINITY, 0, 0];
  // The straight line through the ink, by least squares over the pieces as bars of even weight.
  let [weight, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  for (const piece of pieces) {
    const length = piece.to - piece.from;
    const middle = (piece.from + piece.to) / 2;
    from = Math.min(from, piece.from);
    to = Math.max(to, piece.to);
    ink += piece.ink;
    weight += length;
    sumX += length * middle;
    sumY += length * (piece.row + 0.5);
    sumXX += length * (middle * middle + (length * length) / 12);
    sumXY += length * middle * (piece.row + 0.5);
  }
  const spread = sumXX - (sumX * sumX) / weight;
  const slope = spread > 0 ? (sumXY - (sumX * sumY) / weight) / spread : 0;
  const at = (x: number) => sumY / weight + slope * (x - sumX / weight);
  const length = to - from;
  return {
    from,
    to,
    start: at(from),
    end: at(to),
    ink: Math.min(length, ink),
    thickness: Math.max(1, weight / length),
  };
}
