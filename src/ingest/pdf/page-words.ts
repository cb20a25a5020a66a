import type { Word } from '../../document/page.js';
import type { Box } from '../../document/place.js';

/** One drawn character: its origin and advance in page points (top left), its font size in points. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  /** Advance vector; (width, 0) for ordinary text. */
  dx: number;
  dy: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Number of the marked content of the page that it is drawn in, where it is in one. */
  content?: number;
}

/** In font sizes: a wider gap parts words (pdf.js takes 0.102; justified and kerned text of real reports needs more). */
const WORD_GAP = 0.16;
/** Fragments of one baseline that come this near belong to one word. */
const JOIN_GAP = 0.1;
const MAX_OVERLAP = 0.35;
const MAX_SHIFT = 0.25;
/** Extents of a line of text above and below its baseline, in font sizes. */
const ASCENT = 0.76;
const DESCENT = 0.22;

interface Run {
  text: string;
  startX: number;
  startY: number;
  endX: number;
  endY: number;
  ux: number;
  uy: number;
  size: number;
  bold: boolean;
  italic: boolean;
  content: number | undefined;
  /** A space was drawn right after it. */
  spaced: boolean;
}

/** Collects glyphs in the order in which they are drawn and gives the words of the page. */
export class WordCollector {
  readonly #runs: Run[] = [];
  #run: Run | undefined;

  add(glyph: Glyph): void {
    if (glyph.text.trim() === '') {
      if (this.#run) this.#run.spaced = true;
      this.#run = undefined;
      return;
    }
    const length = glyph.dy === 0 ? Math.abs(glyph.dx) : Math.hypot(glyph.dx, glyph.dy);
    const run = this.#run;
    const ux = length > 0 ? glyph.dx / length : (run?.ux ?? 1);
    const uy = length > 0 ? glyph.dy / length : (run?.uy ?? 0);
    if (run && continues(run, glyph, ux, uy)) {
      run.text += glyph.text;
      run.endX = glyph.x + glyph.dx;
      run.endY = glyph.y + glyph.dy;
      return;
    }
    this.#run = {
      text: glyph.text,
      startX: glyph.x,
      startY: glyph.y,
      endX: glyph.x + glyph.dx,
      endY: glyph.y + glyph.dy,
      ux,
      uy,
      size: glyph.size,
      bold: glyph.bold,
      italic: glyph.italic,
      content: glyph.content,
      spaced: false,
    };
    this.#runs.push(this.#run);
  }

  /**
   * The words of the page in the order in which they were drawn, fragments joined and double printing removed.
   * `contents` is filled with the words that begin in each marked content.
   */
  words(contents = new Map<number, Word[]>()): Word[] {
    const level = this.#runs.filter(({ ux, uy }) => ux > 0.98 && Math.abs(uy) < 0.2);
    const turned = this.#runs.filter((run) => !(run.ux > 0.98 && Math.abs(run.uy) < 0.2));
    const gone = joinFragments(level);
    return [...level.filter((run) => !gone.has(run)), ...turned].map((run) => {
      const word = toWord(run);
      const { content } = run;
      const words = content === undefined ? undefined : contents.get(content);
      if (words) words.push(word);
      else if (content !== undefined) contents.set(content, [word]);
      return word;
    });
  }
}

function continues(run: Run, glyph: Glyph, ux: number, uy: number): boolean {
  if (ux * run.ux + uy * run.uy < 0.98) return false;
  if (glyph.size > run.size * 1.6 || glyph.size < run.size * 0.6) return false;
  const offX = glyph.x - run.endX;
  const offY = glyph.y - run.endY;
  const gap = offX * run.ux + offY * run.uy;
  const shift = Math.abs(offX * run.uy - offY * run.ux);
  return shift <= MAX_SHIFT * run.size && gap <= WORD_GAP * run.size && gap >= -MAX_OVERLAP * run.size;
}

/** Joins runs that touch on one baseline, into the left one; gives the runs that are used up. */
function joinFragments(runs: Run[]): Set<Run> {
  const gone = new Set<Run>();
  const sorted = [...runs].sort((a, b) => a.startY - b.startY);
  let line: Run[] = [];
  const close = () => {
    joinLine(line, gone);
    line = [];
  };
  for (const run of sorted) {
    const previous = line.at(-1);
    if (previous && run.startY - previous.startY > 0.6) close();
    line.push(run);
  }
  close();
  return gone;
}

function joinLine(line: Run[], gone: Set<Run>): void {
  line.sort((a, b) => a.startX - b.startX);
  let left: Run | undefined;
  for (const run of line) {
    if (left) {
      const gap = run.startX - left.endX;
      const sameStart = Math.abs(run.startX - left.startX) <= 0.12 * run.size;
      if (sameStart && left.text.startsWith(run.text)) {
        gone.add(run);
        continue;
      }
      const touching = gap <= JOIN_GAP * run.size && gap >= -0.12 * run.size;
      if (touching && !left.spaced && sameSize(left, run)) {
        left.text += run.text;
        left.endX = run.endX;
        left.spaced = run.spaced;
        gone.add(run);
        continue;
      }
    }
    left = run;
  }
}

function sameSize(a: Run, b: Run): boolean {
  return a.size <= b.size * 1.6 && b.size <= a.size * 1.6;
}

function toWord(run: Run): Word {
  const { startX, startY, endX, endY, ux, uy, size } = run;
  // Up is to the left of the writing direction; y grows downwards.
  const xs = [
    startX + uy * ASCENT * size,
    startX - uy * DESCENT * size,
    endX + uy * ASCENT * size,
    endX - uy * DESCENT * size,
  ];
  const ys = [
    startY - ux * ASCENT * size,
    startY + ux * DESCENT * size,
    endY - ux * ASCENT * size,
    endY + ux * DESCENT * size,
  ];
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return { text: run.text, box, size, bold: run.bold, italic: run.italic };
}
