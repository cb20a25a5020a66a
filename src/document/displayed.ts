import type { Block } from './document.js';
import type { Grid } from './grid.js';
import type { Page } from './page.js';
import type { Box, Place } from './place.js';

/** How a page was turned and straightened for reading. */
export type PageShape = Pick<Page, 'width' | 'height' | 'turn' | 'lean'>;

/** The point on the page as displayed of one on the page as it was turned and straightened for reading. */
export function displayedPoint(
  x: number,
  y: number,
  { width, height, turn, lean = 0 }: PageShape,
): [x: number, y: number] {
  const angle = (lean * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [right, down] = [x - width / 2, y - height / 2];
  const [leaningX, leaningY] = [width / 2 + cos * right - sin * down, height / 2 + sin * right + cos * down];
  if (turn === 90) return [leaningY, width - leaningX];
  if (turn === 180) return [width - leaningX, height - leaningY];
  if (turn === 270) return [height - leaningY, leaningX];
  return [leaningX, leaningY];
}

/** The box around a box of the page as it was turned and straightened for reading, on the page as displayed. */
export function displayedBox([x0, y0, x1, y1]: Box, page: Page): Box {
  const corners = [displayedPoint(x0, y0, page), displayedPoint(x1, y0, page)];
  corners.push(displayedPoint(x0, y1, page), displayedPoint(x1, y1, page));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Moves the places on pages that were turned or straightened for reading to those pages as displayed; undefined where there are none. */
function toDisplayed(pages: readonly Page[]): ((place: Place) => Place) | undefined {
  const moved = new Map(pages.filter(({ turn, lean }) => turn || lean).map((page) => [page.number, page]));
  if (moved.size === 0) return undefined;
  return (place) => {
    const page = place.page === undefined ? undefined : moved.get(place.page);
    return page && place.box ? { ...place, box: displayedBox(place.box, page) } : place;
  };
}

function moveGrid(grid: Grid, displayed: (place: Place) => Place): Grid {
  const cells = grid.cells.map((cell) => ({ ...cell, place: displayed(cell.place) }));
  return { ...grid, place: displayed(grid.place), cells };
}

/** The tables with their places on the pages as those are displayed. */
export function displayedGrids(grids: Grid[], pages: readonly Page[]): Grid[] {
  const displayed = toDisplayed(pages);
  return displayed ? grids.map((grid) => moveGrid(grid, displayed)) : grids;
}

/** The blocks with their places on the pages as those are displayed. */
export function displayedBlocks(blocks: Block[], pages: readonly Page[]): Block[] {
  const displayed = toDisplayed(pages);
  if (!displayed) return blocks;
  return blocks.map((block) => {
    if (block.type === 'table') return { ...block, grid: moveGrid(block.grid, displayed) };
    const lines = block.lines?.map((line) => ({ ...line, place: displayed(line.place) }));
    return { ...block, place: displayed(block.place), ...(lines && { lines }) };
  });
}

/** The point on the page as it was turned and straightened for reading of one on the page as displayed; undoes displayedPoint. */
export function straightenedPoint(
  x: number,
  y: number,
  { width, height, turn, lean = 0 }: PageShape,
): [number, number] {
  const [leaningX, leaningY] = unturned(x, y, width, height, turn);
  const angle = (-lean * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [right, down] = [leaningX - width / 2, leaningY - height / 2];
  return [width / 2 + cos * right - sin * down, height / 2 + sin * right + cos * down];
}

function unturned(x: number, y: number, width: number, height: number, turn: Page['turn']): [number, number] {
  if (turn === 90) return [width - y, x];
  if (turn === 180) return [width - x, height - y];
  if (turn === 270) return [y, height - x];
  return [x, y];
}
