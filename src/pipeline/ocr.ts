import type { PageReader } from '../ingest/ocr/page-reader.js';
import type { OcrProgress } from '../ingest/ocr/port.js';
import type { OcrRun } from '../ingest/ocr/recognise-document.js';

/** How pictures of pages are recognised, as the user asks for it; `never` leaves them unread. */
export interface OcrSettings {
  mode: 'auto' | 'never' | 'always';
  /** Folder in which recognised pages are kept; null for none. */
  cache: string | null;
  /** Seconds for one page. */
  pageLimit: number;
}

export const NO_OCR: OcrSettings = { mode: 'never', cache: null, pageLimit: 90 };

/** Who recognises pages, and who is told how far it is. */
export interface OcrService {
  reader: PageReader;
  onProgress?: OcrProgress;
}

/** The recognition of one file's pages, or undefined where none is asked for. */
export async function ocrRun(
  file: string,
  { mode, cache }: OcrSettings,
  service: OcrService | undefined,
): Promise<OcrRun | undefined> {
  if (mode === 'never' || !service) return undefined;
  const { PageCache } = await import('../ingest/ocr/page-cache.js');
  const { reader, onProgress } = service;
  return {
    mode,
    reader,
    cache: cache === null ? null : new PageCache(cache),
    onPage: (done, total) => onProgress?.(file, done, total),
  };
}

/** Recognisers of this process; none is started before a page asks for one. */
export interface OcrHost extends OcrService {
  close(): Promise<void>;
}

/** @param parallel pages recognised at the same time */
export async function startOcr(
  { mode, pageLimit }: OcrSettings,
  parallel: number,
  onProgress?: OcrProgress,
): Promise<OcrHost | undefined> {
  if (mode === 'never') return undefined;
  const { RecogniserPool } = await import('../ingest/ocr/recogniser-pool.js');
  const { poolReader } = await import('../ingest/ocr/page-reader.js');
  const pool = new RecogniserPool(parallel);
  return { reader: poolReader(pool, pageLimit * 1000), onProgress, close: () => pool.close() };
}
