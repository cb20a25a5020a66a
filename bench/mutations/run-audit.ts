import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Audit, auditSchema } from '../../src/findings/audit.js';

/** What `lkjip audit` made of a folder. */
export interface AuditRun {
  /** Exit status; null when a signal ended it. */
  status: number | null;
  /** Whether it had to be ended because it did not end by itself. */
  hung: boolean;
  stderr: string;
  /** The audit.json that it wrote, where it wrote one. */
  audit?: Audit;
  /** Seconds that each file took, by its path, start of the program included for the first ones. */
  seconds: ReadonlyMap<string, number>;
}

export interface AuditRunOptions {
  /** Documents at the same time. */
  jobs: number;
  /** Seconds for one document. */
  timeLimit: number;
  ocr: 'never' | 'auto';
  /** Seconds after which the program is held to hang. */
  patience: number;
}

/** Files are begun in the order of their paths, each when an earlier one is done: so the lines of progress tell what each took. */
function durations(order: readonly string[], done: readonly [string, number][], jobs: number): Map<string, number> {
  const begun = new Map(order.map((file, at) => [file, at < jobs ? 0 : (done[at - jobs]?.[1] ?? 0)]));
  return new Map(done.map(([file, at]) => [file, (at - (begun.get(file) ?? 0)) / 1000]));
}

/** The audit.json of a folder of outputs, where there is one. */
export function readAudit(out: string): Audit | undefined {
  try {
    return auditSchema.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Runs the built `lkjip audit` on a folder as a user does, from the root of the repository.
 * @param out folder for its outputs
 * @param names of all files of the folder, in order
 */
export function runAudit(
  folder: string,
  out: string,
  names: readonly string[],
  options: AuditRunOptions,
): Promise<AuditRun> {
  const { jobs, timeLimit, ocr, patience } = options;
  const args = ['dist/cli/main.js', 'audit', folder, '--out', out, '--no-config', '--ocr', ocr];
  const start = performance.now();
  const child = spawn(process.execPath, [...args, '--jobs', String(jobs), '--time-limit', String(timeLimit)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const done: [string, number][] = [];
  let stderr = '';
  let rest = '';
  let hung = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const file = /^\[\d+\/\d+\] (.*)$/.exec(line)?.[1];
      if (file) done.push([file, performance.now() - start]);
    }
  });
  const watch = setTimeout(() => {
    hung = true;
    child.kill('SIGKILL');
  }, patience * 1000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(watch);
      const seconds = durations(
        names.map((name) => join(folder, name)),
        done,
        jobs,
      );
      resolve({ status, hung, stderr, audit: readAudit(out), seconds });
    });
  });
}
