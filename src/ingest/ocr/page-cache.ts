import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../../document/page.js';
import { recognitionVersion } from './model.js';

/** Bytes of recognised pages that are kept; some 10,000 pages. */
const MAX_BYTES = 512 * 1024 * 1024;
/** The oldest pages are removed after this many were added. */
const PRUNE_EVERY = 200;
const ENTRY = /^[0-9a-f]{64}\.json$/;
/** Half-written pages, which stay behind when a run is killed: they count as entries, so that the oldest go first. */
const TEMPORARY = /^\.[0-9a-f]{64}\..+\.tmp$/;

/** $XDG_CACHE_HOME/lkjip/ocr, ~/.cache/lkjip/ocr, or the like on other systems. */
export function defaultCacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const base = XDG_CACHE_HOME || (process.platform === 'win32' && LOCALAPPDATA) || join(homedir(), '.cache');
  return join(base, 'lkjip', 'ocr');
}

/** Recognised pages in a folder, by what they were recognised from and by which version. No failure of it is one of the reading. */
export class PageCache {
  #written = 0;

  constructor(
    private readonly folder: string,
    private readonly maxBytes = MAX_BYTES,
  ) {}

  /** The key of a page: by its file, so that a second run need not even decode the image. */
  key(fileSha256: string, page: number): string {
    return createHash('sha256').update(`${recognitionVersion()} ${fileSha256} ${page}`).digest('hex');
  }

  /** The page, or undefined where it is not there or damaged. */
  async get(key: string): Promise<Page | undefined> {
    try {
      const entry: unknown = JSON.parse(await readFile(this.#path(key), 'utf8'));
      return isEntry(entry) && entry.key === key && entry.sum === sumOf(entry.page) ? entry.page : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a page. Written beside its place and renamed, so that no reader sees half of it. */
  async put(key: string, page: Page): Promise<void> {
    const temporary = join(this.folder, `.${key}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFile(temporary, JSON.stringify({ key, sum: sumOf(page), page }), { mode: 0o600, flag: 'wx' });
      await rename(temporary, this.#path(key));
      if (this.#written++ % PRUNE_EVERY === 0) await this.#prune();
    } catch {
      await rm(temporary, { force: true }).catch(() => {});
    }
  }

  #path(key: string): string {
    return join(this.folder, `${key}.json`);
  }

  async #prune(): Promise<void> {
    const names = (await readdir(this.folder)).filter((name) => ENTRY.test(name) || TEMPORARY.test(name));
    const entries = await Promise.all(
      names.map(async (name) => {
        const path = join(this.folder, name);
        const info = await stat(path).catch(() => undefined);
        return { path, size: info?.size ?? 0, time: info?.mtimeMs ?? 0 };
      }),
    );
    let total = entries.reduce((sum, entry) => sum + entry.size, 0);
    for (const { path, size } of entries.sort((a, b) => a.time - b.time)) {
      if (total <= this.maxBytes) return;
      await rm(path, { force: true });
      total -= size;
    }
  }
}

function sumOf(page: Page): string {
  return createHash('sha256').update(JSON.stringify(page)).digest('hex');
}

/** Whether something read from the folder is an entry; its sum tells whether the page in it is the one that was written. */
function isEntry(entry: unknown): entry is { key: string; sum: string; page: Page } {
  if (!entry || typeof entry !== 'object') return false;
  const { key, sum, page } = entry as Record<string, unknown>;
  return typeof key === 'string' && typeof sum === 'string' && typeof page === 'object' && page !== null;
}
