import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Path of a file among the shared documents that are not part of the repository, or null where they are absent. */
export function shared(path: string): string | null {
  const full = root + path;
  return existsSync(full) ? full : null;
}

/** Reason to print when a test on shared documents is skipped, or null when they are there. */
export function missingShared(path = ''): string | null {
  return shared(path) ? null : `shared documents are absent (${path || 'folder'})`;
}
