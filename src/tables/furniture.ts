import type { Page, Word } from '../document/page.js';
import { linesOf, type TextLine } from './lines.js';

/** Lines looked at on either end of a page, and how far from the edge (part of the height) they can stand. */
const EDGE_LINES = 4;
const EDGE_ZONE = 0.14;
/** Part of the pages (and least number) on which a line must come back to be a running header or footer. */
const MIN_SHARE = 0.1;
const MIN_PAGES = 3;
/** Shift of a running line from page to page, in points. */
const SAME_PLACE = 8;

const PAGE_NUMBER = /^(halaman|hal\.?|page)?[\s|-]*(\d{1,4}|[ivxlc]{1,7})([\s|-]*(page|dari \d+|of \d+))?[\s|-]*$/i;

/** A page with those of its words that can be running headers or footers: the words outside of tables. */
export interface PageWords {
  page: Page;
  words: Word[];
}

interface EdgeLine {
  line: TextLine;
  key: string;
  /** Distance in points from the edge of the page, so that upright and landscape pages agree. */
  distance: number;
}

/** Words of running headers, footers and page numbers. */
export function furniture(pages: readonly PageWords[]): Set<Word> {
  const byPage = pages.map(edgeLines);
  const seen = new Map<string, { page: number; distance: number }[]>();
  for (const [page, lines] of byPage.entries())
    for (const { key, distance } of lines) {
      const places = seen.get(key) ?? [];
      places.push({ page, distance });
      seen.set(key, places);
    }
  const needed = Math.max(MIN_PAGES, pages.length * MIN_SHARE);
  const out = new Set<Word>();
  for (const { line, key, distance } of byPage.flat()) {
    const same = (seen.get(key) ?? []).filter((place) => Math.abs(place.distance - distance) <= SAME_PLACE);
    if (new Set(same.map((place) => place.page)).size >= needed) for (const word of line.words) out.add(word);
  }
  return out;
}

function edgeLines({ page, words }: PageWords): EdgeLine[] {
  const top = page.height * EDGE_ZONE;
  const bottom = page.height * (1 - EDGE_ZONE);
  const above = linesOf(words.filter((word) => word.box[3] < top)).slice(0, EDGE_LINES);
  const below = linesOf(words.filter((word) => word.box[1] > bottom)).slice(-EDGE_LINES);
  return [
    ...above.map((line) => ({ line, key: `top ${signature(line)}`, distance: line.box[1] })),
    ...below.map((line) => ({ line, key: `bottom ${signature(line)}`, distance: page.height - line.box[3] })),
  ];
}

/** The text without what changes from page to page. */
function signature({ text }: TextLine): string {
  return PAGE_NUMBER.test(text) ? '#' : text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, '');
}
