import type { PageBox } from '../ingest/ocr/page-box.js';
import type { BoxReading } from '../ingest/ocr/recognise-box.js';
import { type BoxAnswer, type BoxJob, imageOf, performBoxJob } from './box-job.js';
import { documentPool } from './document-pool.js';
import { threadError } from './texts.js';
import { inThread, isBuilt, type Runner, ThreadError } from './worker-pool.js';

/** Reads parts of pages that somebody drew a box around, one at a time. */
export interface BoxReader {
  /** @throws UnreadableError where the PDF cannot be opened, or its page not drawn within the limits of a document; NoSuchPageError; RecognitionError */
  read(bytes: Uint8Array, at: PageBox, password?: string): Promise<BoxReading>;
  close(): Promise<void>;
}

/** @param timeLimit seconds for the picture of one box */
function startRunner(timeLimit: number): Runner<BoxJob, BoxAnswer> {
  if (!isBuilt(import.meta.url)) return inThread(performBoxJob);
  const script = new URL('./box-worker.js', import.meta.url);
  return documentPool({ script, size: 1, timeLimit, ocr: undefined });
}

/** Makes ready to read boxes; processes and recognisers are started with the first of them. @param pageLimit seconds for one box */
export async function startBoxReader(pageLimit: number): Promise<BoxReader> {
  const { RecogniserPool } = await import('../ingest/ocr/recogniser-pool.js');
  const recognisers = new RecogniserPool(1);
  const runner = startRunner(pageLimit);
  const picture = (job: BoxJob) =>
    runner.run(job).then(imageOf, (error: unknown) => {
      throw error instanceof ThreadError ? threadError(error, 'id') : error;
    });
  return {
    read: async (bytes, at, password) => {
      const { recogniseBox } = await import('../ingest/ocr/recognise-box.js');
      const image = await picture({ bytes, at, password });
      return recognisers.run((lane) => recogniseBox(image, lane, pageLimit * 1000));
    },
    close: async () => {
      await runner.close();
      await recognisers.close();
    },
  };
}
