import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface OutputFile {
  /** File name, or a path below the folder with "/" between its parts. */
  name: string;
  /** Whole, in pieces, or what writes it into an empty file that is there already. */
  content: string | Uint8Array | Iterable<string> | ((file: string) => Promise<void>);
}

async function write(file: string, content: OutputFile['content'], signal: AbortSignal | undefined): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await handle.writeFile(content);
    else if (typeof content !== 'function')
      for (const piece of content) {
        signal?.throwIfAborted();
        await handle.writeFile(piece);
      }
  } finally {
    await handle.close();
  }
  if (typeof content === 'function') await content(file);
}

/** What temporary files are called: the process that writes them, and a number that nobody can guess. */
const TEMPORARY = /^\..+\.\d+-[0-9a-f]{8}\.tmp$/;
/** Milliseconds after which no run can still be writing. */
const LONG_AGO = 24 * 60 * 60 * 1000;

/** Removes the temporary files of runs that were killed: a killed process cannot do it itself. */
async function removeForgotten(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => TEMPORARY.test(name));
  for (const path of names.map((name) => join(folder, name))) {
    const info = await stat(path).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > LONG_AGO) await rm(path, { force: true });
  }
}

/**
 * Writes all the files into a folder, made when absent. Each is first written beside its place under a private temporary name;
 * only when all are complete are they renamed, so a run that is broken off leaves the earlier outputs as they were. Temporary files
 * that a run killed more than a day ago has left in the folder are removed.
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
  await removeForgotten(folder);
  const suffix = `${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const planned: { temporary: string; path: string }[] = [];
  try {
    for await (const { name, content } of files) {
      signal?.throwIfAborted();
      const path = join(folder, name);
      const temporary = join(dirname(path), `.${basename(path)}.${suffix}`);
      await mkdir(dirname(path), { recursive: true });
      planned.push({ temporary, path });
      await write(temporary, content, signal);
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
