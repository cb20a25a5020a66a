import { join } from 'node:path';
import { writeReports } from '../generate/write-reports.js';
import { withFolder } from './temporary.js';

/** Gives `work` a temporary folder, and in it one of `count` generated reports; removes all in the end. */
export function withReports<T>(count: number, work: (reports: string, folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const reports = join(folder, 'reports');
    await writeReports(reports, count);
    return work(reports, folder);
  });
}
