import type { Language } from '../findings/finding.js';
import type { OcrProgress } from '../ingest/ocr/port.js';
import type { SourceFile } from '../ingest/read.js';
import type { FoundFile } from '../ingest/walk.js';
import { type AuditOptions, auditDocument, type Outcome } from './audit-document.js';
import { documentPool } from './document-pool.js';
import { NO_OCR, type OcrHost, startOcr } from './ocr.js';
import { type PackedDocument, unpacked } from './packed.js';
import { threadError } from './texts.js';
import { unreadableDocument } from './unreadable.js';
import type { AuditJob } from './worker.js';
import { inThread, isBuilt, type Runner } from './worker-pool.js';

export interface AuditorOptions extends AuditOptions {
  /** Documents audited at the same time. */
  jobs: number;
  /** Seconds for one document; counted anew with each page that is recognised. */
  timeLimit: number;
  /** Called with each page whose picture was recognised. */
  onPage?: OcrProgress;
}

/** What is special to one document of a batch. */
export interface OwnAudit {
  /** Instead of those that the auditor was started with. */
  options?: Partial<AuditOptions>;
  /** Its bytes, where they are at hand: the file is not read then. */
  source?: SourceFile;
}

/** Audits documents in worker threads with limits of time and memory, `jobs` at a time; further ones wait. */
export interface Auditor {
  /** Never rejects: a document whose thread crashes or hangs is an unreadable one. */
  audit(found: FoundFile, own?: OwnAudit): Promise<Outcome>;
  /** The same, the document as bytes where it comes from a thread. */
  auditPacked(found: FoundFile): Promise<Outcome | PackedDocument>;
  close(): Promise<void>;
}

function startRunner(options: AuditorOptions, ocr: OcrHost | undefined): Runner<AuditJob, Outcome | PackedDocument> {
  if (!isBuilt(import.meta.url))
    return inThread(({ found, source, options: chosen }) => auditDocument(found, chosen, ocr, source));
  const { jobs: size, timeLimit } = options;
  return documentPool({ script: new URL('./worker.js', import.meta.url), size, timeLimit, ocr });
}

function crashed(file: string, error: unknown, language: Language): Outcome {
  return { type: 'document', document: unreadableDocument({ file }, threadError(error, language), language) };
}

/** Makes the threads ready, and the recognisers where pictures of pages are to be recognised. */
export async function startAuditor(options: AuditorOptions): Promise<Auditor> {
  const { language, only, ignore, severities, profile, tables, password, ocr = NO_OCR, jobs } = options;
  const host = await startOcr(ocr, jobs, options.onPage);
  const runner = startRunner(options, host);
  const common = { language, only, ignore, severities, profile, tables, password, ocr };
  const run = (found: FoundFile, packed: boolean, { options: own, source }: OwnAudit = {}) => {
    const chosen = { ...common, ...own };
    return runner
      .run({ found, source, options: chosen, packed, ocrParallel: jobs })
      .catch((cause: unknown) => crashed(found.file, cause, chosen.language));
  };
  return {
    audit: async (found, own) => unpacked(await run(found, false, own)),
    auditPacked: (found) => run(found, true),
    close: async () => {
      await runner.close();
      await host?.close();
    },
  };
}
