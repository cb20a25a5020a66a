import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface OutputFile {
  /** File name, or a path below the folder with "/" between its parts. */
  name: string;
  content: string | Uint8Array;
}

/**
 * Writes all the files into a folder, made when absent. Each is first written beside its place under a private temporary name;
 * only when all are complete are they renamed, so a run that is broken off leaves the earlier outputs as they were.
 * @param files may be made one by one: no more than one is held at a time
 * @returns the paths written
 * @throws the reason of `signal` when it is aborted before the renaming; errors of the file system
 */
export async function writeOutputs(
  folder: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  signal?: AbortSignal,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const suffix = `${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const planned: { temporary: string; path: string }[] = [];
  try {
    for await (const { name, content } of files) {
      signal?.throwIfAborted();
      const path = join(folder, name);
      const temporary = join(dirname(path), `.${basename(path)}.${suffix}`);
      await mkdir(dirname(path), { recursive: true });
      planned.push({ temporary, path });
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
