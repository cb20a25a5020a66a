import type { BoxReading, PageBox } from '../ingest/ocr/recognise-box.js';

/** Reads parts of pages that somebody drew a box around, one at a time. */
export interface BoxReader {
  /** @throws UnreadableError where the PDF cannot be opened; RangeError; RecognitionError */
  read(bytes: Uint8Array, at: PageBox, password?: string): Promise<BoxReading>;
  close(): Promise<void>;
}

/** Makes ready to read boxes; the recognisers are started with the first of them. @param pageLimit seconds for one box */
export async function startBoxReader(pageLimit: number): Promise<BoxReader> {
  const { RecogniserPool } = await import('../ingest/ocr/recogniser-pool.js');
  const pool = new RecogniserPool(1);
  return {
    read: async (bytes, at, password) => {
      const { recogniseBox } = await import('../ingest/ocr/recognise-box.js');
      return pool.run((lane) => recogniseBox(bytes, at, lane, { limit: pageLimit * 1000, password }));
    },
    close: () => pool.close(),
  };
}
