import type { Box } from '../document/place.js';
import { unionBox } from '../document/place.js';

/** Space above and below the marked cells, in points: enough for the rows next to them. */
const MARGIN = 34;
/** Boxes further apart than this, in points, are shown in pictures of their own where one picture would be too high. */
const GAP = 90;
const MAX_HEIGHT = 420;
const MAX_CROPS = 3;

/** A strip of a page over its whole width, in points from the top. */
export interface Crop {
  top: number;
  bottom: number;
  boxes: Box[];
}

function strip(boxes: Box[], pageHeight: number): Crop {
  const union = unionBox(boxes) ?? [0, 0, 0, 0];
  return { top: Math.max(0, union[1] - MARGIN), bottom: Math.min(pageHeight, union[3] + MARGIN), boxes };
}

/**
 * Strips of the page that hold the boxes: one where they are near each other, at most three; that of `boxes[0]`
 * first, the others top down.
 */
export function cropsFor(boxes: readonly Box[], pageHeight: number): Crop[] {
  const onPage = boxes.filter((box) => box.every(Number.isFinite) && box[3] > 0 && box[1] < pageHeight);
  const [main] = onPage;
  if (!main) return [];
  const whole = strip([...onPage], pageHeight);
  if (whole.bottom - whole.top <= MAX_HEIGHT) return [whole];
  const groups: Box[][] = [];
  let bottom = -Infinity;
  for (const box of [...onPage].sort((a, b) => a[1] - b[1])) {
    const group = groups.at(-1);
    if (group && box[1] - bottom <= GAP) group.push(box);
    else groups.push([box]);
    bottom = Math.max(bottom, box[3]);
  }
  const mainFirst = [...groups].sort((a, b) => Number(b.includes(main)) - Number(a.includes(main)));
  return mainFirst.slice(0, MAX_CROPS).map((group) => strip(group, pageHeight));
}
