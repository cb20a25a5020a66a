import type { Ruling } from '../../document/page.js';
import type { Box } from '../../document/place.js';
import { type Background, backgroundRulings, isTint } from './backgrounds.js';
import type { FontTraits } from './fonts.js';
import { type GraphicsState, initialState, intersect } from './graphics-state.js';
import { doubtOf, HiddenText, isWhite } from './hidden-text.js';
import { ImageBoxes } from './image-boxes.js';
import { MarkedContents } from './marked-contents.js';
import { asBox, asMatrix, IDENTITY, type Matrix, multiply, transformBox } from './matrix.js';
import { byCode, type OperatorCodes, PAINTS, type Paint } from './operator-codes.js';
import type { Glyph } from './page-words.js';
import { clipRuling, filledShapes, strokedRulings, thinBox } from './path-rulings.js';
import { showText } from './show-text.js';
import { TextQuality } from './unreadable-text.js';

export interface OperatorList {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface PageContent {
  rulings: Ruling[];
  /** An image or a large drawing is painted, so a page without text is not blank. */
  pictured: boolean;
  /** Where images are painted. */
  images: Box[];
  /** Glyphs drawn to be seen that no page-sized image covers. */
  shownGlyphs: number;
  /** Length of the path data of its filled shapes: letters drawn as outlines are long. */
  shapeData: number;
  /** The characters of its text mean nothing: its fonts do not say which letters their glyphs are. */
  unreadable: boolean;
}

/** Strokes thicker than this many points are bars, not lines. */
const MAX_STROKE = 6;
/** Transforms that blow the unit square up to more than this many points a side may stand for an image. */
const MIN_IMAGE = 20;
/** A page with more lines than this is a drawing or a map; its lines are left out. */
const MAX_RULINGS = 60_000;

/**
 * Walks through the drawing operators of a page once: hands every glyph with its place to `emit` and collects the lines drawn.
 * `base` maps PDF user space to points from the top left of the page as displayed; `page` is the page's box there.
 */
export function readOperators(
  list: OperatorList,
  codes: OperatorCodes,
  base: Matrix,
  page: Box,
  fontOf: (name: string) => FontTraits,
  emit: (glyph: Glyph) => void,
): PageContent {
  const walker = new Walker(codes, base, page, fontOf, emit);
  for (let at = 0; at < list.fnArray.length; at++) {
    const args = list.argsArray[at];
    walker.apply(list.fnArray[at] ?? -1, Array.isArray(args) ? args : []);
  }
  const rulings = walker.rulings.length > MAX_RULINGS ? [] : walker.rulings;
  for (const glyph of walker.hidden.shown()) emit(glyph);
  walker.images.settle();
  return {
    rulings: [...rulings, ...backgroundRulings(walker.backgrounds, rulings)],
    pictured: walker.pictured,
    images: walker.images.boxes,
    shownGlyphs: walker.images.shownGlyphs,
    shapeData: walker.shapeData,
    unreadable: walker.quality.isUnreadable(),
  };
}

class Walker {
  readonly rulings: Ruling[] = [];
  readonly backgrounds: Background[] = [];
  readonly hidden = new HiddenText();
  readonly quality = new TextQuality();
  readonly images: ImageBoxes;
  pictured = false;
  shapeData = 0;
  readonly #stack: GraphicsState[] = [];
  readonly #handlers: ReadonlyMap<number, (args: readonly unknown[]) => void>;
  readonly #paints: ReadonlyMap<number, Paint>;
  readonly #contents = new MarkedContents();
  #state: GraphicsState;
  #clipNext = false;

  constructor(
    codes: OperatorCodes,
    private readonly base: Matrix,
    private readonly page: Box,
    private readonly fontOf: (name: string) => FontTraits,
    private readonly emit: (glyph: Glyph) => void,
  ) {
    this.#state = initialState(base, page);
    this.images = new ImageBoxes(page);
    this.#paints = byCode(codes, PAINTS);
    this.#handlers = byCode(codes, this.#operators());
  }

  apply(code: number, args: readonly unknown[]): void {
    this.#handlers.get(code)?.(args);
  }

