import { readSource } from '../ingest/read.js';
import type { EvidenceRequest, Picture } from '../render/html/evidence.js';

/** The pictures to cut out of one PDF. */
export interface EvidenceJob {
  file: string;
  /** Of the bytes that were audited: a file that has changed since gives no pictures. */
  sha256: string;
  requests: EvidenceRequest[];
  /** Opens the PDF where it is locked. */
  password?: string;
}

/** Cuts the pictures of one document, by fingerprint of the finding. */
export async function cutPictures(job: EvidenceJob): Promise<Map<string, Picture[]>> {
  const source = await readSource(job.file);
  if (source.sha256 !== job.sha256) return new Map();
  const { cutEvidence } = await import('../render/evidence-pdf.js');
  return cutEvidence(source.bytes, job.requests, { password: job.password });
}
