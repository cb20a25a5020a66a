import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableError } from '../document/errors.js';

/** A file to audit. `named` is true when the user gave its path, false when it was found in a folder. */
export interface FoundFile {
  file: string;
  named: boolean;
}

/** Why a file of a folder is left out without being opened. */
export type PassedOver = 'hidden' | 'temporary' | 'dangling-link' | 'special';

export interface WalkResult {
  files: FoundFile[];
  passedOver: { file: string; why: PassedOver }[];
  /** Folders that could not be listed, and paths that do not exist. */
  unreadable: { file: string; error: UnreadableError }[];
}

const TEMPORARY = /^(?:~\$.*|Thumbs\.db|desktop\.ini|.*\.(?:tmp|temp|part|crdownload|swp))$|~$/i;

/** Orders strings by Unicode code point, whatever the locale. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function passedOverByName(name: string): PassedOver | null {
  if (TEMPORARY.test(name) || name.startsWith('.~')) return 'temporary';
  return name.startsWith('.') ? 'hidden' : null;
}

function listingError(error: unknown): UnreadableError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EACCES' || code === 'EPERM')
    return new UnreadableError('NO_PERMISSION', 'folder tidak boleh dibuka; periksa hak aksesnya');
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new UnreadableError('NOT_FOUND', 'berkas atau folder tidak ditemukan; periksa namanya');
  return new UnreadableError('INTERNAL', `folder tidak dapat dibuka (${code ?? String(error)})`);
}

class Walk {
  readonly result: WalkResult = { files: [], passedOver: [], unreadable: [] };
  private readonly seen = new Set<string>();

  constructor(private readonly exclude: ReadonlySet<string>) {}

  /** Takes a path in, once, by its real path: a link back to a folder that is being walked ends there. */
  async take(path: string, named: boolean): Promise<void> {
    let real: string;
    let info: Awaited<ReturnType<typeof stat>>;
    try {
      real = await realpath(path);
      info = await stat(real);
    } catch (error) {
      const known = listingError(error);
      if (!named && known.code === 'NOT_FOUND') this.result.passedOver.push({ file: path, why: 'dangling-link' });
      else this.result.unreadable.push({ file: path, error: known });
      return;
    }
    if (this.seen.has(real) || (!named && this.exclude.has(real))) return;
    this.seen.add(real);
    if (info.isDirectory()) await this.list(path);
    else if (info.isFile() || named) this.result.files.push({ file: path, named });
    else this.result.passedOver.push({ file: path, why: 'special' });
  }

  private async list(folder: string): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      this.result.unreadable.push({ file: folder, error: listingError(error) });
      return;
    }
    entries.sort((a, b) => byCodePoint(a.name, b.name));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const why = passedOverByName(entry.name);
      if (why) this.result.passedOver.push({ file: path, why });
      else await this.take(path, false);
    }
  }
}

/**
 * Finds the files of the paths given, folders with all that is in them, each file once, ordered by path.
 * @param exclude real paths that are left out when they are met in a folder (the outputs of an earlier run)
 */
export async function findFiles(
  paths: readonly string[],
  exclude: ReadonlySet<string> = new Set(),
): Promise<WalkResult> {
  const walk = new Walk(exclude);
  const folders: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (info) => info.isDirectory(),
      () => false,
    );
    if (isFolder) folders.push(path);
    else await walk.take(path, true);
  }
  for (const folder of folders) await walk.take(folder, true);
  const { files, passedOver, unreadable } = walk.result;
  const byFile = (a: { file: string }, b: { file: string }) => byCodePoint(a.file, b.file);
  return { files: files.sort(byFile), passedOver: passedOver.sort(byFile), unreadable: unreadable.sort(byFile) };
}
