import { nameLikeness } from '../records/names.js';
import { squash } from './columns.js';

export type BudgetLevel = 'program' | 'kegiatan' | 'sub_kegiatan' | 'belanja' | 'total' | 'pendapatan';

/** What is known of a budget row before its level is decided. */
export interface LevelClue {
  /** Number as printed in the number column or before the name. */
  number: string;
  name: string;
  pagu: number | null;
  realisasi: number | null;
  italic: boolean;
  bold: boolean;
}

/** Levels of names that other tables of the same report print with their level ("Sub kegiatan: …"). */
export type LevelBook = { name: string; level: 'program' | 'kegiatan' | 'sub_kegiatan' }[];

/** "Program : X" and "Kegiatan: X" name their level; the label before a colon is not part of the name. */
export function splitLevelLabel(text: string): { level: 'program' | 'kegiatan' | 'sub_kegiatan' | null; name: string } {
  const cleaned = text.replace(/^[-•]\s*/, '');
  const labelled = /^(program|kegiatan|sub\s*kegiatan|subkegiatan|keg|sub\s*keg)\s*\.?\s*:\s*(.+)$/i.exec(cleaned);
  if (labelled) return { level: levelOfWord(labelled[1] ?? ''), name: (labelled[2] ?? '').trim() };
  const leading = /^(program|sub\s*kegiatan|kegiatan)\s+(?=\S)/i.exec(cleaned);
  return { level: leading ? levelOfWord(leading[1] ?? '') : null, name: cleaned };
}

function levelOfWord(word: string): 'program' | 'kegiatan' | 'sub_kegiatan' {
  const key = squash(word);
  if (key.startsWith('sub')) return 'sub_kegiatan';
  return key.startsWith('keg') ? 'kegiatan' : 'program';
}

/** Fewer rows in italics are emphasis, not a level of the tree. */
const ITALICS_MEAN_LEVEL = 0.2;

const TOTAL = /^(?:jumlah|total|grandtotal|jml)/;

/** Depth that the numbering says: 1 for I, A or a code of five parts less …; 0 when it says nothing. */
function numberDepth(number: string): {
  kind: 'roman' | 'letter' | 'small' | 'digit' | 'dotted' | 'none';
  dots: number;
} {
  const trimmed = number.replace(/\s+/g, '').replace(/\.$/, '');
  if (trimmed === '') return { kind: 'none', dots: 0 };
  if (/^[IVX]+$/.test(trimmed)) return { kind: 'roman', dots: 0 };
  if (/^[A-Z]$/.test(trimmed)) return { kind: 'letter', dots: 0 };
  if (/^[a-z]\)?$/.test(trimmed)) return { kind: 'small', dots: 0 };
  if (/^\d{1,2}\)?$/.test(trimmed)) return { kind: 'digit', dots: 0 };
  if (/^[\dXx]+(?:\.[\dXx]+)+$/.test(trimmed)) return { kind: 'dotted', dots: trimmed.split('.').length - 1 };
  return { kind: 'none', dots: 0 };
}

function fromBook(name: string, book: LevelBook): 'program' | 'kegiatan' | 'sub_kegiatan' | null {
  let best: { level: 'program' | 'kegiatan' | 'sub_kegiatan'; score: number } | null = null;
  for (const entry of book) {
    const score = nameLikeness(name, entry.name);
    if (score >= 0.9 && score > (best?.score ?? 0)) best = { level: entry.level, score };
  }
  return best?.level ?? null;
}

/** Rows below `start` whose pagu (or realisasi) add up to that row's: the number of its children, or 0. */
function childrenBySum(rows: LevelClue[], start: number, end: number): number {
  const parent = rows[start];
  if (!parent) return 0;
  for (const measure of ['pagu', 'realisasi'] as const) {
    const whole = parent[measure];
    if (!whole) continue;
    let sum = 0;
    for (let i = start + 1; i < end; i++) {
      sum += rows[i]?.[measure] ?? 0;
      if (sum === whole) return i - start;
      if (sum > whole) break;
    }
  }
  return 0;
}

