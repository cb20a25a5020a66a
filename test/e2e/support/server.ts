import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { type Started, startLkjip } from '../../support/command.js';
import { temporaryFolder } from '../../support/temporary.js';

export interface Server {
  /** What the server printed: opens the page. */
  link: string;
  database: string;
}

async function printedLink({ child, ended }: Started): Promise<string> {
  const printed = new Promise<string>((resolve) => {
    let text = '';
    child.stdout?.on('data', (piece: string) => {
      text += piece;
      const link = /https?:\/\/\S+/.exec(text)?.[0];
      if (link) resolve(link);
    });
  });
  const early = ended.then(({ stderr }) => Promise.reject(new Error(`the server ended: ${stderr}`)));
  return Promise.race([printed, early]);
}

/** A copy of the database with the reports, for one test. */
export function copiedDatabase(): string {
  const database = join(temporaryFolder(), 'reports.sqlite');
  copyFileSync(inject('database'), database);
  return database;
}

/** Serves a database until the test ends. */
export async function reviewServer(args: string[] = [], database = copiedDatabase()): Promise<Server> {
  const started = startLkjip(['review', '--db', database, '--no-open', ...args]);
  // The database is thrown away with the test, so the server need not end in good order; that it does is tested with the server.
  onTestFinished(async () => {
    started.child.kill('SIGKILL');
    await started.ended;
  });
  return { link: await printedLink(started), database };
}

/** Adds an account, as `lkjip users add` does. */
export async function addUser(database: string, name: string, password: string, role = 'reviewer'): Promise<void> {
  const { child, ended } = startLkjip(['users', 'add', name, '--role', role, '--db', database]);
  child.stdin?.end(`${password}\n`);
  const { status, stderr } = await ended;
  if (status !== 0) throw new Error(stderr);
}
