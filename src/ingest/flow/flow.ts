/**
 * The body of a document without pages (DOCX, HTML) as its file gives it: paragraphs and tables in reading order,
 * before cells are put to a grid.
 */
export type Flow = FlowParagraph | FlowTable;

export interface FlowParagraph {
  type: 'paragraph';
  /** Without line breaks, spaces single. */
  text: string;
  bold: boolean;
  italic: boolean;
}

export interface FlowTable {
  type: 'table';
  rows: FlowCell[][];
}

/** A cell as its row lists it: cells that a span from above or the left covers are not listed. */
export interface FlowCell {
  /** What stands in the cell; a table in a cell is a table of the document of its own. */
  content: Flow[];
  rowSpan: number;
  colSpan: number;
}

/** A text as one line: blanks of all kinds are single spaces, characters that show nothing are left out. */
export function oneLine(text: string): string {
  return text
    .replace(/\u00ad|[\u200b-\u200d]|\u2060|\ufeff/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
