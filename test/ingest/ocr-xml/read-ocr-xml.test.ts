import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/document/document.js';
import { UnreadableError } from '../../../src/document/errors.js';
import { readAlto, readHocr } from '../../../src/ingest/ocr-xml/read-ocr-xml.js';
import { readPdf } from '../../../src/ingest/pdf/read-pdf.js';
import { tablesOf } from '../../../src/tables/layout.js';
import { ROOT } from '../../support/command.js';
import { altoOf, hocrOf, POINTS_PER_UNIT } from './written.js';

const fixture = (name: string) => new Uint8Array(readFileSync(join(ROOT, 'fixtures', name)));
const bytes = (text: string) => new TextEncoder().encode(text);
const alto = (text: string) => readAlto(bytes(text), 'laporan.xml', '');
const hocr = (text: string) => readHocr(bytes(text), 'laporan.hocr', '');

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UnreadableError) return error.code;
    throw error;
  }
  return 'was read';
}

const cellsOf = ({ pages }: SourceDocument) =>
  tablesOf(pages, { perPage: true }).map(({ rows, cols, cells }) => ({
    rows,
    cols,
    cells: cells.map(({ row, col, rowSpan, colSpan, text }) => ({ row, col, rowSpan, colSpan, text })),
  }));

describe('two pages of a report as recognised by Tesseract', () => {
  const read = {
    alto: readAlto(fixture('ocr/two-pages.alto.xml'), '', ''),
    hocr: readHocr(fixture('ocr/two-pages.hocr'), '', ''),
  };

  it.each(['alto', 'hocr'] as const)('%s: words in points of the page, lines from the separators, tables', (format) => {
    const { kind, pageCount, pages, problems } = read[format];
    expect([kind, pageCount, pages.map(({ number }) => number), problems]).toEqual(['xml', 2, [1, 2], []]);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
    ]);
    const target = pages[0]?.words.find(({ text }) => text === 'TARGET');
    // The same word in the PDF that the picture was made of.
    for (const [at, value] of [489.4, 548, 527.7, 555].entries())
      expect(Math.abs((target?.box[at] ?? 0) - value)).toBeLessThan(1);
    const realization = tablesOf(pages, { perPage: false }).find(({ caption }) => caption?.startsWith('Tabel 3.1'));
    expect(realization).toMatchObject({ rows: 4, cols: 6, pages: [2] });
    const row = realization?.cells.filter((cell) => cell.row === 2).map(({ text }) => text);
    expect(row?.slice(0, 5)).toEqual([
      '1',
      'Meningkatnya kualitas pelayanan',
      'Hasil Survey Kepuasan Masyarakat (SKM) pada bidang pelayanan publik',
      '85',
      '60,7',
    ]);
  });

  it('give the same words at the same places in both forms', () => {
    const words = ({ pages }: SourceDocument) => pages.map((page) => page.words.map(({ text, box }) => [text, box]));
    expect(words(read.hocr)[0]?.length).toBeGreaterThan(200);
    const texts = (document: SourceDocument) => words(document).map((page) => page.map(([text]) => text));
    expect(texts(read.alto)).toEqual(texts(read.hocr));
  });
});

describe('a page without a mistake of recognition', () => {
  it.each(['mm10', 'inch1200', 'pixel'] as const)('in %s gives the tables of the PDF', async (unit) => {
    const pdf = await readPdf(fixture('tables/two-pages-repeated-header.pdf'), '', '');
    expect(cellsOf(pdf).length).toBeGreaterThan(0);
    expect(cellsOf(alto(altoOf(pdf.pages, unit)))).toEqual(cellsOf(pdf));
    const [page] = alto(altoOf(pdf.pages, unit)).pages;
    expect(Math.abs((page?.width ?? 0) - (pdf.pages[0]?.width ?? 0))).toBeLessThan(1);
    expect(POINTS_PER_UNIT[unit]).toBeGreaterThan(0);
  });

  it.each(['scan_res 300 300', ''])('as hOCR with "%s" too', async (resolution) => {
    const pdf = await readPdf(fixture('tables/two-pages-repeated-header.pdf'), '', '');
    expect(cellsOf(hocr(hocrOf(pdf.pages, resolution)))).toEqual(cellsOf(pdf));
  });

  it('finds columns of figures by their alignment where no lines were recognised', async () => {
    const pdf = await readPdf(fixture('tables/amounts-without-lines.pdf'), '', '');
    expect(cellsOf(alto(altoOf(pdf.pages, 'inch1200')))).toEqual(cellsOf(pdf));
  });
});

const PAGE = '<Page WIDTH="600" HEIGHT="800"><PrintSpace><TextBlock><TextLine>';
const END = '</TextLine></TextBlock></PrintSpace></Page>';
const PLACED = '<String CONTENT="85" HPOS="10" VPOS="10" WIDTH="20" HEIGHT="10" WC="0.9"/>';

