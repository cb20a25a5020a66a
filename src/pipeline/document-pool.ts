import { MessageChannel } from 'node:worker_threads';
import { serveReader } from '../ingest/ocr/port.js';
import type { OcrHost } from './ocr.js';
import { WorkerPool } from './worker-pool.js';

/** Megabytes of heap for one document. */
const MEMORY_LIMIT_MB = 1024;

export interface DocumentPoolOptions {
  /** The worker's module. */
  script: URL;
  /** Documents at the same time. */
  size: number;
  /** Seconds for one document; counted anew with each page that is recognised. */
  timeLimit: number;
  /** The recognisers, which stay in this thread; its threads reach them through a port (`threadOcr`). */
  ocr: OcrHost | undefined;
}

/** Threads that work on one document each, within limits of time and memory. */
export function documentPool<Job, Result>({
  script,
  size,
  timeLimit,
  ocr,
}: DocumentPoolOptions): WorkerPool<Job, Result> {
  return new WorkerPool({
    script,
    size,
    timeLimit: timeLimit * 1000,
    memoryLimit: MEMORY_LIMIT_MB,
    port:
      ocr &&
      ((goesOn) => {
        const { port1, port2 } = new MessageChannel();
        serveReader(port1, ocr.reader, { onProgress: ocr.onProgress, onAnswer: goesOn });
        return port2;
      }),
  });
}
