import { availableParallelism } from 'node:os';
import { documentPool } from '../pipeline/document-pool.js';
import { type OcrHost, startOcr } from '../pipeline/ocr.js';
import { threadError } from '../pipeline/texts.js';
import { inThread, isBuilt, type Runner, ThreadError, untilAborted } from '../pipeline/worker-pool.js';
import { type DocumentAnswer, type DocumentJob, performDocumentJob } from './document-job.js';
import { FileError, UsageError } from './errors.js';
import { interruptible } from './interrupt.js';

function startRunner(ocr: OcrHost | undefined, timeLimit: number): Runner<DocumentJob, DocumentAnswer> {
  if (!isBuilt(import.meta.url)) return inThread((job) => performDocumentJob(job, { ocr }));
  return documentPool({ script: new URL('./document-worker.js', import.meta.url), size: 1, timeLimit, ocr });
}

/**
 * What a command prints of one document, read in a thread with the limits that an audit has.
 * @param timeLimit seconds, counted anew with each recognised page
 * @throws FileError (INTERNAL when the thread crashed or met a limit), UsageError, Interrupted
 */
export async function runDocument(job: Omit<DocumentJob, 'ocrParallel'>, timeLimit: number): Promise<string> {
  const parallel = availableParallelism();
  const answer = await interruptible(async (signal) => {
    const host = await startOcr(job.ocr, parallel);
    const runner = startRunner(host, timeLimit);
    try {
      return await untilAborted(runner.run({ ...job, ocrParallel: parallel }), signal);
    } catch (error) {
      if (!(error instanceof ThreadError)) throw error;
      const { message, code } = threadError(error, 'id');
      throw new FileError(job.file, message, code);
    } finally {
      await runner.close();
      await host?.close();
    }
  });
  if (answer.type === 'file') throw new FileError(answer.file, answer.reason, answer.code);
  if (answer.type === 'usage') throw new UsageError(answer.message);
  return answer.text;
}
