import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReports } from '../generate/write-reports.js';

/** Gives `work` a temporary folder, and in it one of `count` generated reports; removes all in the end. */
export async function withReports<T>(count: number, work: (reports: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lkjip-bench-'));
  try {
    const reports = join(folder, 'reports');
    await writeReports(reports, count);
    return await work(reports, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
