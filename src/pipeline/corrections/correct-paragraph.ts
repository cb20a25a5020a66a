import type { Correction } from '../../document/correction.js';
import type { Block, Paragraph } from '../../document/document.js';
import { type Doubt, UNREAD_FIGURE } from '../../document/doubt.js';
import type { Place } from '../../document/place.js';
import type { Attempt } from './apply-corrections.js';
import { nearness } from './nearness.js';
import { occurrences } from './replace-text.js';

/** Characters of a paragraph that a correction is about. */
interface Span {
  paragraph: Paragraph;
  block: number;
  start: number;
  end: number;
  near: number;
}

/** A printed line of a paragraph. */
interface PrintedLine {
  start: number;
  end: number;
  place: Place;
}

/** Puts the corrected words into the paragraph, on the printed line that stands at the place. */
export function correctParagraph(blocks: Block[], correction: Correction): Attempt {
  const spans: Span[] = [];
  let stands = false;
  for (const [block, paragraph] of blocks.entries()) {
    if (paragraph.type !== 'paragraph') continue;
    for (const line of linesOf(paragraph)) {
      const near = nearness(line.place, withoutColumn(correction.place));
      if (near === 0) continue;
      stands = true;
      for (const { start, end } of spansOf(paragraph, line, correction.original.trim()))
        spans.push({ paragraph, block, start, end, near });
    }
  }
  const [best, second] = spans.sort((a, b) => b.near - a.near);
  if (!best) return stands ? 'mismatch' : undefined;
  if (second && second.near === best.near) return 'several';
  blocks[best.block] = replaced(best, correction.text);
  return 'applied';
}

const withoutColumn = ({ column: _, ...place }: Place): Place => place;

function linesOf({ text, place, lines = [{ start: 0, place }] }: Paragraph): PrintedLine[] {
  return lines.map((line, index) => ({ ...line, end: lines[index + 1]?.start ?? text.length }));
}

function spansOf({ text, doubts = [] }: Paragraph, { start, end }: PrintedLine, original: string) {
  const unread = doubts
    .filter((doubt) => doubt.offset >= start && doubt.offset < end)
    .filter((doubt) => original === '' || doubt.text === original)
    .map((doubt) => ({ start: doubt.offset, end: endOf(doubt, text) }));
  if (unread.length > 0) return unread;
  return occurrences(text, original, start, end).map((at) => ({ start: at, end: at + original.length }));
}

/** Where a figure in doubt ends: only its digits, and the marks among them, were replaced in the text. */
function endOf({ offset, text: read }: Doubt, text: string): number {
  let end = offset;
  for (const printed of read.replace(/\d/g, '')) end = text.indexOf(printed, end) + 1;
  while (text[end] === UNREAD_FIGURE) end++;
  return end;
}

function replaced({ paragraph, start, end }: Span, text: string): Paragraph {
  const longer = text.length - (end - start);
  const moved = (offset: number) => (offset > start ? Math.max(start, offset + longer) : offset);
  const lines = linesOf(paragraph).map((line) => ({
    start: moved(line.start),
    place: line.start <= start && start < line.end ? { ...line.place, corrected: true } : line.place,
  }));
  const { doubts, ...rest } = paragraph;
  const left = doubts
    ?.filter(({ offset }) => offset < start || offset >= end)
    .map((doubt) => ({ ...doubt, offset: moved(doubt.offset) }));
  return {
    ...rest,
    text: paragraph.text.slice(0, start) + text + paragraph.text.slice(end),
    lines,
    ...(left && left.length > 0 && { doubts: left }),
  };
}
