import { describe, expect, it } from 'vitest';
import { whitePaper } from '../../../src/ingest/ocr/background.js';
import { despeckle } from '../../../src/ingest/ocr/despeckle.js';
import { orientations } from '../../../src/ingest/ocr/orientation.js';
import { prepare } from '../../../src/ingest/ocr/prepare.js';
import { skewOf } from '../../../src/ingest/ocr/skew.js';
import { asImage, blank, DPI, fill, HEIGHT, leaning, lying, textPage, WIDTH } from './drawn-page.js';

describe('pages made ready for recognition', () => {
  const page = textPage();

  it.each([-4.7, -1.3, -0.4, 0, 0.2, 0.9, 3.6])('a lean of %d degrees is found within a tenth', (degrees) => {
    expect(Math.abs(skewOf(leaning(page, degrees), true).degrees - degrees)).toBeLessThanOrEqual(0.1);
  });

  it('a page that lies on its side is turned and straightened', () => {
    const image = asImage(lying(leaning(page, 1.2)));
    expect(orientations(image)).toEqual([90, 270]);
    const ready = prepare(image);
    expect(ready).toMatchObject({ turn: 90, pageWidth: WIDTH * 0.48, pageHeight: HEIGHT * 0.48 });
    expect(ready.lean).toBeCloseTo(1.2, 1);
    expect(Math.abs(skewOf(ready, true).degrees)).toBeLessThanOrEqual(0.1);
  });

  it('an upright page is not turned; an empty one may be any way', () => {
    expect(orientations(asImage(page))).toEqual([0, 180]);
    expect(orientations(asImage(blank()))).toHaveLength(4);
    expect(prepare(asImage(blank()))).toMatchObject({ turn: 0, lean: 0 });
  });

  it('coarse pages are enlarged, and pixels still tell their place', () => {
    const raster = blank(827, 1169);
    fill(raster, 400, 500, 410, 520);
    const points = 72 / 100;
    const image = {
      ...asImage(raster, true),
      dpi: 100,
      toPage: [points, 0, 0, points, 0, 0] as const,
      pageWidth: 827 * points,
      pageHeight: 1169 * points,
    };
    const ready = prepare(image);
    expect(ready.width / 827).toBeCloseTo(3, 1);
    const first = ready.grey.findIndex((grey) => grey < 128);
    expect((first % ready.width) * ready.toPage[0]).toBeCloseTo(400 * points, 0);
    expect(Math.floor(first / ready.width) * ready.toPage[3]).toBeCloseTo(500 * points, 0);
  });

  it('a shadow over the paper goes, ink and dark cells stay', () => {
    const raster = blank();
    for (let x = 0; x < WIDTH; x++) fill(raster, x, 0, x + 1, HEIGHT, 255 - Math.round(x / 12));
    fill(raster, 1000, 600, 1004, 640, 40);
    fill(raster, 300, 600, 500, 640, 90);
    const { grey } = whitePaper(raster, DPI);
    expect(grey[800 * WIDTH + 1200]).toBeGreaterThan(240);
    expect(grey[620 * WIDTH + 1001]).toBeLessThan(80);
    expect(grey[620 * WIDTH + 400]).toBeLessThan(140);
  });

  it('specks go, dots of letters stay', () => {
    const raster = blank(100, 100);
    fill(raster, 10, 10, 11, 11);
    fill(raster, 50, 50, 52, 52);
    const { grey } = despeckle(raster);
    expect(grey[10 * 100 + 10]).toBe(255);
    expect(grey[50 * 100 + 50]).toBe(0);
  });
});
