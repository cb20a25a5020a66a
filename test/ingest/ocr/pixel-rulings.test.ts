import { describe, expect, it } from 'vitest';
import type { Ruling } from '../../../src/document/page.js';
import { pixelRulings } from '../../../src/ingest/ocr/pixel-rulings.js';
import type { Raster } from '../../../src/ingest/ocr/raster.js';
import { asPage, blank, fill, text, textPage, WIDTH } from './drawn-page.js';

const COLUMNS = [200, 300, 600, 1000];
const ROWS = [400, 460, 560, 700, 760];
const POINT = 72 / 150;

/** A table of four rows and three columns of text; lines two pixels thick, with `gap` of every `period` pixels missing. */
function table(period = 1, gap = 0): Raster {
  const raster = blank();
  const shown = (at: number) => at % period >= gap;
  for (const y of ROWS) for (let x = 200; x < 1002; x++) if (shown(x)) fill(raster, x, y, x + 1, y + 2);
  for (const x of COLUMNS) for (let y = 400; y < 762; y++) if (shown(y)) fill(raster, x, y, x + 2, y + 1);
  for (const x of COLUMNS.slice(0, 3)) for (const y of ROWS.slice(0, 4)) text(raster, x + 10, y + 20, 1);
  return raster;
}

const at = (rulings: Ruling[], orientation: Ruling['orientation']) =>
  rulings
    .filter((ruling) => ruling.orientation === orientation)
    .map(({ x0, y0 }) => Math.round((orientation === 'vertical' ? x0 : y0) / POINT))
    .sort((a, b) => a - b);
const middles = (edges: number[]) => edges.map((edge) => edge + 1);

describe('rulings from pixels', () => {
  it('are the lines of a table, in points', () => {
    const { rulings } = pixelRulings(asPage(table()));
    expect(at(rulings, 'horizontal')).toEqual(middles(ROWS));
    expect(at(rulings, 'vertical')).toEqual(middles(COLUMNS));
    const top = rulings.find(({ orientation }) => orientation === 'horizontal');
    // The corners belong to the lines across.
    expect(Math.abs((top?.x0 ?? 0) / POINT - 200)).toBeLessThanOrEqual(2);
    expect(Math.abs((top?.x1 ?? 0) / POINT - 1002)).toBeLessThanOrEqual(2);
  });

  it('are whole where a fax broke them', () => {
    const { rulings } = pixelRulings(asPage(table(80, 14), true));
    expect(at(rulings, 'horizontal')).toEqual(middles(ROWS));
    expect(at(rulings, 'vertical')).toEqual(middles(COLUMNS));
  });

  it('run on along cells whose shade became black', () => {
    const raster = table();
    // The cells of the last column in the second row and the third, with the border beside them.
    fill(raster, 600, 460, 1002, 700);
    const { rulings } = pixelRulings({ ...asPage(raster), bilevel: true });
    const beside = rulings.filter(
      ({ orientation, x0 }) => orientation === 'vertical' && Math.abs(x0 / POINT - 601) < 6,
    );
    expect(beside).toHaveLength(1);
    expect(Math.round((beside[0]?.y0 ?? 0) / POINT / 10)).toBe(40);
    expect(Math.round((beside[0]?.y1 ?? 0) / POINT / 10)).toBe(76);
  });

  it('are none at the sides of black bars that stand alone', () => {
    const raster = blank();
    fill(raster, 300, 400, 400, 700);
    fill(raster, 500, 500, 600, 700);
    expect(pixelRulings({ ...asPage(raster), bilevel: true }).rulings).toEqual([]);
  });

  it('are found on shaded cells', () => {
    const raster = blank();
    fill(raster, 200, 400, 1002, 460, 190);
    const lines = table();
    lines.grey.forEach((grey, index) => {
      if (grey === 0) raster.grey[index] = 0;
    });
    expect(at(pixelRulings(asPage(raster)).rulings, 'horizontal')).toEqual(middles(ROWS));
  });

  it('are none on a page of text, underlined or not', () => {
    const raster = textPage();
    expect(pixelRulings(asPage(raster)).rulings).toEqual([]);
    fill(raster, 140, 165, 500, 167);
    expect(pixelRulings(asPage(raster)).rulings).toEqual([]);
  });

  it('are none at the edges of pictures, bars and the shadow of a lid', () => {
    const raster = blank();
    for (let y = 300; y < 700; y++)
      for (let x = 300; x < 900; x++) raster.grey[y * WIDTH + x] = 60 + ((x * 7 + y * 13 + ((x * y) % 31)) % 90);
    fill(raster, 100, 900, 1100, 930);
    fill(raster, 0, 4, WIDTH, 7);
    expect(pixelRulings(asPage(raster)).rulings).toEqual([]);
  });

  it('are taken out of the page, letters that stand on them are not', () => {
    const raster = table();
    fill(raster, 700, 380, 704, 400);
    const { grey } = pixelRulings(asPage(raster)).lineless;
    const ink = (x: number, y: number) => (grey[y * WIDTH + x] ?? 255) < 128;
    expect(ink(450, 400)).toBe(false);
    expect(ink(300, 500)).toBe(false);
    expect(ink(701, 390)).toBe(true);
    const letters = (pixels: Uint8Array) =>
      pixels.subarray(490 * WIDTH, 500 * WIDTH).filter((level) => level < 128).length;
    expect(letters(grey)).toBe(letters(raster.grey) - 4 * 2 * 10);
  });
});
