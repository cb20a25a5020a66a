import { basename } from 'node:path';
import { printable } from './errors.js';

/** Shows how far a batch is, on standard error. */
export interface Progress {
  done(file: string): void;
  /** A page whose picture was recognised: `done` of `total` of its document. */
  page(file: string, done: number, total: number): void;
  stop(): void;
}

/** Batches up to this size are audited without a word when standard error is no terminal. */
const QUIET_UP_TO = 5;

/** Without a terminal one line for so many recognised pages. */
const PAGES_A_LINE = 10;

function pageLines(file: string, done: number, total: number): void {
  if (done % PAGES_A_LINE === 0 || (done === total && total > PAGES_A_LINE))
    process.stderr.write(`OCR ${done}/${total} ${printable(file)}\n`);
}

const QUIET: Progress = { done: () => {}, page: pageLines, stop: () => {} };

async function bar(total: number): Promise<Progress> {
  const { SingleBar, Presets } = await import('cli-progress');
  const single = new SingleBar(
    { stream: process.stderr, format: '{bar} {value}/{total} {file}{pages}', clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  single.start(total, 0, { file: '', pages: '' });
  const shown = (file: string) => printable(basename(file));
  return {
    done: (file) => single.increment(1, { file: shown(file), pages: '' }),
    page: (file, done, all) => single.update({ file: shown(file), pages: ` OCR ${done}/${all}` }),
    stop: () => single.stop(),
  };
}

function lines(total: number): Progress {
  let count = 0;
  return {
    done: (file) => process.stderr.write(`[${++count}/${total}] ${printable(file)}\n`),
    page: pageLines,
    stop: () => {},
  };
}

/** A bar on a terminal, plain lines elsewhere; for a few documents nothing but their recognised pages. */
export async function startProgress(total: number): Promise<Progress> {
  if (process.stderr.isTTY) return bar(total);
  return total > QUIET_UP_TO ? lines(total) : QUIET;
}
