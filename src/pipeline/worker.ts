import { type MessagePort, workerData } from 'node:worker_threads';
import { PortReader } from '../ingest/ocr/port.js';
import type { SourceFile } from '../ingest/read.js';
import type { FoundFile } from '../ingest/walk.js';
import { type AuditOptions, auditDocument } from './audit-document.js';
import type { OcrService } from './ocr.js';
import { packed } from './packed.js';
import { serveJobs } from './worker-host.js';

/** One document to audit, as it is sent to a thread. */
export interface AuditJob {
  found: FoundFile;
  /** Its bytes, where they are at hand. */
  source?: SourceFile;
  options: AuditOptions;
  /** Whether the document is wanted as bytes. */
  packed: boolean;
  /** Pages that the recognisers do at the same time. */
  ocrParallel: number;
}

let service: OcrService | undefined;

/** The recognisers belong to the main thread: so there are never more than cores, and one that dies costs a page, not a document. */
function ocrService(parallel: number): OcrService | undefined {
  const port: MessagePort | undefined = workerData?.port;
  if (!service && port) {
    const reader = new PortReader(port, parallel);
    service = { reader, onProgress: (file, done, total) => reader.progress(file, done, total) };
  }
  return service;
}

serveJobs(async ({ found, source, options, packed: wantsBytes, ocrParallel }: AuditJob) => {
  const outcome = await auditDocument(found, options, ocrService(ocrParallel), source);
  return wantsBytes ? packed(outcome) : outcome;
});
