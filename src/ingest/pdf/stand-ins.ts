/** In the place of what pdf.js takes from a browser: what reading a document needs of it, and no more. */
import { inflateSync } from 'node:zlib';

/** Bytes of one stream. A larger one pdf.js unpacks by itself, step by step, so that the limits of the thread end it. */
const MAX_UNPACKED = 256 * 1024 * 1024;

async function inflated(packed: Uint8Array): Promise<Uint8Array> {
  return inflateSync(packed, { maxOutputLength: MAX_UNPACKED });
}

/**
 * As much of DecompressionStream as pdf.js uses, without a stream: that of Node takes ten times as long for the small streams of a page.
 * One that is damaged or cut off throws when it is read, and pdf.js then takes what it can get of it by itself.
 */
class Inflation implements AsyncIterable<Uint8Array> {
  readonly readable = this;
  #unpacked: Promise<Uint8Array> | undefined;

  /** @throws TypeError for other formats, as DecompressionStream does */
  constructor(format: string) {
    if (format !== 'deflate') throw new TypeError(`format ${format} is not unpacked here`);
  }

  readonly writable = {
    getWriter: () => ({
      ready: Promise.resolve(),
      write: async (packed: Uint8Array) => {
        this.#unpacked = inflated(packed);
        await this.#unpacked;
      },
      close: async () => {},
    }),
  };

  async *[Symbol.asyncIterator]() {
    if (this.#unpacked) yield await this.#unpacked;
  }
}

/** A font that counts as loaded. */
class LoadedFont {
  readonly loaded = Promise.resolve();
}

/** Puts them where pdf.js looks for them: in the global object of this thread. */
export function installStandIns(): void {
  Object.assign(globalThis, { DecompressionStream: Inflation, FontFace: LoadedFont });
}

/** A browser's document with fonts, for PDFs that are not drawn: pdf.js then makes no outlines of their glyphs. */
export function undrawnDocument(): HTMLDocument {
  return { fonts: new Set() } as unknown as HTMLDocument;
}