describe('ALTO', () => {
  it('without coordinates is refused with what to do; a page without them is named', () => {
    const bare = `${PAGE}<String CONTENT="85"/>${END}`;
    expect(codeOf(() => alto(`<alto><Layout>${bare}</Layout></alto>`))).toBe('NO_COORDINATES');
    expect(() => alto(`<alto><Layout>${bare}</Layout></alto>`)).toThrow(/HPOS/);
    const { problems } = alto(`<alto><Layout>${PAGE}${PLACED}${END}${bare}</Layout></alto>`);
    expect(problems).toEqual([{ page: 2, reason: expect.stringContaining('letak') }]);
    expect(codeOf(() => alto('<alto><Layout/></alto>'))).toBe('EMPTY_FILE');
  });

  it('takes coordinates that are no numbers for none', () => {
    for (const value of ['NaN', '1e999', '-5', ''])
      expect(codeOf(() => alto(`<alto>${PAGE}${PLACED.replace('HPOS="10"', `HPOS="${value}"`)}${END}</alto>`))).toBe(
        'NO_COORDINATES',
      );
  });

  it('counts pages as the file does where its numbers rise', () => {
    const numbered = (...numbers: number[]) =>
      alto(
        `<alto>${numbers.map((number) => PAGE.replace('<Page', `<Page PHYSICAL_IMG_NR="${number}"`) + PLACED + END).join('')}</alto>`,
      ).pages.map(({ number }) => number);
    expect(numbered(38, 40)).toEqual([38, 40]);
    expect(numbered(0, 1)).toEqual([1, 2]);
    expect(numbered(7, 7)).toEqual([1, 2]);
  });

  it('names the pages that OCR was unsure of', () => {
    const unsure = PLACED.replace('WC="0.9"', 'WC="0.4"');
    const { problems } = alto(`<alto>${PAGE}${PLACED}${END}${PAGE}${unsure}${END}</alto>`);
    expect(problems).toEqual([{ page: 2, reason: expect.stringContaining('40%') }]);
  });

  it('reads prefixed elements, styles, and strings of several words', () => {
    const xml = `<a:alto><a:Styles><a:TextStyle ID="f" FONTSTYLE="bold" FONTSIZE="11"/></a:Styles><a:Description><a:MeasurementUnit>inch1200</a:MeasurementUnit></a:Description>
      <a:Page WIDTH="9900" HEIGHT="14000"><a:TextLine><a:String STYLEREFS="p f" CONTENT="Rp 500" HPOS="1200" VPOS="1200" WIDTH="1200" HEIGHT="150"/></a:TextLine></a:Page></a:alto>`;
    expect(alto(xml).pages[0]?.words).toEqual([
      { text: 'Rp', box: [72, 72, 96, 81], size: 11, bold: true, italic: false },
      { text: '500', box: [108, 72, 144, 81], size: 11, bold: true, italic: false },
    ]);
  });

  it('refuses what is no safe or whole XML', () => {
    const laughs = '<!DOCTYPE alto [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    expect(codeOf(() => alto(`${laughs}<alto>${PAGE}${PLACED}${END}</alto>`))).toBe('XML_UNSAFE');
    expect(codeOf(() => alto(`<alto>${PAGE}${PLACED}`))).toBe('XML_DAMAGED');
    const deep = `${'<ComposedBlock>'.repeat(5000)}${'</ComposedBlock>'.repeat(5000)}`;
    expect(codeOf(() => alto(`<alto>${deep}</alto>`))).toBe('TOO_COMPLEX');
  });
});

describe('hOCR', () => {
  const page = (inner: string) =>
    `<html><body><div class="ocr_page" title="bbox 0 0 2480 3508; scan_res 300 300">${inner}</div></body></html>`;

  it('parts a line whose words are not told apart', () => {
    const { pages } = hocr(page('<span class="ocr_line" title="bbox 100 100 400 150">Target 85%</span>'));
    expect(pages[0]?.words.map(({ text, box }) => [text, Math.round(box[0]), Math.round(box[2])])).toEqual([
      ['Target', 24, 67],
      ['85%', 74, 96],
    ]);
  });

  it('reads the entities and open elements of HTML, and emphasis', () => {
    const word = '<span class="ocrx_word" title="bbox 1 1 90 20; x_wconf 95"><strong>R&amp;D&nbsp;</strong></span>';
    const { pages } = hocr(page(`<br><span class="ocr_line" title="bbox 1 1 99 20">${word}</span>`));
    expect(pages[0]?.words).toMatchObject([{ text: 'R&D', bold: true }]);
  });

  it('without places is refused; one that was cut off is read as far as it goes, and says so', () => {
    expect(codeOf(() => hocr(page('<span class="ocr_line">Target 85%</span>')))).toBe('NO_COORDINATES');
    const whole = new TextDecoder().decode(fixture('ocr/two-pages.hocr'));
    const { pages, problems } = hocr(whole.slice(0, whole.length * 0.7));
    expect(pages).toHaveLength(2);
    expect(problems).toEqual([{ reason: expect.stringContaining('terpotong') }]);
  });

  it('may name its document type but declare nothing', () => {
    const doctype =
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';
    const line = '<span class="ocr_line" title="bbox 1 1 99 20">85</span>';
    expect(codeOf(() => hocr(doctype + page(line)))).toBe('was read');
    expect(codeOf(() => hocr(`<!DOCTYPE html [<!ENTITY x "y">]>${page(line)}`))).toBe('XML_UNSAFE');
  });
});
