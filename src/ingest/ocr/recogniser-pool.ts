import PQueue from 'p-queue';
import type { Page as Recognition } from 'tesseract.js';
import type { Language } from './model.js';
import { Recogniser, type Settings } from './recogniser.js';

/** The recognisers that do one page: one for each language, started when it is first asked for. */
export class Lane {
  readonly #recognisers = new Map<Language, Promise<Recogniser>>();

  /** Recognises an image (PGM) within `limit` milliseconds. @throws RecognitionError; the next call has a fresh recogniser */
  async recognise(language: Language, image: Buffer, settings: Settings, limit: number): Promise<Recognition> {
    const recogniser = await this.#recogniser(language);
    return recogniser.recognise(image, settings, limit);
  }

  async close(): Promise<void> {
    const all = await Promise.allSettled(this.#recognisers.values());
    await Promise.all(all.map((started) => started.status === 'fulfilled' && started.value.close()));
  }

  async #recogniser(language: Language): Promise<Recogniser> {
    const present = await this.#recognisers.get(language)?.catch(() => undefined);
    if (present?.alive) return present;
    const started = Recogniser.start(language);
    this.#recognisers.set(language, started);
    return started;
  }
}

/** Lanes of recognisers for the whole process: as many pages are recognised at the same time as there are lanes. */
export class RecogniserPool {
  readonly #queue: PQueue;
  readonly #idle: Lane[] = [];
  readonly #all: Lane[] = [];

  constructor(readonly size: number) {
    this.#queue = new PQueue({ concurrency: size });
  }

  run<T>(work: (lane: Lane) => Promise<T>): Promise<T> {
    return this.#queue.add(async () => {
      const lane = this.#idle.pop() ?? this.#start();
      try {
        return await work(lane);
      } finally {
        this.#idle.push(lane);
      }
    });
  }

  /** Ends all recognisers; what is still being recognised fails. */
  async close(): Promise<void> {
    this.#queue.clear();
    await Promise.all(this.#all.map((lane) => lane.close()));
  }

  #start(): Lane {
    const lane = new Lane();
    this.#all.push(lane);
    return lane;
  }
}
