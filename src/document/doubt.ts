/**
 * Stands behind a word of a page image whose figures could not be read with certainty, so that the doubt stays with them while
 * words become cells and paragraphs. A noncharacter of Unicode, which no text holds.
 */
export const DOUBT_MARK = '\ufdd0';

/** Stands in a text for each figure that could not be read: no reader of numbers takes it for one. */
export const UNREAD_FIGURE = '▯';

/** The marked word with the figures that stand directly around it: a number that was read in two pieces is in doubt as a whole. */
const DOUBTFUL = new RegExp(`(?:[\\d.,%-]+\\s)*\\S*${DOUBT_MARK}\\S*(?:\\s(?:[\\d.,%-]|${DOUBT_MARK})+(?!\\S))*`, 'g');

export interface Doubt {
  /** Offset in the text. */
  offset: number;
  /** As it was read, at best. */
  text: string;
}

/** A text with each figure in doubt replaced, of the same length as `marked`, and what was read in their places. */
export function withoutDoubts(marked: string): { text: string; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const text = marked.replace(DOUBTFUL, (found, offset: number) => {
    doubts.push({ offset, text: found.replaceAll(DOUBT_MARK, '') });
    return found.replace(/\d/g, UNREAD_FIGURE).replaceAll(DOUBT_MARK, UNREAD_FIGURE);
  });
  return { text, doubts };
}

/** Whether a text holds figures that could not be read. */
export function isUnread(text: string): boolean {
  return text.includes(UNREAD_FIGURE);
}
