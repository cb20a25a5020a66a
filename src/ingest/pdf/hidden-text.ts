import type { Box } from '../../document/place.js';
import { levelsOf } from './colors.js';
import type { Glyph } from './page-words.js';

/** Why a glyph may not show: drawn in no colour at all, or in the colour of the paper. */
export type Doubt = 'invisible' | 'white';

/** The text rendering mode that paints nothing (ISO 32000-1, table 106). Mode 7 only clips, but what it clips can be seen. */
const INVISIBLE = 3;
/** The least level of red, green and blue that counts as the white of the paper. */
const WHITE = 250;
/** A page with more painted areas than this is a drawing; its white text counts as shown. */
const MAX_GROUNDS = 4_000;

/** Whether every part of a colour "#rrggbb" is as light as paper. */
export function isWhite(color: string): boolean {
  return levelsOf(color)?.every((level) => level >= WHITE) ?? false;
}

/** The reason to doubt that text shows, or undefined. `mode` is its rendering mode, `color` its fill colour. */
export function doubtOf(mode: number, color: string): Doubt | undefined {
  if (mode === INVISIBLE) return 'invisible';
  return isWhite(color) ? 'white' : undefined;
}

/**
 * Text that a reader of the page may not see. Invisible text over an image is the text layer of a scan and counts; white text
 * over anything painted that is not white is the title of a dark cell and counts. In doubt text counts as shown.
 */
export class HiddenText {
  readonly #held: { glyph: Glyph; doubt: Doubt }[] = [];
  readonly #images: Box[] = [];
  readonly #grounds: Box[] = [];

  hold(glyph: Glyph, doubt: Doubt): void {
    this.#held.push({ glyph, doubt });
  }

  /** Where an image may be painted. */
  image(box: Box): void {
    this.#images.push(box);
  }

  /** Where something is painted that is not white. */
  ground(box: Box): void {
    if (this.#grounds.length <= MAX_GROUNDS) this.#grounds.push(box);
  }

  /** The glyphs held back that show after all, in the order in which they are drawn. */
  shown(): Glyph[] {
    const crowded = this.#grounds.length > MAX_GROUNDS;
    return this.#held.flatMap(({ glyph, doubt }) => {
      const white = doubt === 'white' && (crowded || isOver(glyph, this.#grounds));
      return white || isOver(glyph, this.#images) ? [glyph] : [];
    });
  }
}

/** Whether the middle of a glyph, half its height above the baseline, stands in one of the boxes. */
function isOver({ x, y, dx, dy, size }: Glyph, boxes: readonly Box[]): boolean {
  const length = Math.hypot(dx, dy) || 1;
  const rise = size * 0.35;
  const middleX = x + dx / 2 + (dy / length) * rise;
  const middleY = y + dy / 2 - (dx / length) * rise;
  return boxes.some(([x0, y0, x1, y1]) => x0 <= middleX && middleX <= x1 && y0 <= middleY && middleY <= y1);
}
