import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ReviewEvent } from '../../src/review/api.js';
import { NO_SERVICES, type ReviewServices } from '../../src/review/server/services.js';
import { addCorrection } from '../../src/store/review/corrections.js';
import { addUser, removeUser } from '../../src/store/review/users.js';
import type { Store } from '../../src/store/store.js';
import { describeDatabases, openTestStore } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary.js';
import { until } from '../support/until.js';
import { Client, startTestReview } from './support/client.js';
import { madeFinding, saveMade } from './support/made-document.js';

const finding = madeFinding('satu');
const path = (id: number) => `/api/documents/${id}/findings/${finding.fingerprint}`;
const PASSWORD = 'kata sandi panjang';

interface Stream {
  events: ReviewEvent[];
  /** Signs of life so far. */
  beats: () => number;
  ended: Promise<void>;
}

/** The events that a client is told from now on; resolves when the stream is open. */
async function listen({ origin, cookie }: Client): Promise<Stream> {
  const events: ReviewEvent[] = [];
  let beats = 0;
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/api/events`, { headers: { cookie }, agent: false });
    onTestFinished(() => void sent.destroy());
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      const ended = new Promise<void>((end) => response.on('end', end));
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        beats += messages.filter((message) => message === ':').length;
        for (const message of messages)
          if (message.startsWith('data: ')) events.push(JSON.parse(message.slice('data: '.length)));
        resolve({ events, ended, beats: () => beats });
      });
    });
    sent.end();
  });
}

describeDatabases('the review', (database) => {
  const testStore = async () => openTestStore(await database.make());

  it('goes from the inbox to a decision and back', async () => {
    const store = await testStore();
    const id = await saveMade(store, { name: 'a', office: 'Dinas Kesehatan', year: 2023, findings: [finding] });
    const client = await Client.open(await startTestReview(store));
    const [row] = (await client.get('/api/inbox?status=open&sort=worst&limit=10')).json.rows;
    expect(row).toMatchObject({ documentId: id, fingerprint: finding.fingerprint, seen: 0 });
    expect((await client.get('/api/facets')).json.offices).toMatchObject([{ name: 'Dinas Kesehatan', open: 1 }]);
    const decided = await client.post(`${path(id)}/decisions`, { action: 'dismiss', text: 'sudah benar', seen: 0 });
    expect(decided).toMatchObject({ status: 200, json: { status: 'dismissed', seen: 1 } });
    expect((await client.get(`/api/documents/${id}`)).json).toMatchObject({
      ...{ open: 0, findings: 1, kind: 'text', hasFile: false, superseded: false, corrections: [], fixed: [] },
      reviewed: [{ fingerprint: finding.fingerprint, status: 'dismissed', change: null }],
    });
    const finished = await client.post(`/api/documents/${id}/finish`, { note: 'Selesai.' });
    expect(finished.json).toMatchObject({
      id,
      open: 0,
      counts: { open: 0, dismissed: 1 },
      finished: { by: 'Sari', note: 'Selesai.' },
    });
    expect((await client.post(`${path(id)}/decisions`, { action: 'undo', seen: 1 })).json).toMatchObject({
      status: 'open',
    });
  });

  it('refuses a decision on what somebody else decided meanwhile, and tells the others of each', async () => {
    const store = await testStore();
    const id = await saveMade(store, { name: 'a', findings: [finding] });
    for (const name of ['Budi', 'Tono']) await addUser(store, { name, role: 'reviewer', password: PASSWORD });
    const review = await startTestReview(store, { host: '127.0.0.1' });
    const [budi, tono] = [await Client.login(review, 'Budi', PASSWORD), await Client.login(review, 'Tono', PASSWORD)];
    const { events, ended } = await listen(tono);
    await budi.post(`${path(id)}/decisions`, { action: 'accept', seen: 0 });
    const state = { status: 'accepted', assignee: null, comments: 0, seen: 1 };
    expect(await tono.post(`${path(id)}/decisions`, { action: 'clarify', seen: 0 })).toMatchObject({
      status: 409,
      json: { code: 'stale', state, decisions: [{ by: 'Budi', action: 'accept' }] },
    });
    await until('the event', async () => events.length > 0);
    await tono.post(`/api/documents/${id}/finish`, { note: '' });
    await until('the other event', async () => events.length > 1);
    expect(events).toEqual([
      { type: 'decision', documentId: id, fingerprint: finding.fingerprint, state, by: 'Budi' },
      { type: 'document', documentId: id, by: 'Tono' },
    ]);
    await tono.post('/api/logout', {});
    await ended;
  });

  it('gives hostile texts as they are, as text', async () => {
    const store = await testStore();
    const text = `<script>alert(1)</script> javascript:x \u202e '"; drop table users -- ${'x'.repeat(100_000)}`;
    const hostile = {
      ...finding,
      title: text,
      message: text,
      subject: text,
      stated: text,
      places: [{ line: 1, text }],
    };
    const id = await saveMade(store, { name: 'a', findings: [hostile] });
    const client = await Client.open(await startTestReview(store));
    const { json, headers } = await client.get('/api/inbox');
    const cut = text.slice(0, 2000);
    expect(json.rows).toMatchObject([{ title: cut, message: cut, stated: cut }]);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const [shown] = (await client.get(`/api/documents/${id}`)).json.reviewed;
    expect(shown).toMatchObject({ title: text, message: text, places: [{ line: 1, text }] });
  });
});

