import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');

function start(args: readonly string[]) {
  return spawn(process.execPath, [MAIN, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs the built command line. @throws Error where it ends with another status than 0 */
export async function runLkjip(...args: string[]): Promise<void> {
  const child = start(args);
  child.stdout.resume();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`lkjip ${args[0]} ended with ${code}`);
}

/** Serves a database with `lkjip review`; `use` gets the link that it prints. */
export async function withReview(args: readonly string[], use: (link: string) => Promise<void>): Promise<void> {
  const server = start(['review', '--no-open', ...args]);
  try {
    const [line] = (await Promise.race([once(createInterface(server.stdout), 'line'), early(server)])) as [string];
    await use(line);
  } finally {
    server.kill('SIGINT');
    if (server.exitCode === null) await once(server, 'close');
  }
}

async function early(server: ChildProcess): Promise<never> {
  const [code] = await once(server, 'close');
  throw new Error(`lkjip review ended with ${code}`);
}
