import type { MessagePort } from 'node:worker_threads';
import type { PageReader, Thoroughness } from './page-reader.js';
import type { Raster } from './raster.js';
import type { RecognisedWord } from './recognised-word.js';

/** What a thread that reads documents asks of the one that owns the recognisers. */
type Request =
  | { type: 'read'; id: number; raster: Raster; thoroughness: Thoroughness }
  | { type: 'progress'; file: string; done: number; total: number };
type Answer = { id: number; words: RecognisedWord[] } | { id: number; error: string };

/** How far the recognition of a document's pages is. */
export type OcrProgress = (file: string, done: number, total: number) => void;

/** Answers the requests that come through a port. */
export function serveReader(port: MessagePort, reader: PageReader, { onProgress }: { onProgress?: OcrProgress }): void {
  port.on('message', (request: Request) => {
    if (request.type === 'progress') return onProgress?.(request.file, request.done, request.total);
    const { id, raster, thoroughness } = request;
    const answer = (content: Answer) => port.postMessage(content);
    reader.read(raster, thoroughness).then(
      (words) => answer({ id, words }),
      (cause: unknown) => answer({ id, error: cause instanceof Error ? cause.message : String(cause) }),
    );
  });
  // A port alone must not keep the process running.
  port.unref();
}

/** Lets the thread at the other end of a port recognise pages. */
export class PortReader implements PageReader {
  readonly #waiting = new Map<number, { resolve: (words: RecognisedWord[]) => void; reject: (error: Error) => void }>();
  #last = 0;

  constructor(
    private readonly port: MessagePort,
    readonly parallel: number,
  ) {
    port.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('words' in answer) waiting?.resolve(answer.words);
      else waiting?.reject(new Error(answer.error));
    });
  }

  read(raster: Raster, thoroughness: Thoroughness): Promise<RecognisedWord[]> {
    const id = ++this.#last;
    const { width, height, grey } = raster;
    const request: Request = { type: 'read', id, raster: { width, height, grey }, thoroughness };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.port.postMessage(request);
    });
  }

  progress(file: string, done: number, total: number): void {
    const report: Request = { type: 'progress', file, done, total };
    this.port.postMessage(report);
  }
}
