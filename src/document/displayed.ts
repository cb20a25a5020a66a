import type { Block } from './document.js';
import type { Page } from './page.js';
import type { Box, Place } from './place.js';

/** The box on the page as displayed of one on the page as it was turned and straightened for reading. */
export function displayedBox(box: Box, { width, height, turn, lean = 0 }: Page): Box {
  const angle = (lean * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ].map(([x = 0, y = 0]): [number, number] => {
    const [right, down] = [x - width / 2, y - height / 2];
    const [leaningX, leaningY] = [width / 2 + cos * right - sin * down, height / 2 + sin * right + cos * down];
    if (turn === 90) return [leaningY, width - leaningX];
    if (turn === 180) return [width - leaningX, height - leaningY];
    if (turn === 270) return [height - leaningY, leaningX];
    return [leaningX, leaningY];
  });
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The blocks with the places on pages that were turned or straightened for reading as those pages are displayed. */
export function displayedBlocks(blocks: Block[], pages: readonly Page[]): Block[] {
  const moved = new Map(pages.filter(({ turn, lean }) => turn || lean).map((page) => [page.number, page]));
  if (moved.size === 0) return blocks;
  const displayed = (place: Place): Place => {
    const page = place.page === undefined ? undefined : moved.get(place.page);
    return page && place.box ? { ...place, box: displayedBox(place.box, page) } : place;
  };
  return blocks.map((block) => {
    if (block.type === 'paragraph') {
      const lines = block.lines?.map((line) => ({ ...line, place: displayed(line.place) }));
      return { ...block, place: displayed(block.place), ...(lines && { lines }) };
    }
    const cells = block.grid.cells.map((cell) => ({ ...cell, place: displayed(cell.place) }));
    return { ...block, grid: { ...block.grid, place: displayed(block.grid.place), cells } };
  });
}
