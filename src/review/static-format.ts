/**
 * The read-only copy of the review page (`--export-static`): a folder with the files of dist/review/page, of which `static.html` is
 * written as `index.html`, and `data/` beside it. A page opened from disk can fetch nothing, so that all data are classic scripts
 * that add to one global object, each of one assignment in the shape of `staticScript`:
 *
 *   data/index.js                 STATIC_INDEX → StaticIndex; loaded by index.html
 *   data/document-ID.js           `document-ID` → StaticDocument; loaded when the document is opened
 *   data/records-ID.js            `records-ID` → Records
 *   data/lines-ID.js              `lines-ID` → { lines: string[] }, of text exports
 *   data/file-ID.js               `file-ID` → { base64: string }, of PDFs
 *   data/decoders.js              `decoders` → { [file name]: base64 } of dist/review/page/wasm/*.wasm; only pages with JPEG 2000 and
 *                                 JBIG2 pictures need it, and it may be left out
 *   papers/ID/NAME                the papers to download, by the names of StaticDocument.papers
 */
import type { DocumentSummary, DocumentView, Facets, FindingDetail, InboxRow, Session } from './api.js';

/** Name of the global object. */
export const STATIC_GLOBAL = '__LKJIP__';
export const STATIC_INDEX = 'index';
export const STATIC_FORMAT = 1;

export interface StaticIndex {
  format: typeof STATIC_FORMAT;
  /** ISO 8601. */
  exportedAt: string;
  /** With `readOnly: true`, the role reader and an empty `csrf`. */
  session: Session;
  facets: Facets;
  /** All rows, worst first; `officeId` for the filter by office. */
  rows: StaticRow[];
  documents: StaticSummary[];
}

export interface StaticRow extends InboxRow {
  officeId: number | null;
}

export interface StaticSummary extends DocumentSummary {
  officeId: number | null;
}

export interface StaticDocument {
  view: DocumentView;
  /** By fingerprint, of every finding of `view.reviewed`. */
  details: Record<string, FindingDetail>;
  /** Names of the files in papers/ID/. */
  papers: string[];
}

/** The text of the data script `name`: one assignment, nothing in it can end or leave the string literals of JSON. */
export function staticScript(name: string, value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `(globalThis.${STATIC_GLOBAL} ??= {})[${JSON.stringify(name)}] = ${json};\n`;
}
