import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './errors.js';

/** Characters of a password at least. */
const LEAST = 10;

/** What is typed is not shown. */
const NOWHERE = new Writable({ write: (_chunk, _encoding, done) => done() });

async function typed(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: NOWHERE, terminal: true });
  try {
    process.stderr.write(question);
    const controller = new AbortController();
    terminal.on('SIGINT', () => controller.abort());
    return await terminal.question('', { signal: controller.signal });
  } catch {
    throw new UsageError('no password was given');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

/**
 * A new password: typed twice on a terminal, without being shown, else the first line of standard input. Never an argument, which
 * every user of the machine could read.
 * @throws UsageError
 */
export async function readPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  const password = isTerminal ? await typed('Password: ') : await firstLine();
  if ([...password].length < LEAST) throw new UsageError(`a password has at least ${LEAST} characters`);
  if (isTerminal && (await typed('Again: ')) !== password) throw new UsageError('the two passwords differ');
  return password;
}
