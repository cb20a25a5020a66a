import { fileURLToPath } from 'node:url';
import type { Page as Recognition, Worker as TesseractWorker } from 'tesseract.js';
import { type Language, modelFolder, workerScript } from './model.js';

/** A recogniser that hung, died or refused an image; it is not to be used again. */
export class RecognitionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RecognitionError';
  }
}

/** Settings of tesseract by their names. */
export type Settings = Readonly<Record<string, string>>;

/** Milliseconds for a recogniser to load its model; it takes about half a second on an idle machine. */
const START_LIMIT = 60_000;

/** A recogniser with one model in a thread of its own. Nothing is fetched: program, model and settings come from the packages. */
export class Recogniser {
  #settings: Settings = {};
  #died: Promise<never>;
  alive = true;

  private constructor(private readonly worker: TesseractWorker) {
    this.#died = new Promise((_, reject) => {
      const fail = (cause: unknown) => {
        this.alive = false;
        reject(new RecognitionError(`pengenal teks berhenti: ${cause instanceof Error ? cause.message : cause}`));
      };
      const thread = threadOf(worker);
      thread.on('error', fail);
      thread.on('exit', fail);
    });
    this.#died.catch(() => {});
  }

  /** @throws RecognitionError */
  static async start(language: Language): Promise<Recogniser> {
    const { createWorker, OEM } = (await import('tesseract.js')).default;
    const worker = createWorker(language, OEM.LSTM_ONLY, {
      workerPath: threadScript(),
      langPath: modelFolder(language),
      gzip: true,
      cacheMethod: 'none',
      legacyCore: false,
      legacyLang: false,
      // Failures come as rejections; without a handler the library throws them a second time.
      errorHandler: () => {},
    });
    const recogniser = new Recogniser(await within(worker, START_LIMIT));
    await recogniser.#set({ debug_file: '/dev/null' });
    return recogniser;
  }

  /**
   * Recognises an image file (PGM). A recogniser that takes longer than `limit` milliseconds is ended.
   * @throws RecognitionError
   */
  async recognise(image: Buffer, settings: Settings, limit: number): Promise<Recognition> {
    try {
      await this.#set(settings);
      const work = this.worker.recognize(image, {}, { text: false, blocks: true });
      return (await within(Promise.race([work, this.#died]), limit)).data;
    } catch (cause) {
      await this.close();
      throw cause instanceof RecognitionError ? cause : new RecognitionError(String(cause));
    }
  }

  async close(): Promise<void> {
    this.alive = false;
    await this.worker.terminate();
  }

  async #set(settings: Settings): Promise<void> {
    const changed = Object.entries(settings).filter(([name, value]) => this.#settings[name] !== value);
    if (changed.length === 0) return;
    await Promise.race([this.worker.setParameters(Object.fromEntries(changed)), this.#died]);
    this.#settings = { ...this.#settings, ...settings };
  }
}

/** The built sources have a script of their own; a thread cannot load TypeScript. */
function threadScript(): string {
  return import.meta.url.endsWith('.js')
    ? fileURLToPath(new URL('./quiet-worker.js', import.meta.url))
    : workerScript();
}

interface Thread {
  on(event: 'error' | 'exit', listener: (cause: unknown) => void): void;
}

/** The thread behind a worker of tesseract.js, which its types leave out. */
function threadOf(worker: TesseractWorker): Thread {
  return (worker as TesseractWorker & { worker: Thread }).worker;
}

async function within<T>(work: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RecognitionError(`batas waktu ${Math.round(limit / 1000)} s terlampaui`)),
      limit,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
