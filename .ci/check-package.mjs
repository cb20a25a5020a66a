// Uses the program that is installed in the working directory, as a user does: check-package.mjs FIXTURES
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const fixtures = process.argv[2];
const BIN = resolve('node_modules/.bin/lkjip');

/** The only document of an audit of a file. */
function audited(file, ...options) {
  const args = [
    'lkjip',
    'audit',
    join(fixtures, file),
    '--no-files',
    '--format',
    'json',
    '--fail-on',
    'never',
    ...options,
  ];
  const { documents } = JSON.parse(execFileSync('npx', args, { encoding: 'utf8', maxBuffer: 1 << 28 }));
  assert.equal(documents.length, 1, file);
  return documents[0];
}

const text = audited('reports/001_semboro.txt');
assert.equal(text.status, 'audited');
assert.ok(text.findings.length > 0);

const pdf = audited('renders/001_semboro.pdf');
assert.equal(pdf.kind, 'pdf');
assert.equal(pdf.status, 'audited');
assert.ok(pdf.findings.every(({ places }) => places.every(({ page }) => page >= 1)));

const scan = audited('scans/semboro-page-2.pdf', '--ocr-cache', 'none');
assert.equal(scan.kind, 'scan');
assert.ok(scan.coverage.rows > 0, 'no row of the scan was recognised');

// Its own process and not npx, so that the signal reaches it.
const args = ['review', join(fixtures, 'reports/004_sumobito.txt'), '--db', 'review.sqlite', '--no-open'];
const server = spawn(BIN, args, { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const link = await new Promise((found, failed) => {
    server.stdout.setEncoding('utf8').on('data', (printed) => {
      const [url] = /http:\S+/.exec(printed) ?? [];
      if (url) found(url);
    });
    server.on('close', (status) => failed(new Error(`lkjip review ended with ${status}`)));
  });
  const { origin } = new URL(link);
  const opened = await fetch(link, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const page = await (await fetch(`${origin}/`, { headers: { cookie } })).text();
  const [, script] = /<script[^>]*src="([^"]+)"/.exec(page) ?? [];
  assert.ok(script, `the page has no script: ${page.slice(0, 300)}`);
  const served = await fetch(new URL(script, `${origin}/`), { headers: { cookie } });
  assert.equal(served.status, 200);
  assert.match(served.headers.get('content-type') ?? '', /javascript/);
} finally {
  server.kill('SIGTERM');
}