/**
 * Kegiatan and sub kegiatan among unmarked rows of one program: a kegiatan is the sum of the rows after it. Rows between
 * two kegiatan that are known are sub kegiatan of the first, whether their sum fits or not.
 */
function levelsBySum(rows: LevelClue[], levels: (BudgetLevel | null)[], from: number, to: number): void {
  let index = from;
  while (index < to) {
    const known = levels[index];
    if (known !== null && known !== 'kegiatan') {
      index++;
      continue;
    }
    levels[index] = 'kegiatan';
    const nextKnown = levels.findIndex((level, row) => row > index && row < to && level === 'kegiatan');
    const bound = nextKnown < 0 ? to : nextKnown;
    const between = known !== null && nextKnown >= 0 ? bound - index - 1 : 0;
    const children = childrenBySum(rows, index, bound) || between;
    for (let child = index + 1; child <= index + children; child++) levels[child] ??= 'sub_kegiatan';
    index += children + 1;
  }
}

/** Whether the numbering column has one kind for programs and deeper kinds for what is below. */
function programMark(rows: LevelClue[]): 'roman' | 'letter' | 'digit' | null {
  const kinds = rows.map((row) => numberDepth(row.number).kind);
  if (kinds.filter((kind) => kind === 'roman').length >= 1) return 'roman';
  if (kinds.filter((kind) => kind === 'letter').length >= 2) return 'letter';
  const digits = kinds.filter((kind) => kind === 'digit').length;
  const unmarked = kinds.filter((kind) => kind === 'none' || kind === 'dotted' || kind === 'small').length;
  return digits >= 1 && unmarked >= digits ? 'digit' : null;
}

/**
 * The level of each row of a budget table. In this order: the printed label ("Kegiatan :"), the level that another
 * table of the report prints for the same name, the numbering, italics or capitals, and last the sums.
 */
export function budgetLevels(rows: LevelClue[], book: LevelBook): BudgetLevel[] {
  const levels: (BudgetLevel | null)[] = rows.map(() => null);
  const mark = programMark(rows);
  const slanted = rows.filter((row) => row.italic).length / rows.length;
  const italics = slanted >= ITALICS_MEAN_LEVEL && slanted < 1;
  rows.forEach((row, index) => {
    const key = squash(row.name);
    if (TOTAL.test(key)) levels[index] = 'total';
    else if (/^(?:belanja|surplus|defisit)/.test(key)) levels[index] = 'belanja';
    else levels[index] = splitLevelLabel(row.name).level;
  });
  const labelled = levels.some((level) => level === 'kegiatan' || level === 'sub_kegiatan');
  rows.forEach((row, index) => {
    if (levels[index] !== null) return;
    const { kind, dots } = numberDepth(row.number);
    if (mark && kind === mark) {
      levels[index] = 'program';
      return;
    }
    levels[index] = fromBook(row.name, book);
    if (levels[index] !== null) return;
    if (kind === 'dotted' && !labelled)
      levels[index] = dots >= 2 ? 'sub_kegiatan' : mark === 'roman' ? 'sub_kegiatan' : 'kegiatan';
    else if (kind === 'digit' && (mark === 'roman' || mark === 'letter')) levels[index] = 'kegiatan';
    else if (italics && mark) levels[index] = row.italic ? 'sub_kegiatan' : 'kegiatan';
    else if (kind === 'digit' && levels.includes('program')) levels[index] = 'kegiatan';
  });
  if (!levels.includes('program') && levels.every((level) => level === null || level === 'total')) {
    const anchored = rows.some((_, index) => childrenBySum(rows, index, rows.length) > 1);
    if (!anchored) return levels.map((level) => level ?? 'program');
  }
  let from = 0;
  for (let index = 0; index <= rows.length; index++) {
    const level = levels[index];
    if (index < rows.length && level !== 'program' && level !== 'total' && level !== 'belanja') continue;
    levelsBySum(rows, levels, from, index);
    from = index + 1;
  }
  return levels.map((level) => level ?? 'kegiatan');
}
