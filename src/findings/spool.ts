import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packJson, unpackJson } from './packed-json.js';

/** Items kept in memory; further ones go to the disk. */
const HELD = 100;

/** Where an item lies in the file, in bytes. */
class Extent {
  constructor(
    readonly offset: number,
    readonly length: number,
  ) {}
}

/**
 * A list that grows and may be longer than memory: what it should not hold lies as packed JSON in a private temporary file until `close`.
 * Such items are read anew each time.
 */
export class Spool<T extends object> implements Iterable<T> {
  readonly #items: (T | Extent)[] = [];
  #folder: string | undefined;
  #file: number | undefined;
  #end = 0;

  /** @param parent folder of the temporary file, made when absent @param held items to keep in memory */
  constructor(
    private readonly parent = tmpdir(),
    private readonly held = HELD,
  ) {}

  get length(): number {
    return this.#items.length;
  }

  /** @throws errors of the file system */
  add(item: T): void {
    this.#items.push(this.#isFull ? this.#write(packJson(item)) : item);
  }

  /** Adds an item as packJson gives it. @throws errors of the file system */
  addPacked(packed: Uint8Array): void {
    this.#items.push(this.#isFull ? this.#write(packed) : (unpackJson(packed) as T));
  }

  /** @throws errors of the file system; Error after `close` */
  at(index: number): T | undefined {
    const item = this.#items.at(index);
    return item instanceof Extent ? this.#read(item) : item;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const item of this.#items) yield item instanceof Extent ? this.#read(item) : item;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#file = undefined;
  }

  get #isFull(): boolean {
    return this.#items.length >= this.held;
  }

  #open(): number {
    mkdirSync(this.parent, { recursive: true });
    this.#folder = mkdtempSync(join(this.parent, '.lkjip-'));
    const file = openSync(join(this.#folder, 'items'), 'wx+', 0o600);
    // An open file needs no name, except on Windows: nothing is left behind, however the process ends.
    if (process.platform !== 'win32') rmSync(this.#folder, { recursive: true });
    return file;
  }

  #write(bytes: Uint8Array): Extent {
    this.#file ??= this.#open();
    const extent = new Extent(this.#end, bytes.length);
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done);
    this.#end += bytes.length;
    return extent;
  }

  #read({ offset, length }: Extent): T {
    if (this.#file === undefined) throw new Error('the list was let go of');
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.#file, bytes, done, length - done, offset + done);
      if (read === 0) throw new Error('the temporary file is too short');
      done += read;
    }
    return unpackJson(bytes) as T;
  }
}
