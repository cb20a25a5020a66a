import type { Block, Paragraph } from '../document/document.js';
import type { Grid } from '../document/grid.js';
import { squash } from './columns.js';

/** A table with the words around it that tell what it is. */
export interface PlacedTable {
  grid: Grid;
  /** Its caption, or the nearest heading or lead-in sentence; '' when there is none. */
  caption: string;
  /** "3.1" of "Tabel 3.1 …". */
  number: string | null;
  /** Headings above it, outermost first. */
  headings: string[];
  /** The paragraphs between the table before (or the last heading) and this one, nearest last. */
  before: Paragraph[];
  /** Whether it stands after the body's last chapter (annexes, signed agreements). */
  annex: boolean;
}

export interface OutlinedParagraph {
  paragraph: Paragraph;
  headings: string[];
  /** Level as a heading, 0 for running text. */
  level: number;
}

export interface Outline {
  tables: PlacedTable[];
  paragraphs: OutlinedParagraph[];
}

const CAPTION = /^\W{0,3}(?:tab(?:el|le)|tebel)\s*\.?\s*((?:[IVX]+|\d+)?(?:[.\s-]*\d+)*(?:\.\d+)*[a-z]?)/i;

/** The printed number of a table's caption, or null when the text is no caption. */
export function captionNumber(text: string): string | null {
  const match = CAPTION.exec(text);
  if (!match || text.length > 300) return null;
  const number = (match[1] ?? '').replace(/\s+/g, '').replace(/^[.-]+|[.-]+$/g, '');
  if (number === '') return null;
  // "Tabel 3.1 menunjukkan bahwa …" is a sentence about the table.
  const rest = text.slice(match[0].length).trim();
  return /^(?:diatas|di atas|di bawah|dibawah|menunjukkan|tersebut|dapat|terlihat|s\/d|dan|,)/i.test(rest)
    ? null
    : number;
}

/** Level of a heading, 1 outermost, or 0 for running text. */
export function headingLevel(paragraph: Paragraph): number {
  const text = paragraph.text.trim();
  if (text.length > 160 || text.length < 3 || captionNumber(text)) return 0;
  if (
    /^(?:bab\s*\.?\s*[ivx\d]+|kata pengantar|daftar isi|ikhtisar eksekutif|ringkasan eksekutif|lampiran)\b/i.test(text)
  )
    return 1;
  if (/^[A-H]\s*\.\s*\d+/.test(text)) return 3;
  if (/^[A-H]\s*\.\s*[A-Z]/.test(text) && text.length < 120) return 2;
  if (/^\d\.\d+(?:\.\d+)*\.?\s+[A-Z]/.test(text) && text.length < 120) return text.split('.').length > 2 ? 3 : 2;
  if (
    /^(?:perjanjian kinerja|penetapan kinerja|rencana kinerja|rencana aksi|indikator kinerja utama|keputusan)\b/i.test(
      text,
    ) &&
    text === text.toUpperCase()
  )
    return 2;
  if (/^(?:sasaran(?:\s+strategis)?\s*(?:\d+|[ivx]+)\b|tujuan\s*\d+\b)/i.test(text) && text.length < 160) return 4;
  if (/^indikator(?:\s+kinerja|\s+sasaran)?\s*(?:\d+)?\s*:/i.test(text)) return 5;
  const letters = text.replace(/[^A-Za-z]/g, '');
  if (letters.length > 6 && text === text.toUpperCase() && text.split(/\s+/).length <= 14) return 3;
  if (paragraph.bold && text.length < 90 && !/[.;:]$/.test(text)) return 4;
  return 0;
}

const PAGE_NUMBER = /^\W*(?:\d{1,3}|[ivxl]{1,6}|hal(?:aman)?\W*\d{1,3})\W*$/i;
/** "6)" is a list item without text. */
const EMPTY_ITEM = /^\d{1,2}\)$/;
const MAX_CAPTION_DISTANCE = 6;
const LONGEST_TITLE = 200;

/** The words right above a table: the last short paragraph, with the lines in capitals that it ends ("RENCANA KINERJA / TAHUN 2021"). */
function titleAbove(before: Paragraph[]): string | null {
  const last = before.at(-1)?.text ?? '';
  if (last === '' || last.length > LONGEST_TITLE) return null;
  const lines = [last.replace(/^[-•\s]+/, '')];
  const capitals = (text: string) =>
    /[A-Z]{3}/.test(text) && text === text.toUpperCase() && text.length < 90 && !/^NIP\b/.test(text);
  if (capitals(last))
    for (const { text } of before.slice(-4, -1).reverse()) {
      if (!capitals(text)) break;
      lines.unshift(text);
    }
  return lines.join(' ');
}

function captionOf(before: Paragraph[], headings: string[]): { caption: string; number: string | null } {
  const recent = before.slice(-MAX_CAPTION_DISTANCE);
  for (let i = recent.length - 1; i >= 0; i--) {
    const text = recent[i]?.text ?? '';
    const number = captionNumber(text);
    if (!number) continue;
    const title = recent.slice(i).map((paragraph) => paragraph.text);
    const length = title.findIndex(
      (line, index) => index > 0 && (line.length > 160 || /^(?:sasaran|sumber)\b/i.test(line)),
    );
    return { caption: (length > 0 ? title.slice(0, length) : title).join(' '), number };
  }
  const title = titleAbove(recent);
  return { caption: title ?? headings.at(-1) ?? '', number: null };
}

/** Walks the blocks of a document and gives each table and paragraph its surroundings. */
export function outline(blocks: readonly Block[]): Outline {
  const tables: PlacedTable[] = [];
  const paragraphs: OutlinedParagraph[] = [];
  const stack: { level: number; text: string }[] = [];
  let before: Paragraph[] = [];
  let chapters = 0;
  let annex = false;
  for (const block of blocks) {
    const headings = () => stack.map((heading) => heading.text);
    if (block.type === 'table') {
      const { caption, number } = captionOf(before, headings());
      const own = block.grid.caption && captionNumber(block.grid.caption) ? block.grid.caption : undefined;
      tables.push({
        grid: block.grid,
        caption: number ? caption : (own ?? caption),
        number: number ?? (own ? captionNumber(own) : null),
        headings: headings(),
        before,
        annex,
      });
      before = [];
      continue;
    }
    if (block.contents || EMPTY_ITEM.test(block.text.trim())) {
      paragraphs.push({ paragraph: block, headings: headings(), level: 0 });
      continue;
    }
    if (block.place.page !== undefined && PAGE_NUMBER.test(block.text)) continue;
    const level = headingLevel(block);
    if (level > 0) {
      while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= level) stack.pop();
      stack.push({ level, text: block.text });
      const key = squash(block.text);
      if (/^bab/.test(key)) annex = false;
      else if (/^(?:perjanjiankinerja|penetapankinerja|pernyataanperjanjian|lampiran)/.test(key))
        annex ||= chapters > 0;
      if (/^bab/.test(key)) chapters++;
    }
    before.push(block);
    paragraphs.push({ paragraph: block, headings: headings(), level });
  }
  return { tables, paragraphs };
}
