import type { AuditedDocument } from '../findings/audit.js';
import type { DocumentList } from '../findings/document-list.js';
import type { Severity } from '../findings/finding.js';
import { inThread, isBuilt, type Runner, untilAborted, WorkerPool } from '../pipeline/worker-pool.js';
import {
  type EvidencePictures,
  type EvidenceRequest,
  evidenceRequests,
  NO_PICTURES,
  type Picture,
  unreadRequests,
} from '../render/html/evidence.js';
import { cutPictures, type EvidenceJob } from './evidence-job.js';

/** Over the whole batch: the report stays one file that a browser opens at once. */
const MAX_PICTURES = 400;
/** Pages shown for one finding. */
const MAX_PAGES_PER_FINDING = 2;
const PICTURED: readonly Severity[] = ['error', 'warning'];
const TIME_LIMIT_MS = 120_000;
const MEMORY_LIMIT_MB = 1024;

/** Unread values of one document that are pictured. */
const MAX_UNREAD = 40;

/**
 * What to cut out of which PDF: for all errors first, then for warnings, then for values that could not be read, up to `limit`
 * pictures in all. Notes get none.
 */
export function evidenceJobs(documents: DocumentList, limit = MAX_PICTURES): EvidenceJob[] {
  const jobs = new Map<string, EvidenceJob>();
  let left = limit;
  const take = ({ file, sha256 }: AuditedDocument, all: EvidenceRequest[]) => {
    const requests = all.slice(0, left);
    if (requests.length === 0) return;
    left -= requests.length;
    const job = jobs.get(file) ?? { file, sha256, requests: [] };
    job.requests.push(...requests);
    jobs.set(file, job);
  };
  for (const severity of PICTURED)
    for (const document of documents) {
      if (left === 0) break;
      for (const finding of document.findings.filter(
        (candidate) => candidate.severity === severity && !candidate.waiver,
      ))
        take(document, evidenceRequests({ findings: [finding] }).slice(0, MAX_PAGES_PER_FINDING));
    }
  for (const document of documents) {
    if (left === 0) break;
    take(document, unreadRequests(document).slice(0, MAX_UNREAD));
  }
  return [...jobs.values()];
}

function startRunner(size: number): Runner<EvidenceJob, Map<string, Picture[]>> {
  if (!isBuilt(import.meta.url)) return inThread(cutPictures);
  const script = new URL('./evidence-worker.js', import.meta.url);
  return new WorkerPool({ script, size, timeLimit: TIME_LIMIT_MS, memoryLimit: MEMORY_LIMIT_MB });
}

/**
 * Cuts the marked pictures of the findings out of their PDFs, `jobs` documents at a time.
 * A document whose pictures cannot be cut goes without: the findings themselves are not at stake.
 * @throws the reason of `signal` when it is aborted
 */
export async function collectEvidence(
  documents: DocumentList,
  { jobs, password, signal }: { jobs: number; password?: string; signal?: AbortSignal },
): Promise<EvidencePictures> {
  const wanted = evidenceJobs(documents);
  if (wanted.length === 0) return NO_PICTURES;
  const runner = startRunner(Math.min(jobs, wanted.length));
  const pictured = new Map<string, Map<string, Picture[]>>();
  const cutOne = async (job: EvidenceJob) => {
    const pictures = await runner.run({ ...job, password }).catch(() => new Map<string, Picture[]>());
    pictured.set(job.file, pictures);
  };
  try {
    await untilAborted(Promise.all(wanted.map(cutOne)), signal);
  } finally {
    await runner.close();
  }
  return { get: (file, fingerprint) => pictured.get(file)?.get(fingerprint) ?? [] };
}
