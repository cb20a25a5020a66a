import { readFile, stat } from 'node:fs/promises';
import { FileError } from './errors.js';

const MEGABYTE = 1024 * 1024;

const CODES: Readonly<Record<string, { code: string; reason: string }>> = {
  ENOENT: { code: 'NOT_FOUND', reason: 'no such file; check the name' },
  ENOTDIR: { code: 'NOT_FOUND', reason: 'no such file; check the name' },
  EACCES: { code: 'NO_PERMISSION', reason: 'no permission to read it; check its access rights' },
};

function unreadable(file: string, error: unknown): FileError {
  const known = error instanceof Error && 'code' in error ? CODES[String(error.code)] : undefined;
  const detail = error instanceof Error ? error.message : String(error);
  return new FileError(file, known?.reason ?? detail, known?.code ?? 'CANNOT_READ');
}

/** The text of a file that the user names beside the reports, at most `limit` megabytes of UTF-8. @throws FileError */
export async function readSmallFile(file: string, limit: number): Promise<string> {
  let bytes: Uint8Array;
  try {
    const { size, ...entry } = await stat(file).then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
    if (!entry.isFile) throw new FileError(file, 'not a file', 'CANNOT_READ');
    if (size > limit * MEGABYTE)
      throw new FileError(file, `${Math.ceil(size / MEGABYTE)} MB, at most ${limit} MB are read`, 'TOO_LARGE');
    bytes = await readFile(file);
  } catch (error) {
    throw error instanceof FileError ? error : unreadable(file, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError(file, 'not valid UTF-8; save it again as UTF-8', 'BAD_ENCODING');
  }
}
