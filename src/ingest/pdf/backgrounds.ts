import type { Ruling } from '../../document/page.js';
import type { Box } from '../../document/place.js';
import { levelsOf } from './colors.js';

/** A filled box with its colour ("#rrggbb"). */
export interface Background {
  box: Box;
  color: string;
}

/** Boxes of at least this width and height (points) can lie behind a cell. */
const MIN_SIZE = 7;
/** Boxes of one colour and width this near below each other are one (Word shades a cell line by line). */
const STACK_GAP = 1.5;
/** Lines drawn in a box or this near on both sides show that the cell has borders, which tell more than its shading. */
const BORDER_REACH = 150;
/** More boxes than this on a page are a picture. */
const MAX_BOXES = 1_500;

/** Whether a colour is neither white nor nearly black (a bar, not the background of text). */
export function isTint(color: string): boolean {
  const levels = levelsOf(color);
  return levels !== undefined && Math.min(...levels) < 250 && Math.max(...levels) > 60;
}

/** Sides of shaded boxes that have no drawn border: in tables without lines the shading alone parts the cells. */
export function backgroundRulings(backgrounds: readonly Background[], rulings: readonly Ruling[]): Ruling[] {
  if (backgrounds.length > MAX_BOXES) return [];
  const vertical = rulings.filter((ruling) => ruling.orientation === 'vertical');
  return outermost(stacks(backgrounds)).flatMap(([x0, y0, x1, y1]) => {
    const middle = (x0 + x1) / 2;
    const drawn = (from: number, to: number) =>
      vertical
        .filter((line) => line.x0 >= from && line.x0 <= to)
        .reduce((sum, line) => sum + Math.max(0, Math.min(line.y1, y1) - Math.max(line.y0, y0)), 0);
    const enough = (y1 - y0) / 2;
    const bordered = drawn(x0 - BORDER_REACH, middle) > enough && drawn(middle, x1 + BORDER_REACH) > enough;
    return bordered ? [] : sides([x0, y0, x1, y1]);
  });
}

function stacks(backgrounds: readonly Background[]): Box[] {
  const groups = new Map<string, Box[]>();
  for (const { box, color } of backgrounds) {
    const key = `${color} ${Math.round(box[0])} ${Math.round(box[2])}`;
    const boxes = groups.get(key) ?? [];
    boxes.push(box);
    groups.set(key, boxes);
  }
  return [...groups.values()].flatMap((boxes) => {
    const out: [number, number, number, number][] = [];
    for (const box of boxes.sort((a, b) => a[1] - b[1])) {
      const last = out.at(-1);
      if (last && box[1] - last[3] <= STACK_GAP) last[3] = Math.max(last[3], box[3]);
      else out.push([...box]);
    }
    return out;
  });
}

/** The boxes of cell size that lie in no other one: shading of paragraphs inside a shaded cell says nothing. */
function outermost(boxes: Box[]): Box[] {
  const large = boxes.filter(([x0, y0, x1, y1]) => x1 - x0 >= MIN_SIZE && y1 - y0 >= MIN_SIZE);
  const inside = (a: Box, b: Box) => a[0] >= b[0] - 1 && a[1] >= b[1] - 1 && a[2] <= b[2] + 1 && a[3] <= b[3] + 1;
  return large.filter(
    (box, at) =>
      !large.some((other, index) => index !== at && inside(box, other) && (index < at || !inside(other, box))),
  );
}

function sides([x0, y0, x1, y1]: Box): Ruling[] {
  return [
    { orientation: 'horizontal', x0, y0, x1, y1: y0 },
    { orientation: 'horizontal', x0, y0: y1, x1, y1 },
    { orientation: 'vertical', x0, y0, x1: x0, y1 },
    { orientation: 'vertical', x0: x1, y0, x1, y1 },
  ];
}
