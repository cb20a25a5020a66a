import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface CommandOptions {
  env?: Record<string, string>;
  /** The working directory; the repository's folder unless told. */
  cwd?: string;
  /** Called with each piece of standard error and the process. */
  onStderr?: (text: string, child: ChildProcess) => void;
}

/** A command line that was started, and its end. */
export interface Started {
  child: ChildProcess;
  ended: Promise<Ended>;
}

/** Runs the built command line as a user does, and waits for its end. */
export function lkjip(args: string[], options?: CommandOptions): Promise<Ended> {
  return startLkjip(args, options).ended;
}

/** Starts the built command line as a user does. */
export function startLkjip(args: string[], { env = {}, cwd = ROOT, onStderr }: CommandOptions = {}): Started {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...inherited, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    onStderr?.(text, child);
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
  return { child, ended };
}
