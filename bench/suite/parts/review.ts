import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Part } from '../part.js';

const SCRIPT = fileURLToPath(new URL('../../review/main.js', import.meta.url));
const LINE = /^(\S+)\s+median\s+([\d.]+) ms\b/gm;
const BAR_MS = 1000;

/** What `npm run bench:review` prints, as figures: the answers of the server. */
export const review: Part = {
  name: 'review',
  about: 'answers of the review server with 10,000 findings, over HTTP',
  async measure() {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT]);
    const figures = [...stdout.matchAll(LINE)].map(([, name = '', ms]) => ({
      name,
      value: Number(ms),
      unit: 'ms' as const,
      bar: BAR_MS,
    }));
    if (figures.length === 0) throw new Error(`no figures in what bench:review printed:\n${stdout}`);
    const notes = stdout.split('\n').filter((line) => line !== '' && !/^\S+\s+median/.test(line));
    return { figures, notes };
  },
};
