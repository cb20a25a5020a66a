import { type MessagePort, workerData } from 'node:worker_threads';
import { PortReader } from '../ingest/ocr/port.js';
import type { OcrService } from './ocr.js';
import { Tracker } from './whereabouts.js';

let service: OcrService | undefined;

/**
 * The recognisers, in a thread of a documentPool: they belong to the main thread, so there are never more than cores, and one that
 * dies costs a page, not a document. Undefined where nothing is to be recognised.
 * @param parallel pages recognised at the same time
 */
export function threadOcr(parallel: number): OcrService | undefined {
  const port: MessagePort | undefined = workerData?.port;
  if (!service && port) {
    const reader = new PortReader(port, parallel);
    service = { reader, onProgress: (file, done, total) => reader.progress(file, done, total) };
  }
  return service;
}

/** What the thread tells its whereabouts with, to be read where it was started. */
export function threadTracker(): Tracker {
  return new Tracker(workerData?.memory);
}
