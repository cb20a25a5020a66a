import { readFile } from 'node:fs/promises';
import { UnreadableError } from '../../src/document/errors.js';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';
import { tablesOf } from '../../src/tables/layout.js';

/** How the reading of one PDF and of its tables went. */
export interface ReadResult {
  milliseconds: number;
  pages: number;
  /** Code of the known reason why it could not be read. */
  unreadable?: string;
  /** An error that has no code: a bug. */
  untyped?: string;
}

/** Reads one PDF and looks for its tables. Never throws. */
export async function readOne(file: string): Promise<ReadResult> {
  const bytes = new Uint8Array(await readFile(file));
  const start = performance.now();
  const done = (rest: Omit<ReadResult, 'milliseconds'>) => ({ milliseconds: performance.now() - start, ...rest });
  try {
    const { pages, pageCount } = await readPdf(bytes, file, '');
    tablesOf(pages, { perPage: false });
    return done({ pages: pageCount });
  } catch (error) {
    if (error instanceof UnreadableError) return done({ pages: 0, unreadable: error.code });
    return done({ pages: 0, untyped: String(error) });
  }
}
