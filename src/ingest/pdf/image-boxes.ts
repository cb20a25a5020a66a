import type { Box } from '../../document/place.js';

/** A page with more images than this is a drawing made of strips; the strips beyond it are not looked at. */
const MAX_IMAGES = 4_000;

/** The part of a page that a page-sized image covers at least. */
const PAGE_SIZED = 0.85;

/**
 * Where the images of a page are painted, told without decoding them. pdf.js leaves images that it may not decode out of the
 * operator list; what remains of one is a transform that blows the unit square up, with nothing painted under it.
 */
export class ImageBoxes {
  readonly boxes: Box[] = [];
  /** Glyphs drawn to be seen that no page-sized image covered afterwards. */
  shownGlyphs = 0;
  readonly #pageArea: number;
  #candidate: { box: Box; depth: number } | undefined;

  /** `page` is the box of the page. */
  constructor(page: Box) {
    this.#pageArea = area(page);
  }

  /** A transform that blows the unit square up to `box`, `depth` saved states deep. */
  transformed(box: Box, depth: number): void {
    this.settle();
    this.#candidate = { box, depth };
  }

  /** Something is painted: under the transform, it was not that of an image. */
  painted(): void {
    this.#candidate = undefined;
  }

  /** The graphics state is taken back to `depth` saved states. */
  restored(depth: number): void {
    if (this.#candidate && depth < this.#candidate.depth) this.settle();
  }

  /** Text is shown, in a colour that can be seen where `visible`. */
  text(glyphs: number, visible: boolean): void {
    this.painted();
    if (visible) this.shownGlyphs += glyphs;
  }

  /** An image that is in the operator list. */
  drawn(box: Box): void {
    this.#candidate = undefined;
    this.#keep(box);
  }

  /** Nothing was painted under the last transform. */
  settle(): void {
    if (this.#candidate) this.#keep(this.#candidate.box);
    this.#candidate = undefined;
  }

  #keep(box: Box): void {
    if (area(box) >= PAGE_SIZED * this.#pageArea) this.shownGlyphs = 0;
    if (this.boxes.length < MAX_IMAGES) this.boxes.push(box);
  }
}

function area([x0, y0, x1, y1]: Box): number {
  return (x1 - x0) * (y1 - y0);
}
