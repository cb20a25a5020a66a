import { spawnSync } from 'node:child_process';

/** What a command took, in seconds. */
export interface Taken {
  /** Of the clock, the start of the process and all. */
  wall: number;
  /** Of processors, all threads and all children. */
  cpu: number;
}

/** The shell's own "times" tells the processor time of its children. */
const SCRIPT = '"$@" >/dev/null 2>&1 || exit 1; times';

/** Runs a command to its end without its output. @throws Error when it fails */
export function runCommand(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Taken {
  const start = performance.now();
  const { status, stdout } = spawnSync('sh', ['-c', SCRIPT, 'sh', command, ...args], { encoding: 'utf8', env });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  const [, children = ''] = stdout.trim().split('\n');
  let cpu = 0;
  for (const [, minutes, seconds] of children.matchAll(/(\d+)m([\d.,]+)s/g))
    cpu += Number(minutes) * 60 + Number(seconds?.replace(',', '.'));
  return { wall, cpu };
}

/** Whether a program is installed. */
export function isInstalled(command: string): boolean {
  return spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
}
