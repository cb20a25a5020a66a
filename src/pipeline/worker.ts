import type { FoundFile } from '../ingest/walk.js';
import { type AuditOptions, auditDocument } from './audit-document.js';
import { serveJobs } from './worker-host.js';

/** One document to audit, as it is sent to a thread. */
export interface AuditJob {
  found: FoundFile;
  options: AuditOptions;
}

serveJobs(({ found, options }: AuditJob) => auditDocument(found, options));
