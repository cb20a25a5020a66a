import type { SourceFile } from '../ingest/read.js';
import type { FoundFile } from '../ingest/walk.js';
import { type AuditOptions, auditDocument } from './audit-document.js';
import { packed } from './packed.js';
import { threadOcr, threadTracker } from './thread-services.js';
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

const tracker = threadTracker();

serveJobs(async ({ found, source, options, packed: wantsBytes, ocrParallel }: AuditJob) => {
  const outcome = await auditDocument(found, options, threadOcr(ocrParallel), source, tracker);
  return wantsBytes ? packed(outcome) : outcome;
});
