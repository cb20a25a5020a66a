import { UnreadableError } from '../document/errors.js';
import { NoSuchPageError, type PageBox } from '../ingest/ocr/page-box.js';
import type { Raster } from '../ingest/ocr/raster.js';

/** A box whose picture is wanted, as it is sent to a thread. */
export interface BoxJob {
  bytes: Uint8Array;
  at: PageBox;
  password?: string | undefined;
}

/** The picture, or the known reason why there is none: classes of errors do not outlive the way between threads. */
export type BoxAnswer =
  | { type: 'image'; image: Raster }
  | { type: 'unreadable'; error: Pick<UnreadableError, 'code' | 'message'> }
  | { type: 'no-page'; message: string };

export async function performBoxJob({ bytes, at, password }: BoxJob): Promise<BoxAnswer> {
  try {
    const { boxImage } = await import('../ingest/ocr/box-image.js');
    return { type: 'image', image: await boxImage(bytes, at, password) };
  } catch (error) {
    if (error instanceof NoSuchPageError) return { type: 'no-page', message: error.message };
    if (error instanceof UnreadableError)
      return { type: 'unreadable', error: { code: error.code, message: error.message } };
    throw error;
  }
}

/** @throws UnreadableError, NoSuchPageError */
export function imageOf(answer: BoxAnswer): Raster {
  if (answer.type === 'no-page') throw new NoSuchPageError(answer.message);
  if (answer.type === 'unreadable') throw new UnreadableError(answer.error.code, answer.error.message);
  return answer.image;
}
