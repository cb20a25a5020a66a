import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const MAIN = fileURLToPath(new URL('../../../cli/main.js', import.meta.url));
/** Clock ticks of /proc in a second, on every Linux. */
const TICKS = 100;
/** Milliseconds between two looks at the memory. */
const PAUSE = 200;

/** What a command took. */
export interface Measured {
  /** Of the clock, start-up and all. */
  seconds: number;
  /** Processor seconds of all its threads. */
  cpu: number;
  /** Most memory in MB. */
  peak: number;
  /** Memory in MB when a tenth, two tenths … of its files were done. */
  tenths: number[];
  /** Seconds of the clock since the start, at the same moments. */
  tenthsAt: number[];
}

function memory(pid: number): { now: number; peak: number } {
  const status = readFileSync(join('/proc', String(pid), 'status'), 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

function processor(pid: number): number {
  const fields =
    readFileSync(join('/proc', String(pid), 'stat'), 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/**
 * Runs the built command line, and looks at its memory and processor time all along and whenever it reports a file. Linux only.
 * @throws Error when it ends with a status that is not expected
 */
export function measureCommand(args: readonly string[], expected: readonly number[] = [0]): Promise<Measured> {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const { pid } = child;
  const tenths: number[] = [];
  const tenthsAt: number[] = [];
  let last = { peak: 0, cpu: 0 };
  const look = (): number | undefined => {
    if (!pid) return undefined;
    try {
      const { now, peak } = memory(pid);
      // What has ended, but was not waited for, has no memory any more.
      if (peak > 0) last = { peak, cpu: processor(pid) };
      return now;
    } catch {
      return undefined;
    }
  };
  const timer = setInterval(look, PAUSE);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const done = [...text.matchAll(/^\[(\d+)\/(\d+)\]/gm)].at(-1);
    const now = done && look();
    if (!done || now === undefined) return;
    while (Number(done[1]) >= ((tenths.length + 1) * Number(done[2])) / 10) {
      tenths.push(now);
      tenthsAt.push(since());
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      if (status === null || !expected.includes(status)) reject(new Error(`${args[0]} ended with ${status}`));
      else resolve({ seconds: since(), ...last, tenths, tenthsAt });
    });
  });
}
