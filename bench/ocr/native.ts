import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { modelFolder } from '../../src/ingest/ocr/model.js';
import { runCommand } from '../measure/run-command.js';
import type { BenchPage } from './pages.js';

interface NativeOptions {
  /** For OpenMP; as many as it likes when absent. */
  threads?: number;
  /** With the model of this product; else with the one that is installed, which may be a smaller network. */
  ownModel?: boolean;
}

/** Whether `tesseract` with the Indonesian model is installed. */
export function hasNative(): boolean {
  const { status, stdout, stderr } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
  return status === 0 && /^ind$/m.test(`${stdout}${stderr}`);
}

/** Seconds of processor time that the native program takes for the pages, each in a process of its own, as it is run by hand. */
export async function nativeSeconds(
  pages: readonly BenchPage[],
  { threads, ownModel }: NativeOptions = {},
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'lkjip-bench-'));
  const env = { ...process.env, ...(threads !== undefined && { OMP_THREAD_LIMIT: String(threads) }) };
  const model = ownModel ? ['--tessdata-dir', folder, '--oem', '1'] : [];
  let seconds = 0;
  try {
    const packed = await readFile(join(modelFolder('ind'), 'ind.traineddata.gz'));
    await writeFile(join(folder, 'ind.traineddata'), await promisify(gunzip)(packed));
    for (const [index, { pgm }] of pages.entries()) {
      const image = join(folder, `${index}.pgm`);
      await writeFile(image, pgm);
      seconds += runCommand('tesseract', [image, join(folder, 'out'), ...model, '-l', 'ind'], env).cpu;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return seconds;
}
