import { basename } from 'node:path';
import { printable } from './errors.js';

/** Shows how far a batch is, on standard error. */
export interface Progress {
  done(file: string): void;
  stop(): void;
}

/** Batches up to this size are audited without a word when standard error is no terminal. */
const QUIET_UP_TO = 5;

const SILENT: Progress = { done: () => {}, stop: () => {} };

async function bar(total: number): Promise<Progress> {
  const { SingleBar, Presets } = await import('cli-progress');
  const single = new SingleBar(
    { stream: process.stderr, format: '{bar} {value}/{total} {file}', clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  single.start(total, 0, { file: '' });
  return { done: (file) => single.increment(1, { file: printable(basename(file)) }), stop: () => single.stop() };
}

function lines(total: number): Progress {
  let count = 0;
  return { done: (file) => process.stderr.write(`[${++count}/${total}] ${printable(file)}\n`), stop: () => {} };
}

/** A bar on a terminal, plain lines elsewhere; nothing for a few documents. */
export async function startProgress(total: number): Promise<Progress> {
  if (process.stderr.isTTY) return total > 1 ? bar(total) : SILENT;
  return total > QUIET_UP_TO ? lines(total) : SILENT;
}