it('an open stream shows signs of life, and ends when the account is removed', async () => {
  const store = await openTestStore(join(temporaryFolder(), 'review.sqlite'));
  await addUser(store, { name: 'Budi', role: 'reader', password: PASSWORD });
  const review = await startTestReview(store, { host: '127.0.0.1', heartbeat: 10 });
  const stream = await listen(await Client.login(review, 'Budi', PASSWORD));
  await until('signs of life', async () => stream.beats() > 1);
  await removeUser(store, 'Budi');
  await stream.ended;
});

it('open streams do not keep the server from ending', async () => {
  const store = await openTestStore(join(temporaryFolder(), 'review.sqlite'));
  const review = await startTestReview(store);
  const { ended } = await listen(await Client.open(review));
  await review.close();
  await ended;
});

describe('a document’s file', () => {
  const PDF = Buffer.from('%PDF-1.7\nhalo');
  const testStore = () => openTestStore(join(temporaryFolder(), 'review.sqlite'));
  const served = async (store: Store, id: number) => {
    const client = await Client.open(await startTestReview(store));
    return { client, answer: await client.get(`/api/documents/${id}/file`) };
  };

  it('comes from the database, or from its place while it is as it was audited', async () => {
    const store = await testStore();
    const file = join(temporaryFolder(), 'lkjip.pdf');
    writeFileSync(file, PDF);
    const id = await saveMade(store, { name: 'a', file, findings: [], content: PDF });
    expect((await served(store, id)).answer.text).toBe(PDF.toString());
    await store.db('document_contents').delete();
    const { client, answer } = await served(store, id);
    expect(answer).toMatchObject({ status: 200, text: PDF.toString() });
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-security-policy': 'sandbox' });
    const again = await client.get(`/api/documents/${id}/file`, { 'if-none-match': String(answer.headers.etag) });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect((await client.get(`/api/documents/${id}`)).json).toMatchObject({ hasFile: true, file: 'lkjip.pdf' });
    writeFileSync(file, 'something else that lies there now');
    expect((await client.get(`/api/documents/${id}/file`)).status).toBe(404);
  });

  it('that is no PDF is never shown as one', async () => {
    const store = await testStore();
    const content = Buffer.from('<script>alert(1)</script>');
    const id = await saveMade(store, { name: 'a', file: '/reports/a.pdf', findings: [], content });
    const { answer } = await served(store, id);
    expect(answer.headers).toMatchObject({
      ...{ 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' },
    });
  });
});

describe('what the rest of the program does', () => {
  const withServices = async (services: Partial<ReviewServices>) => {
    const store = await openTestStore(join(temporaryFolder(), 'review.sqlite'));
    const content = Buffer.from('satu\ndua');
    const id = await saveMade(store, { name: 'a', findings: [finding], content });
    const review = await startTestReview(store, { services: { ...NO_SERVICES, ...services } });
    return { store, id, client: await Client.open(review) };
  };

  it('is answered with 501 where it is missing', async () => {
    const { id, client } = await withServices({});
    for (const get of [path(id), `/api/documents/${id}/lines`, `/api/documents/${id}/download/CHR.docx`])
      expect((await client.get(get)).status).toBe(501);
    expect((await client.post(`/api/documents/${id}/ocr`, { page: 1, box: [0, 0, 1, 1] })).status).toBe(501);
    const correction = { place: { line: 1 }, original: '', text: '1', seen: 0 };
    expect((await client.post(`/api/documents/${id}/corrections`, correction)).status).toBe(501);
  });

  it('gets the document, its bytes and the language', async () => {
    const rule = { code: 'CAP-01', title: 't', basis: 'b', explanation: 'e' };
    const { id, client } = await withServices({
      lines: async (bytes) => Buffer.from(bytes).toString().split('\n'),
      explain: async (_, { title }, language) => ({ arithmetic: [title, language], rule, elsewhere: [] }),
      ocr: async ({ bytes }, { page, box }) => ({ text: `${bytes?.length} ${page} ${box}`, certain: true }),
      download: async ({ findings }, name, language) => Buffer.from(`${findings.length} ${name} ${language}`),
    });
    expect((await client.get(`/api/documents/${id}/lines`)).json).toEqual({ lines: ['satu', 'dua'] });
    await client.post(`${path(id)}/decisions`, { action: 'comment', text: 'lihat', seen: 0 });
    expect((await client.get(`${path(id)}?lang=en`)).json).toMatchObject({
      ...{ finding: { title: 'satu', comments: 1 }, arithmetic: ['satu', 'en'], rule, consequences: [] },
      decisions: [{ action: 'comment', text: 'lihat', by: 'Sari' }],
    });
    const ocr = await client.post(`/api/documents/${id}/ocr`, { page: 2, box: [0, 1, 2, 3] });
    expect(ocr.json).toEqual({ text: '8 2 0,1,2,3', certain: true });
    const download = await client.get(`/api/documents/${id}/download/report.html`);
    expect(download.text).toBe('1 report.html id');
    expect(download.headers['content-disposition']).toBe('attachment; filename="report.html"');
  });

  it('corrects a document, whose new audit is the answer', async () => {
    const { store, id, client } = await withServices({
      correct: async ({ id }, correction, by) => addCorrection(store, id, correction, by),
    });
    const correction = { place: { line: 12, text: '96%' }, original: '96%', text: '69%', seen: 0 };
    const { status, json } = await client.post(`/api/documents/${id}/corrections`, correction);
    expect(status).toBe(200);
    expect(json.corrections).toMatchObject([{ place: { line: 12 }, original: '96%', text: '69%', by: 'Sari' }]);
    expect(await client.post(`/api/documents/${id}/corrections`, correction)).toMatchObject({
      status: 409,
      json: { code: 'stale' },
    });
  });
});

describe('the page', () => {
  const testStore = () => openTestStore(join(temporaryFolder(), 'review.sqlite'));

  it('is served from its own folder, and from nowhere else', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>reviu</title>');
    writeFileSync(join(folder, 'assets', 'page.js'), 'export {}');
    writeFileSync(join(folder, '.secret'), 'secret');
    const client = await Client.open(await startTestReview(await testStore(), { page: folder }));
    expect(await client.get('/')).toMatchObject({ status: 200, text: '<title>reviu</title>' });
    expect((await client.get('/assets/page.js')).headers['content-type']).toMatch('javascript');
    for (const none of ['/.secret', '/none', '/index.html/none'])
      expect((await client.get(none)).status, none).toBe(404);
    for (const folder of ['/assets', '/assets/']) expect([403, 404]).toContain((await client.get(folder)).status);
  });

  it('says what to do where it is not built', async () => {
    const client = await Client.open(await startTestReview(await testStore()));
    expect(await client.get('/')).toMatchObject({ status: 200, text: expect.stringContaining('npm run build') });
  });
});
