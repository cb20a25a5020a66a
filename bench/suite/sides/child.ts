/** A process that does one kind of work, named by its argument, on the files that it is sent. */

import { WORKS, type WorkName } from './passes.js';
import type { Answer } from './protocol.js';

const isWork = (name: string | undefined): name is WorkName => name !== undefined && name in WORKS;

const name = process.argv[2];
if (!isWork(name)) throw new Error(`no such work: ${name}`);
const work = WORKS[name]();

async function answer(files: readonly string[]): Promise<Answer> {
  try {
    const before = process.cpuUsage();
    const start = performance.now();
    let pages = 0;
    for (const file of files) {
      const done = await work(file);
      if (done === null) return { pass: null };
      pages += done;
    }
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    return { pass: { wall, cpu: (user + system) / 1000, pages } };
  } catch (error) {
    return { error: String(error) };
  }
}

process.on('message', (files: string[]) => {
  void answer(files).then((result) => process.send?.(result));
});
