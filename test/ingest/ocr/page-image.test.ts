import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageImage } from '../../../src/ingest/ocr/page-image.js';
import { pixelRulings } from '../../../src/ingest/ocr/pixel-rulings.js';
import { prepare } from '../../../src/ingest/ocr/prepare.js';
import { loadPdfLibrary, openPdf } from '../../../src/ingest/pdf/pdfjs.js';
import { missingShared, shared } from '../../support/shared.js';

const SCAN = new URL('../../../fixtures/scans/semboro-page-2.pdf', import.meta.url);
const FAX = 'reports/jabar2016_dsda_LKIP_SCAN.pdf';
const fax = shared(FAX);

async function imageOf(path: URL | string, page: number) {
  const library = await loadPdfLibrary();
  const pdf = await openPdf(library, readFileSync(path), { images: true });
  try {
    return await pageImage(pdf, page, library.OPS);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

describe('the picture of a page', () => {
  it('is its own image where it is one, and its tables are found', async () => {
    const image = await imageOf(SCAN, 1);
    expect(image).toMatchObject({ width: 1240, height: 1754, bilevel: false, pageWidth: 930 });
    expect(image.dpi).toBeCloseTo(96, 1);
    const page = prepare(image);
    expect(page.lean).toBeCloseTo(0.7, 1);
    const { rulings } = pixelRulings(page);
    // Two tables, of five rows in three columns and of four rows in six.
    expect(rulings.filter(({ orientation }) => orientation === 'horizontal')).toHaveLength(11);
    expect(rulings.filter(({ orientation }) => orientation === 'vertical')).toHaveLength(11);
  });

  it('is the page as drawn where it is more than an image', async () => {
    const image = await imageOf(new URL('../../../fixtures/renders/001_semboro.pdf', import.meta.url), 1);
    expect(Math.round(image.dpi)).toBe(300);
    expect(image.width).toBe(Math.ceil((image.pageWidth * 300) / 72));
    expect(image.grey.some((grey) => grey < 60)).toBe(true);
  });

  it.skipIf(!fax)(`fax pages, upright and lying${fax ? '' : `: ${missingShared(FAX)}`}`, async () => {
    const upright = await imageOf(fax ?? '', 38);
    expect(upright).toMatchObject({ width: 858, height: 1294, bilevel: true });
    expect(prepare(upright).turn).toBe(0);
    const page = prepare(await imageOf(fax ?? '', 100));
    expect([page.turn, page.width > page.height]).toEqual([90, true]);
    const { rulings } = pixelRulings(page);
    // The columns of the table run over nearly its whole height, also along the blackened cells; its rows over nearly its whole width.
    const long = (orientation: string, length: number) =>
      rulings.filter((r) => r.orientation === orientation && r.x1 - r.x0 + r.y1 - r.y0 > length).length;
    expect(long('vertical', 350)).toBe(9);
    expect(long('horizontal', 750)).toBeGreaterThanOrEqual(11);
  });
});
