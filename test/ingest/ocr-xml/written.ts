import type { Page, Ruling } from '../../../src/document/page.js';

/** Points per unit; pixels at 300 dpi. */
export const POINTS_PER_UNIT = { mm10: 72 / 254, inch1200: 72 / 1200, pixel: 72 / 300 } as const;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** A line as OCR finds it: 1 point thick. */
const drawn = ({ x0, y0, x1, y1 }: Ruling) => [x0 - 0.5, y0 - 0.5, x1 + 0.5, y1 + 0.5] as const;

/** Pages as a tool would write them that recognised every word and line. */
export function altoOf(pages: readonly Page[], unit: keyof typeof POINTS_PER_UNIT): string {
  const size = (points: number) => (points / POINTS_PER_UNIT[unit]).toFixed(unit === 'mm10' ? 2 : 1);
  const box = ([x0, y0, x1, y1]: readonly [number, number, number, number]) =>
    `HPOS="${size(x0)}" VPOS="${size(y0)}" WIDTH="${size(x1 - x0)}" HEIGHT="${size(y1 - y0)}"`;
  const body = pages.map((page) => {
    const lines = page.words.map(
      (word) => `<TextLine><String ${box(word.box)} WC="0.95" CONTENT="${escaped(word.text)}"/></TextLine>`,
    );
    const rulings = page.rulings.map((ruling) => `<GraphicalElement ${box(drawn(ruling))}/>`);
    return `<Page PHYSICAL_IMG_NR="${page.number}" WIDTH="${size(page.width)}" HEIGHT="${size(page.height)}"><PrintSpace>${rulings.join('')}<TextBlock>${lines.join('')}</TextBlock></PrintSpace></Page>`;
  });
  return `<?xml version="1.0"?><alto><Description><MeasurementUnit>${unit}</MeasurementUnit></Description><Layout>${body.join('')}</Layout></alto>`;
}

/** The same as hOCR at 300 dpi. */
export function hocrOf(pages: readonly Page[], resolution: string): string {
  const box = (values: readonly number[]) => `bbox ${values.map((value) => Math.round((value / 72) * 300)).join(' ')}`;
  const body = pages.map((page) => {
    const words = page.words.map(
      (word) =>
        `<span class='ocr_line' title='${box(word.box)}; x_size ${(word.size / 72) * 300}'><span class='ocrx_word' title='${box(word.box)}; x_wconf 95'>${escaped(word.text)}</span></span>`,
    );
    const rulings = page.rulings.map((ruling) => `<div class='ocr_separator' title='${box(drawn(ruling))}'></div>`);
    return `<div class='ocr_page' title='${box([0, 0, page.width, page.height])}; ppageno ${page.number - 1}; ${resolution}'>${rulings.join('')}${words.join('')}</div>`;
  });
  return `<html><head><meta name='ocr-system' content='test'></head><body>${body.join('')}</body></html>`;
}
