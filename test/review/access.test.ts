import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addUser, changePassword, removeUser } from '../../src/store/review/users.js';
import type { Store } from '../../src/store/store.js';
import { openTestStore } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary.js';
import { Client, send, startTestReview } from './support/client.js';
import { fingerprintOf, madeFinding, saveMade } from './support/made-document.js';

const finding = madeFinding('satu');
const decisions = (id: number, fingerprint = finding.fingerprint) =>
  `/api/documents/${id}/findings/${fingerprint}/decisions`;
const ACCEPT = { action: 'accept', seen: 0 };
const PASSWORD = 'kata sandi panjang';

async function testStore(): Promise<Store> {
  const store = await openTestStore(join(temporaryFolder(), 'review.sqlite'));
  await saveMade(store, { name: 'a', findings: [finding] });
  await saveMade(store, { name: 'b', findings: [madeFinding('dua')] });
  return store;
}

const GETS = [
  ...['session', 'facets', 'inbox', 'documents', 'documents/1', 'documents/1/records', 'documents/1/file', 'events'],
  ...['documents/1/lines', `documents/1/findings/${finding.fingerprint}`, 'documents/1/download/CHR.docx'],
].map((path) => `/api/${path}`);
const POSTS = [
  ...['logout', `documents/1/findings/${finding.fingerprint}/decisions`, 'documents/1/ocr', 'documents/1/corrections'],
  'documents/1/finish',
].map((path) => `/api/${path}`);

describe('without a session', () => {
  it.each(GETS)('GET %s is refused', async (path) => {
    const { origin } = await startTestReview(await testStore());
    for (const cookie of [undefined, 'lkjip=x', `lkjip-${new URL(origin).port}=x`]) {
      const { status, json } = await send(origin, 'GET', path, { cookie });
      expect({ status, json }).toMatchObject({ status: 401, json: { code: 'unauthorized' } });
    }
  });

  it.each(POSTS)('POST %s is refused', async (path) => {
    const { origin } = await startTestReview(await testStore());
    expect((await send(origin, 'POST', path, { origin })).status).toBe(401);
  });
});

