import type { Doubt } from './doubt.js';
import type { Grid } from './grid.js';
import type { Page } from './page.js';
import type { Place } from './place.js';

/** The kinds of input, told from a file's content, not its name. */
export type DocumentKind = 'pdf' | 'scan' | 'docx' | 'odt' | 'xml' | 'xlsx' | 'text';

/** A paragraph, heading or list item. `lines` are the printed lines that it was joined from, with their character offsets. */
export interface Paragraph {
  type: 'paragraph';
  text: string;
  place: Place;
  bold?: boolean;
  /** An entry of a table of contents: a title and its page. */
  contents?: boolean;
  lines?: { start: number; place: Place }[];
  /** Figures that could not be read with certainty; "▯" stands for each in `text`. */
  doubts?: Doubt[];
}

export interface TableBlock {
  type: 'table';
  grid: Grid;
}

/** The body of a document in reading order. */
export type Block = Paragraph | TableBlock;

/** Something of the document that could not be read; `page` is absent when it concerns the whole document. */
export interface Problem {
  page?: number;
  reason: string;
}

/** What a reader of one source format gives. Text exports come with their blocks; PDF pages are laid out by `src/tables/`. */
export interface SourceDocument {
  /** Path as it is shown to the user. */
  file: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  sha256: string;
  kind: DocumentKind;
  /** Number of pages; 0 where the format has none. */
  pageCount: number;
  pages: Page[];
  blocks: Block[];
  problems: Problem[];
}

/** The place of the character at `offset` of a paragraph: the printed line that it stands on. */
export function placeInParagraph(
  paragraph: { place: Place; lines?: Paragraph['lines'] | undefined },
  offset: number,
): Place {
  let place = paragraph.place;
  for (const line of paragraph.lines ?? []) if (line.start <= offset) place = line.place;
  return place;
}
