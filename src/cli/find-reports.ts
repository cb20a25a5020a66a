import type { WalkResult } from '../ingest/walk.js';
import { UsageError } from './errors.js';

/** The files of the paths given. @throws UsageError where there is none */
export async function findReports(paths: readonly string[]): Promise<WalkResult> {
  const { findFiles } = await import('../ingest/walk.js');
  const found = await findFiles(paths);
  if (found.files.length + found.unreadable.length === 0)
    throw new UsageError(`no report found in ${paths.join(', ')}`);
  return found;
}