  #operators(): Record<string, (args: readonly unknown[]) => void> {
    const pictured = () => {
      this.pictured = true;
      this.images.drawn(this.#image());
    };
    const clipNext = () => {
      this.#clipNext = true;
    };
    return {
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: (args) => this.#transform(args),
      clip: clipNext,
      eoClip: clipNext,
      constructPath: (args) => this.#path(args),
      paintFormXObjectBegin: ([matrix, box]) => {
        this.#save();
        this.#contents.enterForm();
        this.#transform(matrix);
        this.#clip(box);
      },
      paintFormXObjectEnd: () => {
        this.#contents.leaveForm();
        this.#restore();
      },
      beginMarkedContent: () => this.#contents.open(undefined),
      beginMarkedContentProps: ([, id]) => this.#contents.open(id),
      endMarkedContent: () => this.#contents.close(),
      beginGroup: () => this.#save(),
      endGroup: () => this.#restore(),
      beginAnnotation: ([, , transform, matrix]) => {
        this.#save();
        Object.assign(this.#state, initialState(this.base, this.page));
        this.#transform(transform);
        this.#transform(matrix);
      },
      endAnnotation: () => this.#restore(),
      paintImageXObject: pictured,
      paintInlineImageXObject: pictured,
      paintImageMaskXObject: pictured,
      shadingFill: () => {
        this.pictured = true;
        this.hidden.ground(this.#state.clip);
      },
      paintSolidColorImageMask: () => {
        const ruling = thinBox(transformBox(this.#state.ctm, [0, 0, 1, 1]));
        if (ruling) this.#keep(ruling);
      },
      setFillRGBColor: ([color]) => {
        this.#state.fillColor = typeof color === 'string' ? color : '';
      },
      setFillColorN: () => {
        this.#state.fillColor = '';
      },
      setLineWidth: ([width]) => this.#set('lineWidth', width),
      setCharSpacing: ([spacing]) => this.#set('charSpacing', spacing),
      setWordSpacing: ([spacing]) => this.#set('wordSpacing', spacing),
      setHScale: ([scale]) => this.#set('horizontalScale', Number(scale) / 100),
      setTextRise: ([rise]) => this.#set('rise', rise),
      setTextRenderingMode: ([mode]) => this.#set('textMode', mode),
      setLeading: ([leading]) => this.#set('leading', -Number(leading)),
      setFont: ([name, size]) => this.#font(name, size),
      setGState: ([entries]) => this.#extended(entries),
      beginText: () => this.#setTextMatrix(IDENTITY),
      setTextMatrix: ([matrix]) => this.#setTextMatrix(asMatrix(matrix) ?? IDENTITY),
      moveText: ([x, y]) => this.#moveText(Number(x), Number(y)),
      setLeadingMoveText: ([x, y]) => {
        this.#set('leading', Number(y));
        this.#moveText(Number(x), Number(y));
      },
      nextLine: () => this.#moveText(0, this.#state.leading),
      showText: ([items]) => {
        if (Array.isArray(items)) this.#showText(items);
      },
    };
  }

  #save(): void {
    this.#stack.push({ ...this.#state });
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
    this.images.restored(this.#stack.length);
  }

  #transform(value: unknown): void {
    const matrix = asMatrix(value);
    if (!matrix) return;
    this.#state.ctm = multiply(this.#state.ctm, matrix);
    // Images are left out of the operator list; what remains of one is the transform that blows its unit square up.
    if (Math.abs(matrix[0]) > 150 && Math.abs(matrix[3]) > 150) this.pictured = true;
    if (Math.min(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])) > MIN_IMAGE)
      this.images.transformed(this.#image(), this.#stack.length);
  }

  #set(
    key: 'lineWidth' | 'charSpacing' | 'wordSpacing' | 'horizontalScale' | 'rise' | 'leading' | 'textMode',
    value: unknown,
  ): void {
    const number = Number(value);
    if (Number.isFinite(number)) this.#state[key] = number;
  }

  #font(name: unknown, size: unknown): void {
    if (typeof name === 'string') this.#state.font = this.fontOf(name);
    if (Number.isFinite(Number(size))) this.#state.fontSize = Number(size);
  }

  #extended(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry)) continue;
      if (entry[0] === 'LW') this.#set('lineWidth', entry[1]);
      if (entry[0] === 'Font' && Array.isArray(entry[1])) this.#font(entry[1][0], entry[1][1]);
    }
  }

  #showText(items: readonly unknown[]): void {
    const { font, textMode, fillColor } = this.#state;
    this.quality.add(font, items);
    const doubt = doubtOf(textMode, fillColor);
    this.images.text(items.length, !doubt);
    const emit = doubt ? (glyph: Glyph) => this.hidden.hold(glyph, doubt) : this.emit;
    showText(this.#state, items, this.#contents.current, emit);
  }

  #setTextMatrix(matrix: Matrix): void {
    Object.assign(this.#state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  }

  #moveText(x: number, y: number): void {
    const state = this.#state;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  }

  #clip(bounds: unknown): void {
    this.#state.clip = this.#visible(bounds) ?? this.#state.clip;
  }

  /** The part of a box of user space that the clip leaves, in page points; undefined for anything but four numbers. */
  #visible(bounds: unknown): Box | undefined {
    const box = asBox(bounds);
    return box && intersect(this.#state.clip, transformBox(this.#state.ctm, box));
  }

  #image(): Box {
    const box = intersect(this.#state.clip, transformBox(this.#state.ctm, [0, 0, 1, 1]));
    this.hidden.image(box);
    return box;
  }

  #path([operator, data, bounds]: readonly unknown[]): void {
    const path: unknown = Array.isArray(data) ? data[0] : undefined;
    const paint = this.#paints.get(Number(operator));
    if (paint) this.images.painted();
    if (paint && path instanceof Float32Array) {
      const { ctm, lineWidth } = this.#state;
      if (paint.fill) this.#fill(path, bounds);
      const thickness = lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
      if (paint.stroke && thickness <= MAX_STROKE)
        for (const ruling of strokedRulings(path, ctm, paint.close)) this.#keep(ruling);
    }
    if (this.#clipNext) {
      this.#clipNext = false;
      this.#clip(bounds);
    }
  }

  #fill(path: Float32Array, bounds: unknown): void {
    const { ctm, clip, fillColor } = this.#state;
    this.shapeData += path.length;
    const ground = isWhite(fillColor) ? undefined : this.#visible(bounds);
    if (ground) this.hidden.ground(ground);
    const { rulings, boxes } = filledShapes(path, ctm);
    for (const ruling of rulings) this.#keep(ruling);
    if (isTint(fillColor))
      for (const box of boxes) this.backgrounds.push({ box: intersect(box, clip), color: fillColor });
  }

  #keep(ruling: Ruling): void {
    if (this.rulings.length > MAX_RULINGS) return;
    const visible = clipRuling(ruling, this.#state.clip);
    if (visible) this.rulings.push(visible);
  }
}
