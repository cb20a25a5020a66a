import type { Page, Word } from '../document/page.js';
import { linesOf, type TextLine } from './lines.js';

/** Lines looked at on either end of a page, and how far from the edge (part of the height) they can stand. */
const EDGE_LINES = 4;
const EDGE_ZONE = 0.14;
/** Part of the pages on which a line must come back to be a running header or footer. */
const MIN_SHARE = 0.3;
/** Shift of a running line from page to page, in points. */
const SAME_PLACE = 8;

const PAGE_NUMBER = /^(halaman|hal\.?|page)?[\s|-]*(\d{1,4}|[ivxlc]{1,7})([\s|-]*(page|dari \d+|of \d+))?[\s|-]*$/i;

interface EdgeLine {
  line: TextLine;
  key: string;
}

/** Words of running headers, footers and page numbers, page by page. */
export function furniture(pages: readonly Page[]): Map<Page, Set<Word>> {
  const byPage = new Map(pages.map((page) => [page, edgeLines(page)]));
  const seen = new Map<string, { page: Page; y: number }[]>();
  for (const [page, lines] of byPage)
    for (const { line, key } of lines) {
      const places = seen.get(key) ?? [];
      places.push({ page, y: line.box[1] });
      seen.set(key, places);
    }
  const needed = Math.max(3, pages.length * MIN_SHARE);
  const out = new Map<Page, Set<Word>>();
  for (const [page, lines] of byPage) {
    const words = new Set<Word>();
    for (const { line, key } of lines) {
      const same = (seen.get(key) ?? []).filter(({ y }) => Math.abs(y - line.box[1]) <= SAME_PLACE);
      if (new Set(same.map((place) => place.page)).size >= needed) for (const word of line.words) words.add(word);
    }
    out.set(page, words);
  }
  return out;
}

function edgeLines(page: Page): EdgeLine[] {
  const top = page.height * EDGE_ZONE;
  const bottom = page.height * (1 - EDGE_ZONE);
  const above = linesOf(page.words.filter((word) => word.box[3] < top)).slice(0, EDGE_LINES);
  const below = linesOf(page.words.filter((word) => word.box[1] > bottom)).slice(-EDGE_LINES);
  return [...above.map((line) => toEdge(line, 'top')), ...below.map((line) => toEdge(line, 'bottom'))];
}

function toEdge(line: TextLine, edge: string): EdgeLine {
  const text = PAGE_NUMBER.test(line.text) ? '#' : line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, '');
  return { line, key: `${edge} ${text}` };
}
