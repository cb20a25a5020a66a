import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/document/page.js';
import type { Box } from '../../../src/document/place.js';
import { needsOcr, type PageFacts } from '../../../src/ingest/ocr/needs-ocr.js';
import { fontTraits, PLAIN_FONT } from '../../../src/ingest/pdf/fonts.js';
import { asMatrix, IDENTITY } from '../../../src/ingest/pdf/matrix.js';
import { readOperators } from '../../../src/ingest/pdf/page-content.js';
import { WordCollector } from '../../../src/ingest/pdf/page-words.js';
import { loadPdfLibrary, openPdf } from '../../../src/ingest/pdf/pdfjs.js';
import { missingShared, shared } from '../../support/shared.js';

const WHOLE: Box = [0, 0, 600, 900];
const SENTENCE =
  'Capaian indikator kinerja utama kecamatan pada tahun 2023 sebesar 98,75 persen dari target yang ditetapkan dalam perjanjian kinerja';
const words = (text: string): Word[] =>
  text.split(' ').map((part) => ({ text: part, box: [0, 0, 10, 10], size: 10, bold: false, italic: false }));
const facts = (part: Partial<PageFacts>): PageFacts => ({
  width: 600,
  height: 900,
  words: [],
  unreadable: false,
  images: [],
  shownGlyphs: 0,
  shapeData: 0,
  ...part,
});

describe('which pages need recognition', () => {
  it('a page without words that shows something', () => {
    expect(needsOcr(facts({ images: [WHOLE] }))).toBe('no-text');
    expect(needsOcr(facts({ shapeData: 30_000 }))).toBe('no-text');
    expect(needsOcr(facts({}))).toBeUndefined();
    expect(needsOcr(facts({ images: [[0, 0, 600, 4]], shapeData: 40 }))).toBeUndefined();
  });

  it('a page of strips of one image', () => {
    const images = Array.from({ length: 90 }, (_, at): Box => [0, at * 10, 600, at * 10 + 10]);
    expect(needsOcr(facts({ images, words: words('iv') }))).toBe('picture');
    expect(needsOcr(facts({ images: images.slice(0, 20), words: words('iv') }))).toBeUndefined();
  });

  it('not a page of text over a page-sized background, or with photos', () => {
    const text = { words: words(SENTENCE.repeat(3)), shownGlyphs: 400 };
    expect(needsOcr(facts({ ...text, images: [WHOLE] }))).toBeUndefined();
    expect(needsOcr(facts({ ...text, images: [[0, 0, 600, 500]] }))).toBeUndefined();
  });

  it('a layer of a scanner by its errors alone', () => {
    const layer = (text: string) => needsOcr(facts({ images: [WHOLE], words: words(text) }));
    expect(layer(`${SENTENCE} ${SENTENCE}`)).toBeUndefined();
    expect(layer(`${SENTENCE} ${SENTENCE.replaceAll('rj', '~')}`)).toBe('noisy-layer');
    const noise =
      'Capalan lndikator klnerja utarna kecarnatan pada tahun darl targct yang ditctapkan dalarn pcrjanjian';
    expect(layer(`${noise} ${noise}`)).toBe('noisy-layer');
  });

  it('words whose letters are those of another font', () => {
    const shifted = SENTENCE.replace(/[a-y]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
    const text = (sentence: string) => facts({ words: words(`${sentence} ${sentence} ${sentence}`), shownGlyphs: 400 });
    expect(needsOcr(text(shifted))).toBe('garbage');
    expect(needsOcr(text(SENTENCE))).toBeUndefined();
    expect(
      needsOcr(text('The quick annual statement of this agency names every programme and each budget')),
    ).toBeUndefined();
    expect(needsOcr(facts({ words: words('x'), unreadable: true }))).toBe('garbage');
  });

  const reports = {
    'reports/jabar2016_disnak_PK-kadis_SCAN-ocrlayer.pdf': ['noisy-layer', 'noisy-layer', 'noisy-layer'],
    'reports/jabar2016_disperindag_LKIP.pdf': ['picture', ...Array(6).fill('no-text'), ...Array(4).fill(undefined)],
    'renders/001_semboro_scan.pdf': Array(7).fill('no-text'),
    'renders/001_semboro.pdf': Array(10).fill(undefined),
    'reports/jabar2016_bplhd_LKIP.pdf': Array(50).fill(undefined),
  };
  for (const [file, expected] of Object.entries(reports)) {
    const path = shared(file);
    it.skipIf(!path)(`${file}${path ? '' : `: ${missingShared(file)}`}`, async () => {
      expect(await reasons(path ?? '', expected.length)).toEqual(expected);
    });
  }
});

/** The reasons of the first pages of a PDF. */
async function reasons(path: string, pages: number) {
  const library = await loadPdfLibrary();
  const document = await openPdf(library, readFileSync(path));
  const found = [];
  for (let number = 1; number <= pages; number++) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const collector = new WordCollector();
    const content = readOperators(
      await page.getOperatorList(),
      library.OPS,
      asMatrix(transform) ?? IDENTITY,
      [0, 0, width, height],
      (name) => (page.commonObjs.has(name) ? fontTraits(page.commonObjs.get(name)) : PLAIN_FONT),
      (glyph) => collector.add(glyph),
    );
    found.push(needsOcr({ ...content, width, height, words: collector.words() }));
  }
  await document.loadingTask.destroy();
  return found;
}
