import { measureOcr } from '../../ocr/measure.js';
import { pagesOfFiles, SCANS } from '../../ocr/pages.js';
import type { Figure, Part } from '../part.js';

const PAGES_A_FILE = 2;
const BAR = 1.3;

/** Pages of scans as an audit recognises them, every number read twice. */
export const ocr: Part = {
  name: 'ocr',
  about: 'recognition of scanned pages against the native tesseract on the same images',
  async measure() {
    const { pages, absent } = await pagesOfFiles(SCANS, PAGES_A_FILE);
    const notes = absent.map((file) => `${file} is absent: left out`);
    if (pages.length === 0) return { figures: [], notes };
    const { text, one, two, native } = await measureOcr(pages);
    const figures: Figure[] = [
      { name: 'a page, processor time', value: (one.cpu / pages.length) * 1000, unit: 'ms' },
      { name: 'two recognisers against one, clock', value: one.wall / two.wall, unit: '×', better: 'higher' },
    ];
    if (!native)
      return { figures, notes: [...notes, 'tesseract with the Indonesian model is not installed: left out'] };
    const ratio = (name: string, value: number, bar?: number): Figure => ({
      name,
      value,
      unit: '×',
      better: 'lower',
      bar,
    });
    figures.push(
      ratio('recognition / native as run by hand, processor time', one.cpu / native.byHand, BAR),
      ratio('recognition / native with the same model and one thread', one.cpu / native.sameModel),
      ratio('words alone / native with the same model and one thread', text.cpu / native.sameModel),
    );
    return { figures, notes };
  },
};
