import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { WorkerPool } from '../../src/pipeline/worker-pool.js';
import type { ReadResult } from './read-job.js';

/** No page may take longer than this, in milliseconds. */
const PAGE_LIMIT = 2000;
const FILE_LIMIT = 60_000;
const MEMORY_LIMIT_MB = 1024;

/** What went wrong with a file. */
export interface Breach {
  file: string;
  reason: string;
}

export interface Limits {
  files: number;
  pages: number;
  /** Milliseconds a page of the slowest file that was read. */
  slowest: number;
  breaches: Breach[];
  /** Paths of the files that were read. */
  read: string[];
}

export async function pdfsIn(folder: string): Promise<string[]> {
  return (await readdir(folder))
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name));
}

function breachOf({ milliseconds, pages, untyped }: ReadResult): string | undefined {
  if (untyped) return `error without a code: ${untyped}`;
  const perPage = milliseconds / Math.max(1, pages);
  return perPage > PAGE_LIMIT ? `${Math.round(perPage)} ms a page` : undefined;
}

/** Reads each file in a thread of its own limits; lists those that take too long a page, hang, or fail without a code. */
export async function measureLimits(files: readonly string[]): Promise<Limits> {
  const pool = new WorkerPool<string, ReadResult>({
    script: new URL('./read-worker.js', import.meta.url),
    size: 1,
    timeLimit: FILE_LIMIT,
    memoryLimit: MEMORY_LIMIT_MB,
  });
  const limits: Limits = { files: files.length, pages: 0, slowest: 0, breaches: [], read: [] };
  for (const file of files) {
    let reason: string | undefined;
    try {
      const result = await pool.run(file);
      reason = breachOf(result);
      limits.pages += result.pages;
      if (result.pages > 0) {
        limits.slowest = Math.max(limits.slowest, result.milliseconds / result.pages);
        limits.read.push(file);
      }
    } catch (error) {
      reason = `thread ended: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (reason) limits.breaches.push({ file: basename(file), reason });
  }
  await pool.close();
  return limits;
}
