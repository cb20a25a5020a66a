import { describe, expect, it } from 'vitest';
import type { Ruling } from '../../../src/document/page.js';
import { PLAIN_FONT } from '../../../src/ingest/pdf/fonts.js';
import { readOperators } from '../../../src/ingest/pdf/page-content.js';
import { type Glyph, WordCollector } from '../../../src/ingest/pdf/page-words.js';

const NAMES = [
  ...['save', 'restore', 'transform', 'clip', 'constructPath', 'stroke', 'fill', 'endPath', 'setFillRGBColor'],
  ...['beginText', 'setFont', 'moveText', 'setTextMatrix', 'showText', 'nextLine', 'setLeading'],
  ...['paintFormXObjectBegin', 'paintFormXObjectEnd', 'setHScale'],
];
const CODES = Object.fromEntries(NAMES.map((name, at) => [name, at + 1]));
/** From PDF space (origin bottom left, 800 points high) to the top left. */
const BASE = [1, 0, 0, -1, 0, 800] as const;

function run(operators: [name: string, ...args: unknown[]][]) {
  const glyphs: Glyph[] = [];
  const list = {
    fnArray: operators.map(([name]) => CODES[name] ?? -1),
    argsArray: operators.map(([, ...args]) => args),
  };
  const content = readOperators(
    list,
    CODES,
    BASE,
    [0, 0, 600, 800],
    () => PLAIN_FONT,
    (glyph) => glyphs.push(glyph),
  );
  const collector = new WordCollector();
  for (const glyph of glyphs) collector.add(glyph);
  return { ...content, words: collector.words() };
}

const letters = (text: string) =>
  [...text].map((unicode) => ({ unicode, width: 500, isSpace: unicode === ' ', isInFont: true }));
const rectangle = (x: number, y: number, w: number, h: number) =>
  new Float32Array([0, x, y, 1, x + w, y, 1, x + w, y + h, 1, x, y + h, 4]);
const bounds = (x: number, y: number, w: number, h: number) => new Float32Array([x, y, x + w, y + h]);
const path = (
  operator: string,
  data: Float32Array,
  box = new Float32Array([0, 0, 600, 800]),
): [string, ...unknown[]] => ['constructPath', CODES[operator], [data], box];
const round = ({ orientation, x0, y0, x1, y1 }: Ruling) => [orientation[0], ...[x0, y0, x1, y1].map(Math.round)];

describe('drawing operators of a page', () => {
  it('places text by matrix, moves and kerning', () => {
    const { words } = run([
      ['beginText'],
      ['setFont', 'f1', 10],
      ['setTextMatrix', [1, 0, 0, 1, 100, 700]],
      ['showText', [...letters('Pagu'), -3000, ...letters('85')]],
      ['moveText', 0, -20],
      ['showText', letters('Real')],
    ]);
    expect(words.map(({ text, box }) => [text, Math.round(box[0]), Math.round(box[3])])).toEqual([
      ['Pagu', 100, 102],
      ['85', 150, 102],
      ['Real', 100, 122],
    ]);
  });

  it('applies and takes back transforms of saved states and forms', () => {
    const text: [string, ...unknown[]][] = [['beginText'], ['setFont', 'f1', 10], ['showText', letters('A')]];
    const { words } = run([
      ['save'],
      ['transform', 2, 0, 0, 2, 50, 100],
      ...text,
      ['restore'],
      ['paintFormXObjectBegin', [1, 0, 0, 1, 300, 400], null],
      ...text,
      ['paintFormXObjectEnd'],
      ...text,
    ]);
    expect(words.map(({ box, size }) => [Math.round(box[0]), Math.round(size)])).toEqual([
      [50, 20],
      [300, 10],
      [0, 10],
    ]);
  });

  it('gives no text that the clip hides', () => {
    const { words } = run([
      ['clip'],
      path('endPath', rectangle(100, 600, 50, 50), bounds(100, 600, 50, 50)),
      ['beginText'],
      ['setFont', 'f1', 10],
      ['moveText', 110, 620],
      ['showText', letters('tampak')],
      ['moveText', 300, 0],
      ['showText', letters('hilang')],
    ]);
    expect(words.map((word) => word.text)).toEqual(['tampak']);
  });

  it('takes strokes and thin filled boxes for lines, thick boxes not', () => {
    const { rulings } = run([
      path('stroke', rectangle(100, 600, 50, 20)),
      path('fill', rectangle(200, 500, 80, 0.5)),
      path('fill', rectangle(200, 400, 80, 30)),
      path('endPath', rectangle(10, 10, 80, 80)),
    ]);
    expect(rulings.map(round)).toEqual([
      ['h', 100, 200, 150, 200],
      ['v', 150, 180, 150, 200],
      ['h', 100, 180, 150, 180],
      ['v', 100, 180, 100, 200],
      ['h', 200, 300, 280, 300],
    ]);
  });

  it('takes the sides of tinted boxes for lines where no border is drawn, lines of one cell put together', () => {
    const { rulings } = run([
      ['setFillRGBColor', '#d9e2f3'],
      path('fill', rectangle(100, 600, 50, 12)),
      path('fill', rectangle(100, 588, 50, 12)),
    ]);
    expect(rulings.map(round)).toEqual([
      ['h', 100, 188, 150, 188],
      ['h', 100, 212, 150, 212],
      ['v', 100, 188, 100, 212],
      ['v', 150, 188, 150, 212],
    ]);
    const bordered = run([
      path('stroke', rectangle(98, 580, 54, 40)),
      ['setFillRGBColor', '#d9e2f3'],
      path('fill', rectangle(100, 600, 50, 12)),
    ]);
    expect(bordered.rulings).toHaveLength(4);
  });

  it('survives operators with damaged arguments', () => {
    const { words, rulings } = run([
      ['restore'],
      ['transform', Number.NaN, 0, 0, 1],
      ['setFont', null, 'x'],
      ['showText', 'no list'],
      ['showText', [null, { unicode: 5 }, { unicode: 'a', width: Number.NaN }]],
      ['constructPath', CODES.fill, [null], null],
      ['moveText'],
    ]);
    expect([words, rulings]).toEqual([[], []]);
  });
});