describe('the one-time link', () => {
  it('begins a session once', async () => {
    const review = await startTestReview(await testStore());
    const client = await Client.open(review);
    expect(client.session).toMatchObject({ user: { name: 'Sari', role: 'reviewer' }, readOnly: false });
    const link = review.link.slice(review.origin.length);
    expect(await send(review.origin, 'GET', link)).toMatchObject({ status: 401, headers: {} });
    expect(await client.get(link)).toMatchObject({ status: 303, headers: { location: '/' } });
  });

  it('sets a cookie that neither scripts nor other pages can use', async () => {
    const { link, origin } = await startTestReview(await testStore());
    const { headers } = await send(origin, 'GET', link.slice(origin.length));
    expect(headers['set-cookie']?.[0]).toMatch(/^lkjip-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('is refused with another token', async () => {
    const { origin } = await startTestReview(await testStore());
    for (const query of ['token=', 'token=x', 'token=x&token=y', 'token[]=x'])
      expect((await send(origin, 'GET', `/?${query}`)).headers['set-cookie']).toBeUndefined();
  });

  it('and its session end with a logout', async () => {
    const client = await Client.open(await startTestReview(await testStore()));
    expect((await client.post('/api/logout', {})).status).toBe(200);
    expect((await client.get('/api/session')).status).toBe(401);
  });
});

describe('a change', () => {
  it.each([
    ['another origin', { origin: 'http://example.org' }],
    ['an origin with another port', { origin: 'http://127.0.0.1:1' }],
    ['the origin "null"', { origin: 'null' }],
    ['no origin', { origin: undefined }],
    ['no token', { 'x-lkjip-csrf': undefined }],
    ['an empty token', { 'x-lkjip-csrf': '' }],
    ['a wrong token', { 'x-lkjip-csrf': 'x' }],
  ])('with %s is refused', async (_, headers) => {
    const client = await Client.open(await startTestReview(await testStore()));
    expect(await client.post(decisions(1), ACCEPT, headers)).toMatchObject({
      status: 403,
      json: { code: 'forbidden' },
    });
    expect((await client.post(decisions(1), ACCEPT)).status).toBe(200);
  });

  it('that is no JSON, too large or wrong is refused', async () => {
    const store = await testStore();
    const client = await Client.open(await startTestReview(store));
    const status = async (body: unknown, headers = {}) => (await client.post(decisions(1), body, headers)).status;
    expect(await status(ACCEPT, { 'content-type': 'text/plain' })).toBe(415);
    expect(await status(ACCEPT, { 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
    expect(await status({ ...ACCEPT, text: 'x'.repeat(1_000_000) })).toBe(413);
    const wrong = [
      ...[null, [], 'accept', {}, { action: 'accept' }, { action: 'delete', seen: 0 }, { ...ACCEPT, by: 'Budi' }],
      ...[
        { ...ACCEPT, seen: '0' },
        { ...ACCEPT, seen: -1 },
        { action: 'dismiss', seen: 0 },
        { ...ACCEPT, text: {} },
      ],
      ...[
        { action: 'comment', seen: 0, text: ' ' },
        { action: 'assign', seen: 0, assignee: 'a\nb' },
      ],
    ];
    for (const body of wrong) expect(await status(body), JSON.stringify(body)).toBe(400);
    expect(await store.db('decisions')).toEqual([]);
  });
});

describe('a host that is not this server’s', () => {
  it.each([
    'example.org',
    'example.org:80',
    '127.0.0.1',
    '127.0.0.1.example.org',
    'localhost:1',
  ])('%j is refused', async (host) => {
    const client = await Client.open(await startTestReview(await testStore()));
    expect((await client.get('/api/session', { host })).status).toBe(403);
    expect((await client.get('/', { host })).status).toBe(403);
  });

  it('is taken when a proxy is known to go by it, whose cookie needs TLS', async () => {
    const origin = 'https://review.example.go.id';
    const review = await startTestReview(await testStore(), { origin });
    const [path = ''] = review.link.split(origin).slice(1);
    const headers = { host: 'review.example.go.id' };
    const { headers: answered } = await send(review.address, 'GET', path, headers);
    const cookie = answered['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/; Secure;/);
    const { json } = await send(review.address, 'GET', '/api/session', { ...headers, cookie });
    const change = { ...headers, cookie, origin, 'x-lkjip-csrf': json.csrf, 'content-type': 'application/json' };
    expect((await send(review.address, 'POST', decisions(1), change, JSON.stringify(ACCEPT))).status).toBe(200);
  });
});

/** What climbs out of a folder, in the ways that it may be written. */
const CLIMBS = [
  ...[
    '..',
    '../',
    '../../etc/passwd',
    '%2e%2e',
    '%2e%2e%2f',
    '..%2f..%2fetc%2fpasswd',
    '%252e%252e%252f',
    '..%5c',
    '..\\',
  ],
  ...['%2e%2e/%2e%2e/etc/passwd', '%c0%ae%c0%ae/', '....//', '%00', '1%00', '1/..', '/etc/passwd', '%2fetc%2fpasswd'],
];

describe('a parameter that climbs', () => {
  it.each(CLIMBS)('%s is refused wherever it stands', async (climb) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'page'));
    writeFileSync(join(folder, 'page', 'index.html'), '<title>page</title>');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const client = await Client.open(await startTestReview(await testStore(), { page: join(folder, 'page') }));
    const paths = [
      ...[`/api/documents/${climb}`, `/api/documents/${climb}/file`, `/api/documents/${climb}/records`],
      ...[`/api/documents/${climb}/lines`, `/api/documents/1/findings/${climb}`, `/api/documents/1/download/${climb}`],
      ...[
        `/api/documents/1/download/${climb}/CHR.docx`,
        `/${climb}/secret.txt`,
        `/x/${climb}/../secret.txt`,
        `/${climb}`,
      ],
      ...[
        `/api/${climb}`,
        `/api/documents/1/file?path=${climb}`,
        `/api/inbox?office=${climb}`,
        `/api/inbox?sort=${climb}`,
      ],
      ...[`/api/documents?year=${climb}`, `/api/documents/1/download/CHR.docx?lang=${climb}`, `/api/facets?x=${climb}`],
    ];
    for (const path of paths) {
      const { status, text } = await client.get(path);
      expect([400, 403, 404], `${path}: ${status}`).toContain(status);
      expect(text).not.toMatch(/secret|root:/);
      expect(text).not.toContain(folder);
    }
    for (const path of [`/api/documents/${climb}/finish`, `/api/documents/1/findings/${climb}/decisions`])
      expect([400, 404]).toContain((await client.post(path, { note: '', ...ACCEPT })).status);
  });
});

it('findings and files are those of the document that is named', async () => {
  const store = await testStore();
  const client = await Client.open(await startTestReview(store));
  const foreign = fingerprintOf('dua');
  expect((await client.get(`/api/documents/1/findings/${foreign}`)).status).toBe(404);
  expect((await client.post(decisions(1, foreign), ACCEPT)).status).toBe(404);
  expect((await client.post(decisions(2, foreign), ACCEPT)).status).toBe(200);
  for (const path of ['', '/file', '/records', '/lines', `/findings/${foreign}`, '/download/CHR.docx'])
    expect((await client.get(`/api/documents/99${path}`)).status).toBe(404);
});

describe('with accounts', () => {
  const withAccounts = async (origin?: string) => {
    const store = await testStore();
    await addUser(store, { name: 'Budi', role: 'reviewer', password: PASSWORD });
    await addUser(store, { name: 'Pembaca', role: 'reader', password: PASSWORD });
    return { store, review: await startTestReview(store, { host: '127.0.0.1', origin }) };
  };

  it('there is no link, and nothing is shown before the login', async () => {
    const { review } = await withAccounts();
    expect(review.link).toBe(`${review.origin}/`);
    expect((await send(review.origin, 'GET', '/?token=undefined')).status).toBe(401);
    const client = await Client.login(review, 'Budi', 'wrong');
    expect(client.session).toMatchObject({ code: 'unauthorized' });
  });

  it('a reader sees everything and decides nothing', async () => {
    const { store, review } = await withAccounts();
    const client = await Client.login(review, 'Pembaca', PASSWORD);
    expect(client.session.user).toEqual({ name: 'Pembaca', role: 'reader' });
    expect((await client.get('/api/inbox')).json.total).toBe(2);
    const bodies: Record<string, unknown> = { finish: { note: '' }, ocr: {}, corrections: {} };
    for (const path of [decisions(1), ...Object.keys(bodies).map((name) => `/api/documents/1/${name}`)])
      expect(await client.post(path, ACCEPT)).toMatchObject({ status: 403, json: { code: 'forbidden' } });
    expect(await store.db('decisions')).toEqual([]);
  });

  it('decisions bear the name of the account', async () => {
    const { store, review } = await withAccounts();
    const client = await Client.login(review, 'Budi', PASSWORD);
    expect((await client.post(decisions(1), ACCEPT)).status).toBe(200);
    expect(await store.db('decisions').pluck('by')).toEqual(['Budi']);
  });

  it('one that is removed, or has another password, is out at once', async () => {
    const { store, review } = await withAccounts();
    const [one, other] = [
      await Client.login(review, 'Budi', PASSWORD),
      await Client.login(review, 'Pembaca', PASSWORD),
    ];
    await changePassword(store, 'Budi', 'kata sandi lain');
    await removeUser(store, 'Pembaca');
    expect((await one.get('/api/inbox')).status).toBe(401);
    expect((await other.get('/api/inbox')).status).toBe(401);
    expect((await Client.login(review, 'Budi', 'kata sandi lain')).session.user).toMatchObject({ name: 'Budi' });
  });

  it('who tries again and again to log in is held off', async () => {
    const { review } = await withAccounts();
    const body = JSON.stringify({ name: 'Budi', password: 'wrong' });
    const headers = { origin: review.origin, 'content-type': 'application/json' };
    const statuses: number[] = [];
    for (let time = 0; time < 12; time++)
      statuses.push((await send(review.origin, 'POST', '/api/login', headers, body)).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    const right = JSON.stringify({ name: 'Budi', password: PASSWORD });
    expect((await send(review.origin, 'POST', '/api/login', headers, right)).status).toBe(429);
  });

  it('a login from another page is refused', async () => {
    const { review } = await withAccounts();
    const headers = { origin: 'http://example.org', 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'Budi', password: PASSWORD });
    expect((await send(review.origin, 'POST', '/api/login', headers, body)).status).toBe(403);
  });
});

it('every answer forbids scripts of others, frames and guessing of types', async () => {
  const client = await Client.open(await startTestReview(await testStore()));
  for (const path of ['/', '/api/session', '/api/none', '/none', '/api/documents/x'])
    expect((await client.get(path)).headers, path).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
});

it('an error tells nothing of the inside', async () => {
  const store = await testStore();
  const told: unknown[] = [];
  const review = await startTestReview(store, { onError: (error) => told.push(error) });
  const client = await Client.open(review);
  await store.db.schema.dropTable('finding_states');
  const { status, json } = await client.get('/api/inbox');
  expect({ status, json }).toEqual({
    status: 500,
    json: { code: 'internal', message: 'the server could not do that' },
  });
  expect(told).toHaveLength(1);
});

it('methods and lengths that no browser sends are refused', async () => {
  const { origin } = await startTestReview(await testStore());
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect([403, 404]).toContain((await send(origin, method, '/api/documents/1', { origin })).status);
  expect((await send(origin, 'GET', `/api/documents/${'1'.repeat(5000)}`)).status).toBeGreaterThanOrEqual(400);
});
