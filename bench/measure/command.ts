import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
  /** Processor seconds of all its processes. */
  cpu: number;
  /** Most memory of all its processes in MB. */
  peak: number;
  /** Memory in MB when a tenth, two tenths … of its files were done. */
  tenths: number[];
  /** Seconds of the clock since the start, at the same moments. */
  tenthsAt: number[];
  /** Processor seconds of all its processes until then. */
  tenthsCpu: number[];
}

/** A process and those that it started. */
function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => family(Number(child))))];
}

/** Megabytes; 0 of what has ended. Pages that processes share are counted in each. */
function memory(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** Seconds, with those of the processes that it started and that have ended. */
function processor(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
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
  const tenthsCpu: number[] = [];
  let last = { peak: 0, cpu: 0 };
  const look = (): number | undefined => {
    if (!pid) return undefined;
    try {
      const all = family(pid);
      const now = all.reduce((sum, one) => sum + memory(one), 0);
      const cpu = all.reduce((sum, one) => sum + processor(one), 0);
      // What has ended, but was not waited for, has no memory any more.
      if (now > 0) last = { peak: Math.max(last.peak, now), cpu: Math.max(last.cpu, cpu) };
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
      tenthsCpu.push(last.cpu);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      if (status === null || !expected.includes(status)) reject(new Error(`${args[0]} ended with ${status}`));
      else resolve({ seconds: since(), ...last, tenths, tenthsAt, tenthsCpu });
    });
  });
}
