import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchPage } from './pages.js';

/** Whether `tesseract` with the Indonesian model is installed. */
export function hasNative(): boolean {
  const { status, stdout, stderr } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
  return status === 0 && /^ind$/m.test(`${stdout}${stderr}`);
}

/**
 * Seconds of processor time that the native program takes for the pages, each in a process of its own, as it is run by hand.
 * @param threads for OpenMP; as many as it likes when absent
 */
export async function nativeSeconds(pages: readonly BenchPage[], threads?: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'lkjip-bench-'));
  const env = { ...process.env, ...(threads !== undefined && { OMP_THREAD_LIMIT: String(threads) }) };
  let seconds = 0;
  try {
    for (const [index, { pgm }] of pages.entries()) {
      const image = join(folder, `${index}.pgm`);
      await writeFile(image, pgm);
      // The shell's own "times" tells the processor time of its children.
      const script = 'tesseract "$1" "$2" -l ind >/dev/null 2>&1; times';
      const { stdout } = spawnSync('sh', ['-c', script, 'sh', image, join(folder, 'out')], { encoding: 'utf8', env });
      const [, children = ''] = stdout.trim().split('\n');
      for (const [, minutes, rest] of children.matchAll(/(\d+)m([\d.,]+)s/g))
        seconds += Number(minutes) * 60 + Number(rest?.replace(',', '.'));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return seconds;
}
