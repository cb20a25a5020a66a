import type { PrintedTable, Prose, Report } from '../../records/report.js';
import { oncePerReport } from './memo.js';

/** A chapter of the body ("BAB III AKUNTABILITAS KINERJA"), with what stands in it. */
export interface Chapter {
  number: number;
  heading: Prose;
  prose: Prose[];
  tables: PrintedTable[];
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7 };
const CHAPTER = /^\W*bab\s*\.?\s*([ivx]{1,4}|\d)\b/i;

/** The number of a chapter's heading, or null for any other text. */
export function chapterNumber(text: string): number | null {
  const numeral = CHAPTER.exec(text)?.[1]?.toLowerCase();
  if (!numeral) return null;
  return ROMAN[numeral] ?? (/^\d$/.test(numeral) ? Number(numeral) : null);
}

interface Stretch {
  number: number;
  start: number;
  end: number;
}

/** From each heading of a chapter to the heading of another one. */
function stretches(prose: readonly Prose[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [index, { text, level }] of prose.entries()) {
    const number = level === 1 ? chapterNumber(text) : null;
    if (number === null) continue;
    const last = found.at(-1);
    if (last?.number === number && last.start >= index - 1) continue;
    if (last) last.end = index;
    found.push({ number, start: index, end: prose.length });
  }
  return found;
}

function build({ prose, tables }: Report): Map<number, Chapter> {
  const chapters = new Map<number, Chapter & { length: number }>();
  for (const { number, start, end } of stretches(prose)) {
    const heading = prose[start];
    if (!heading || (chapters.get(number)?.length ?? 0) >= end - start) continue;
    chapters.set(number, { number, heading, prose: prose.slice(start, end), tables: [], length: end - start });
  }
  for (const table of tables) {
    const number = table.headings.map(chapterNumber).findLast((value) => value !== null);
    chapters.get(number ?? 0)?.tables.push(table);
  }
  return chapters;
}

/**
 * The chapters of the body by their number. A table of contents and a summary of the parts name the same chapters: of several
 * headings with one number the one that most text follows is the chapter.
 */
export const chaptersOf = oncePerReport(build);

/**
 * The number of the chapter on achievements: III in the regulation's structure, another one where the office has put a chapter of its
 * own before it. Its title stands in the heading or in the lines below it.
 */
export const resultsNumber = oncePerReport((report: Report): number => {
  const titled = [...chaptersOf(report).values()].find(({ prose }) =>
    prose.slice(0, 3).some(({ text, level }) => level > 0 && /akuntabilitas\s+kinerja/i.test(text)),
  );
  return titled?.number ?? 3;
});

/** Whether a line is one of a table of contents: "BAB I PENDAHULUAN ……… 1". */
export function isContentsLine(text: string): boolean {
  return /(?:[.…·]\s?){4,}\s*[\divx-]*\s*$/i.test(text);
}

/**
 * Whether the document is a whole report: its chapter on achievements and two of the others. Excerpts (an agreement, a decree on
 * indicators) and chapters handed in alone are not.
 */
export function isWholeReport(report: Report): boolean {
  const chapters = chaptersOf(report);
  const results = resultsNumber(report);
  const body = chapters.get(results);
  if (!body || body.prose.length + body.tables.length < LEAST_BODY) return false;
  return [...chapters.keys()].filter((number) => number !== results).length >= 2;
}

/** Fewer paragraphs and tables than this are a heading in a list of contents. */
const LEAST_BODY = 8;

/** Pages within a chapter on which nothing was read: scanned or drawn, so that what is missing may stand there. */
export function unreadPages({ prose, tables }: Chapter, report: Report): number[] {
  const pages = [...prose, ...tables].flatMap(({ place }) => place.page ?? []);
  const last = Math.max(0, ...pages);
  const read = new Set([...report.prose, ...report.tables].flatMap(({ place }) => place.page ?? []));
  const continued = new Set(
    report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ place }) => place.page ?? []))),
  );
  const unread: number[] = [];
  for (let page = Math.min(last, ...pages) + 1; page < last; page++)
    if (!read.has(page) && !continued.has(page)) unread.push(page);
  return unread;
}
