import { serveReader } from '../ingest/ocr/port.js';
import type { OcrHost } from './ocr.js';
import { ProcessPool } from './process-pool.js';
import type { Runner } from './worker-pool.js';

/** Milliseconds more for each page. */
const PAGE_TIME = 2000;
/** Megabytes of heap for one document. */
const MEMORY_LIMIT_MB = 1024;

export interface DocumentPoolOptions {
  /** The worker's module. */
  script: URL;
  /** Documents at the same time. */
  size: number;
  /** Seconds for one document, and two more for each page that it has come to; counted anew with each page that is recognised. */
  timeLimit: number;
  /** The recognisers, which stay in this process; the threads reach them through a port (`threadOcr`). */
  ocr: OcrHost | undefined;
}

/** Processes that work on one document each, within limits of time and memory. */
export function documentPool<Job, Result>({ script, size, timeLimit, ocr }: DocumentPoolOptions): Runner<Job, Result> {
  return new ProcessPool({
    entry: new URL('./document-process.js', import.meta.url),
    script,
    size,
    timeLimit: timeLimit * 1000,
    pageTime: PAGE_TIME,
    memoryLimit: MEMORY_LIMIT_MB,
    ...(ocr && { serve: (port) => serveReader(port, ocr.reader, { onProgress: ocr.onProgress }) }),
  });
}
