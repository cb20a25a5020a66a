// Draws the cells of a table and says what grid a reader must find.

/** A position that belongs to the cell on its left, or above it. */
export const LEFT = Symbol('left');
export const UP = Symbol('up');

const PADDING = 5;
const LEADING = 12;
const BASELINE = 10;

/**
 * Places a table: `rows` of texts (lines parted by "\n"), LEFT or UP, in columns of the given `widths`. Gives the boundaries,
 * the cells with their boxes, and the grid that must be found: null where a merged cell goes on.
 */
export function tableOf(rows, { x = 60, y = 120, widths, right = [], pitch = LEADING, gap = 6 }) {
  const xs = edges(x, widths);
  const own = (row) => row.filter((cell) => typeof cell === 'string');
  const heights = rows.map((row) => gap + pitch * Math.max(...own(row).map((text) => text.split('\n').length)));
  const ys = edges(y, heights);
  const cells = [];
  for (const [row, texts] of rows.entries())
    for (const [col, text] of texts.entries()) {
      if (typeof text !== 'string') continue;
      let [endCol, endRow] = [col + 1, row + 1];
      while (texts[endCol] === LEFT) endCol++;
      while (rows[endRow]?.[col] === UP) endRow++;
      const box = [xs[col], ys[row], xs[endCol], ys[endRow]];
      cells.push({ row, col, endRow, endCol, box, lines: text.split('\n'), right: right.includes(col) });
    }
  const grid = rows.map((row) => row.map((text) => (typeof text === 'string' ? text.replaceAll('\n', ' ') : null)));
  return { xs, ys, cells, grid, pitch };
}

function edges(from, sizes) {
  const out = [from];
  for (const size of sizes) out.push(out.at(-1) + size);
  return out;
}

/** Writes the texts of the cells; the first `head` rows bold. */
export function write(canvas, { cells, pitch }, { head = 1, size = 10, font, skip = () => false } = {}) {
  for (const cell of cells) {
    if (skip(cell)) continue;
    const options = { size, font: font ?? (cell.row < head ? 'F2' : 'F1') };
    for (const [at, line] of cell.lines.entries()) {
      const y = cell.box[1] + BASELINE + 2 + at * pitch;
      if (cell.right && cell.row >= head) canvas.textRight(cell.box[2] - PADDING, y, line, options);
      else canvas.text(cell.box[0] + PADDING, y, line, options);
    }
  }
}

/** Calls `line` for each side of each cell once: (x0, y0, x1, y1, outer). */
export function sides({ xs, ys, cells }, line) {
  const seen = new Set();
  const [left, top, right, bottom] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  for (const { box } of cells) {
    const [x0, y0, x1, y1] = box;
    for (const side of [
      [x0, y0, x1, y0],
      [x0, y1, x1, y1],
      [x0, y0, x0, y1],
      [x1, y0, x1, y1],
    ]) {
      if (seen.has(side.join())) continue;
      seen.add(side.join());
      const [a, b, c, d] = side;
      const outer = a === c ? a === left || a === right : b === top || b === bottom;
      line(a, b, c, d, outer);
    }
  }
}

/** A table with a line on every side of every cell. */
export function ruled(canvas, table, options = {}) {
  sides(table, (x0, y0, x1, y1) => canvas.line(x0, y0, x1, y1, options));
  write(canvas, table, options);
}
