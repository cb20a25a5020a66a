import { UnreadableError } from '../document/errors.js';
import type { OcrService, OcrSettings } from '../pipeline/ocr.js';
import { Tracker } from '../pipeline/whereabouts.js';
import { FileError, UsageError } from './errors.js';
import type { TablesJob } from './tables-job.js';

/** What to print of one document, as it is sent to a thread: plain data. */
export interface DocumentJob {
  file: string;
  password?: string | undefined;
  ocr: OcrSettings;
  /** Pages that the recognisers do at the same time. */
  ocrParallel: number;
  /** Its tables; the records of the report when absent. */
  tables?: TablesJob;
}

/** The text to print, or the known reason why there is none: classes of errors do not outlive the way between threads. */
export type DocumentAnswer =
  | { type: 'text'; text: string }
  | { type: 'file'; file: string; reason: string; code: string }
  | { type: 'usage'; message: string };

/** What the thread of a job has. */
export interface JobServices {
  ocr?: OcrService | undefined;
  tracker?: Tracker;
}

async function textOf(job: DocumentJob, { ocr: service, tracker = new Tracker() }: JobServices): Promise<string> {
  const { ocrRun } = await import('../pipeline/ocr.js');
  const { file, password, tables } = job;
  tracker.at('read');
  const ocr = await ocrRun(file, job.ocr, service);
  const options = { password, ocr, onPage: (page: number) => tracker.at('read', page) };
  if (tables) {
    const { printTables } = await import('./tables-job.js');
    return printTables(file, tables, options, tracker);
  }
  const { extractFile } = await import('../pipeline/extract-file.js');
  return JSON.stringify(await extractFile(file, options, tracker), null, 2);
}

/** Reads one document and gives the text to print. @throws whatever is a bug */
export async function performDocumentJob(job: DocumentJob, services: JobServices = {}): Promise<DocumentAnswer> {
  try {
    return { type: 'text', text: await textOf(job, services) };
  } catch (error) {
    if (error instanceof UnreadableError)
      return { type: 'file', file: job.file, reason: error.message, code: error.code };
    if (error instanceof FileError) return { type: 'file', file: error.file, reason: error.reason, code: error.code };
    if (error instanceof UsageError) return { type: 'usage', message: error.message };
    throw error;
  }
}
