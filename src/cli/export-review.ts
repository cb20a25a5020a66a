import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Language } from '../findings/finding.js';
import type { OutputFile } from '../pipeline/write-outputs.js';
import { writeOutputs } from '../pipeline/write-outputs.js';
import { type CopyFile, type CopyOptions, staticCopy } from '../review/export/static-copy.js';
import type { Store } from '../store/store.js';
import { UsageError } from './errors.js';
import { reviewServices } from './review-services.js';

/** Lists the files of a copy, so that a later one may replace them and nothing else. */
const MANIFEST = 'lkjip-review.json';
const PAGE = fileURLToPath(new URL('../review/page', import.meta.url));

/** Files in the folder itself or below it, by names that cannot lead out of it. */
const FILE_NAME = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
const manifestSchema = z.object({ copyOf: z.literal('lkjip review'), files: z.array(z.string().regex(FILE_NAME)) });

/** The files of the copy that a folder holds, none where it is empty or absent. @throws UsageError where it holds something else */
async function earlierCopy(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`${folder} cannot be written to: ${error.code}`);
  });
  if (names.length === 0) return [];
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '');
  const manifest = manifestSchema.safeParse(parsed(text));
  if (!manifest.success)
    throw new UsageError(`${folder} is not empty, and no copy of a review; give a new folder for --export-static`);
  return manifest.data.files;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The files, and at the end the list of them. */
async function* listed(files: AsyncIterable<CopyFile>, names: string[]): AsyncGenerator<OutputFile> {
  for await (const file of files) {
    names.push(file.name);
    yield file;
  }
  const manifest: z.infer<typeof manifestSchema> = { copyOf: 'lkjip review', files: names };
  yield { name: MANIFEST, content: `${JSON.stringify(manifest, null, 1)}\n` };
}

export interface ExportOptions {
  folder: string;
  language: Language;
  version: string;
  office?: number;
  year?: number;
  jobs: number;
  exportedAt?: Date;
  /** Folder of the built page. */
  page?: string;
}

/**
 * Writes a read-only copy of the review into a folder that is new, empty, or holds an earlier copy, which it replaces.
 * @returns how many files were written
 * @throws UsageError; the reason of `signal`, with the folder as it was
 */
export async function exportReview(store: Store, options: ExportOptions, signal?: AbortSignal): Promise<number> {
  const { folder, language, version, office, year, jobs, exportedAt = new Date(), page = PAGE } = options;
  if (!existsSync(join(page, 'static.html'))) throw new UsageError('the review page is not built: run "npm run build"');
  const before = await earlierCopy(folder);
  const services = reviewServices(store, { language, jobs, timeLimit: 0, ocrTimeLimit: 0, now: () => exportedAt });
  const copied: CopyOptions = { services, language, version, page, office, year, exportedAt };
  const names: string[] = [];
  await writeOutputs(folder, listed(staticCopy(store, copied), names), signal);
  const kept = new Set(names);
  for (const name of before.filter((own) => !kept.has(own))) await rm(join(folder, name), { force: true });
  return names.length;
}
