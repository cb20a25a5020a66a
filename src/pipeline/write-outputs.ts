import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface OutputFile {
  /** File name without folder. */
  name: string;
  content: string | Uint8Array;
}

/**
 * Writes all the files into a folder, made when absent. Each is first written beside its place under a private temporary name;
 * only when all are complete are they renamed, so a run that is broken off leaves the earlier outputs as they were.
 * @returns the paths written
 * @throws the reason of `signal` when it is aborted before the renaming; errors of the file system
 */
export async function writeOutputs(folder: string, files: OutputFile[], signal?: AbortSignal): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const suffix = `${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const planned = files.map(({ name, content }) => ({
    content,
    temporary: join(folder, `.${name}.${suffix}`),
    path: join(folder, name),
  }));
  try {
    for (const { temporary, content } of planned) {
      signal?.throwIfAborted();
      await writeFile(temporary, content, { mode: 0o600, flag: 'wx' });
    }
    signal?.throwIfAborted();
    for (const { temporary, path } of planned) {
      await chmod(temporary, 0o666 & ~process.umask());
      await rename(temporary, path);
    }
  } finally {
    await Promise.allSettled(planned.map(({ temporary }) => rm(temporary, { force: true })));
  }
  return planned.map(({ path }) => path);
}
