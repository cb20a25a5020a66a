import type { OcrRun } from './ocr/recognise-document.js';

/** How documents are read. */
export interface ReadOptions {
  /** Opens files that are locked with it; others are read as without one. */
  password?: string | undefined;
  /** Recognises the pictures of pages; they stay unread when absent. */
  ocr?: OcrRun | undefined;
  /** Called before each page is read, with its number from 1; not by formats without pages. */
  onPage?: ((page: number) => void) | undefined;
}
