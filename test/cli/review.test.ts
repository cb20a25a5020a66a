import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { authenticate } from '../../src/store/review/users.js';
import { Client, send } from '../review/support/client.js';
import { lkjip, ROOT, startLkjip } from '../support/command.js';
import { describeDatabases, openTestStore } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const PASSWORD = 'kata sandi panjang';

/** Runs a command that reads a password from standard input. */
function withInput(args: string[], input: string): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: ROOT });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stderr })));
}

/** Starts the server and waits for its link. */
async function started(args: string[]) {
  const { child, ended } = startLkjip(['review', '--no-open', ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const link = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (text: string) => {
      const [url] = /http:\S+/.exec(text) ?? [];
      if (url) resolve(url);
    });
    void ended.then(({ stderr }) => reject(new Error(stderr)));
  });
  return { child, ended, link, origin: new URL(link).origin };
}

describe('lkjip review', () => {
  const REPORT = 'fixtures/reports/004_sumobito.txt';

  it('audits what it is given, serves it to who opens the link, and ends with Ctrl-C', async () => {
    const db = join(temporaryFolder(), 'review.sqlite');
    const { child, ended, link, origin } = await started([REPORT, '--db', db, '--as', 'Sari', '--lang', 'en']);
    const client = await Client.open({ link, origin });
    expect(client.session).toMatchObject({ user: { name: 'Sari' }, language: 'en' });
    const [row] = (await client.get('/api/inbox?limit=1')).json.rows;
    const finding = `/api/documents/${row.documentId}/findings/${row.fingerprint}`;
    expect((await client.get(finding)).json).toMatchObject({ finding: { title: row.title }, rule: { code: row.code } });
    expect((await client.get('/api/documents/1/lines')).json.lines.length).toBeGreaterThan(100);
    expect((await client.get('/api/documents/1/file')).status).toBe(200);
    for (const name of ['CHR.docx', 'KKR.xlsx', 'Formulir-Reviu.docx', 'report.html'])
      expect((await client.get(`/api/documents/1/download/${name}`)).status, name).toBe(200);
    expect((await client.post(`${finding}/decisions`, { action: 'accept', seen: 0 })).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ status: 0, stderr: expect.not.stringContaining('Error') });
    expect(await lkjip(['migrate', REPORT, '--db', db, '--no-config', '--force'])).toMatchObject({ status: 0 });
    const again = await started(['--db', db]);
    const next = await Client.open(again);
    expect((await next.get('/api/inbox')).json).toMatchObject({ counts: { accepted: 1 } });
    expect((await next.get(finding)).json.decisions).toMatchObject([{ action: 'accept', by: 'Sari' }]);
    again.child.kill('SIGTERM');
    expect((await again.ended).status).toBe(0);
  });

  it('wants accounts where others can reach it, and a database that is there', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'review.sqlite');
    await lkjip(['migrate', REPORT, '--db', db, '--no-config']);
    expect(await lkjip(['review', '--db', db, '--host', '127.0.0.1'])).toMatchObject({
      ...{ status: 2, stderr: expect.stringContaining('lkjip users add') },
    });
    expect(await lkjip(['review', '--db', join(folder, 'none.sqlite')])).toMatchObject({
      ...{ status: 2, stderr: expect.stringContaining('DB_NOT_FOUND') },
    });
    expect(await lkjip(['review', '--db', db, '--origin', 'ftp://x'])).toMatchObject({ status: 2 });
    expect(await withInput(['users', 'add', 'Budi', '--db', db], `${PASSWORD}\n`)).toMatchObject({ status: 0 });
    const { child, ended, link, origin } = await started(['--db', db, '--host', '127.0.0.1']);
    expect(link).toBe(`${origin}/`);
    expect((await send(origin, 'GET', '/api/inbox')).status).toBe(401);
    const client = await Client.login({ origin }, 'Budi', PASSWORD);
    expect(client.session.user).toEqual({ name: 'Budi', role: 'reviewer' });
    child.kill('SIGINT');
    expect((await ended).status).toBe(0);
  });
});

describeDatabases('lkjip users', (database) => {
  it('adds, lists, changes and removes accounts, whose passwords are kept as hashes alone', async () => {
    const db = await database.make();
    const store = await openTestStore(db);
    const users = (...args: string[]) => lkjip(['users', ...args, '--db', db]);
    expect(await withInput(['users', 'add', 'Budi', '--db', db], `${PASSWORD}\n`)).toEqual({ status: 0, stderr: '' });
    expect(await withInput(['users', 'add', 'Wati', '--role', 'reader', '--db', db], PASSWORD)).toMatchObject({
      status: 0,
    });
    expect(await withInput(['users', 'add', 'Budi', '--db', db], `${PASSWORD}\n`)).toMatchObject({ status: 2 });
    expect(await withInput(['users', 'add', 'Tono', '--db', db], 'pendek\n')).toMatchObject({ status: 2 });
    expect((await users('list')).stdout).toMatch(
      /^reviewer {2}\d{4}-\d\d-\d\d {2}Budi\nreader {4}\d{4}-\d\d-\d\d {2}Wati\n$/,
    );
    expect(await authenticate(store, 'Budi', PASSWORD)).toMatchObject({ name: 'Budi', role: 'reviewer' });
    expect(JSON.stringify(await store.db('users'))).not.toContain(PASSWORD);
    expect(await withInput(['users', 'password', 'Budi', '--db', db], 'kata sandi lain\n')).toMatchObject({
      status: 0,
    });
    expect(await authenticate(store, 'Budi', PASSWORD)).toBeUndefined();
    expect(await authenticate(store, 'Budi', 'kata sandi lain')).toMatchObject({ name: 'Budi' });
    expect(await authenticate(store, 'nobody', PASSWORD)).toBeUndefined();
    expect((await users('remove', 'Budi')).status).toBe(0);
    expect((await users('remove', 'Budi')).status).toBe(2);
    expect((await users('add', 'a\u0007b')).status).toBe(2);
  });
});
