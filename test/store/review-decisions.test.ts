import { expect, it } from 'vitest';
import type { NewDecision } from '../../src/findings/review.js';
import { addCorrection, correctionsOf } from '../../src/store/review/corrections.js';
import { decidedDocument } from '../../src/store/review/decided-document.js';
import { decide, decisionsOn } from '../../src/store/review/decisions.js';
import { documentSummaries, reviewedDocument } from '../../src/store/review/documents.js';
import { finish } from '../../src/store/review/finish.js';
import { inbox } from '../../src/store/review/inbox.js';
import type { Store } from '../../src/store/store.js';
import { madeFinding, saveMade } from '../review/support/made-document.js';
import { describeDatabases, openTestStore } from '../support/databases.js';

const AT = '2026-01-01T00:00:00.000Z';
const one = madeFinding('satu');
const two = madeFinding('dua');
const three = madeFinding('tiga');

const decideAs = (store: Store, by: string, documentId: number, decision: NewDecision, finding = one) =>
  decide(store, { documentId, fingerprint: finding.fingerprint }, decision, { by, at: AT });

describeDatabases('decisions', (database) => {
  const testStore = async () => openTestStore(await database.make());

  it('are a trail that is never changed, and a state that follows it', async () => {
    const store = await testStore();
    const id = await saveMade(store, { name: 'a', findings: [one] });
    const first = await decideAs(store, 'Sari', id, { action: 'accept', seen: 0 });
    expect(first).toEqual({ status: 'accepted', assignee: null, comments: 0, seen: 1 });
    const second = await decideAs(store, 'Budi', id, { action: 'dismiss', text: 'sudah benar', seen: first.seen });
    const third = await decideAs(store, 'Budi', id, { action: 'undo', seen: second.seen });
    expect(third).toMatchObject({ status: 'accepted', seen: 3 });
    expect(await decisionsOn(store, { documentId: id, fingerprint: one.fingerprint })).toEqual([
      {
        id: 1,
        action: 'accept',
        by: 'Sari',
        at: AT,
        before: 'open',
        after: 'accepted',
        text: null,
        assignee: null,
        undoes: null,
      },
      {
        id: 2,
        action: 'dismiss',
        by: 'Budi',
        at: AT,
        before: 'accepted',
        after: 'dismissed',
        text: 'sudah benar',
        assignee: null,
        undoes: null,
      },
      {
        id: 3,
        action: 'undo',
        by: 'Budi',
        at: AT,
        before: 'dismissed',
        after: 'accepted',
        text: null,
        assignee: null,
        undoes: 2,
      },
    ]);
    await expect(decideAs(store, 'Budi', id, { action: 'undo', seen: 3 })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('cannot be changed or deleted by any statement', async () => {
    const store = await testStore();
    const id = await saveMade(store, { name: 'a', findings: [one] });
    await decideAs(store, 'Sari', id, { action: 'accept', seen: 0 });
    await finish(store, id, { by: 'Sari', at: AT, note: 'selesai' });
    await addCorrection(store, id, { place: { line: 1 }, original: '1', text: '7', seen: 0 }, { by: 'Sari', at: AT });
    for (const table of ['decisions', 'corrections', 'finishes']) {
      const before = await store.db(table);
      expect(before).toHaveLength(1);
      await expect(store.db(table).update({ by: 'Budi' })).rejects.toThrow('append-only');
      await expect(store.db(table).delete()).rejects.toThrow('append-only');
      const other =
        store.dialect === 'postgres'
          ? `truncate ${table} cascade`
          : `insert or replace into ${table} select * from ${table}`;
      await expect(store.db.raw(other)).rejects.toThrow('append-only');
      expect(await store.db(table)).toEqual(before);
    }
    await store.db('documents').where({ id }).delete();
    expect(await store.db('decisions')).toHaveLength(1);
    const again = await saveMade(store, { name: 'a', findings: [one] });
    expect((await reviewedDocument(store, again))?.reviewed).toMatchObject([{ status: 'accepted', seen: 1 }]);
  });

  it('on what somebody else decided meanwhile are refused with what changed', async () => {
    const store = await testStore();
    const id = await saveMade(store, { name: 'a', findings: [one] });
    const tries = ['Sari', 'Budi', 'Tono'].map((by) => decideAs(store, by, id, { action: 'accept', seen: 0 }));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = results.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({
      reason: { code: 'stale', state: { status: 'accepted', seen: 1 }, decisions: [{ id: 1, action: 'accept' }] },
    });
    expect(await store.db('decisions')).toHaveLength(1);
  });

  it('are about findings of the document that stand on their own', async () => {
    const store = await testStore();
    const follows = madeFinding('akibat', { causedBy: one.fingerprint });
    const waived = madeFinding('dikecualikan', { waiver: { reason: 'r', by: 'b', date: '2025-01-01' } });
    const id = await saveMade(store, { name: 'a', findings: [one, follows, waived] });
    const other = await saveMade(store, { name: 'b', findings: [two] });
    const accept = { action: 'accept', seen: 0 } as const;
    await expect(decideAs(store, 'Sari', id, accept, follows)).rejects.toMatchObject({ code: 'invalid' });
    await expect(decideAs(store, 'Sari', id, accept, waived)).rejects.toMatchObject({ code: 'invalid' });
    await expect(decideAs(store, 'Sari', id, accept, two)).rejects.toMatchObject({ code: 'not-found' });
    await expect(decideAs(store, 'Sari', 99, accept)).rejects.toMatchObject({ code: 'not-found' });
    expect(await store.db('finding_states')).toEqual([]);
    expect(
      (await inbox(store, {})).rows.map(({ documentId, title, consequences }) => [documentId, title, consequences]),
    ).toEqual([
      [id, 'satu', 1],
      [other, 'dua', 0],
    ]);
  });

  it('outlive another audit of the same content', async () => {
    const store = await testStore();
    const id = await saveMade(store, { name: 'a', findings: [one, two] });
    await decideAs(store, 'Sari', id, { action: 'accept', seen: 0 });
    await saveMade(store, { name: 'a', findings: [two] });
    expect((await reviewedDocument(store, id))?.reviewed).toMatchObject([{ title: 'dua', status: 'open' }]);
    await saveMade(store, { name: 'a', findings: [one, two] });
    expect((await reviewedDocument(store, id))?.reviewed).toMatchObject([{ status: 'accepted', seen: 1 }, { seen: 0 }]);
  });

  it('go on with a report that is handed in again, which tells what is fixed, still there and new', async () => {
    const store = await testStore();
    const file = '/reports/lkjip.pdf';
    const old = await saveMade(store, { name: 'v1', file, findings: [one, two] });
    expect(await reviewedDocument(store, old)).toMatchObject({
      fixed: [],
      reviewed: [{ change: null }, { change: null }],
    });
    await decideAs(store, 'Sari', old, { action: 'accept', seen: 0 });
    await decideAs(store, 'Sari', old, { action: 'dismiss', text: 'x', seen: 0 }, two);
    await finish(store, old, { by: 'Sari', at: AT, note: '' });
    const next = await saveMade(store, { name: 'v2', file, findings: [two, three] });
    expect(await reviewedDocument(store, next)).toMatchObject({
      summary: { version: 2, findings: 2, open: 1, finished: null },
      superseded: false,
      reviewed: [
        { title: 'dua', change: 'still-there', status: 'dismissed', seen: 2 },
        { title: 'tiga', change: 'new', status: 'open', seen: 0 },
      ],
      fixed: [{ fingerprint: one.fingerprint, code: one.code, title: 'satu' }],
    });
    expect(await reviewedDocument(store, old)).toMatchObject({ superseded: true });
    await expect(decideAs(store, 'Sari', old, { action: 'accept', seen: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(finish(store, old, { by: 'Sari', at: AT, note: '' })).rejects.toMatchObject({ code: 'forbidden' });
    const last = await saveMade(store, { name: 'v3', file, findings: [one] });
    expect(await reviewedDocument(store, last)).toMatchObject({
      reviewed: [{ change: 'new', status: 'accepted', seen: 1 }],
    });
    await decideAs(store, 'Sari', last, { action: 'undo', seen: 1 });
    expect(await decisionsOn(store, { documentId: last, fingerprint: one.fingerprint })).toMatchObject([
      { id: 1 },
      { undoes: 1 },
    ]);
    expect((await documentSummaries(store, {})).map(({ id }) => id)).toEqual([last]);
  });

  it('of two reports become one trail when one takes the place of the other', async () => {
    const store = await testStore();
    const file = '/reports/lkjip.pdf';
    const old = await saveMade(store, { name: 'v1', file, findings: [one] });
    const elsewhere = await saveMade(store, { name: 'v2', file: '/mail/lkjip.pdf', findings: [one] });
    await decideAs(store, 'Sari', elsewhere, { action: 'accept', seen: 0 });
    await decideAs(store, 'Budi', old, { action: 'comment', text: 'lihat', seen: 0 });
    await saveMade(store, { name: 'v2', file, findings: [one] });
    const state = { status: 'accepted', comments: 1, seen: 2 };
    expect((await reviewedDocument(store, elsewhere))?.reviewed).toMatchObject([state]);
    const next = await decideAs(store, 'Sari', elsewhere, { action: 'undo', seen: 2 });
    expect(next).toMatchObject({ status: 'open', comments: 1 });
  });

  it('waive in the papers what they dismiss', async () => {
    const store = await testStore();
    const id = await saveMade(store, { name: 'a', findings: [one, two] });
    await decideAs(store, 'Sari', id, { action: 'dismiss', text: 'sudah benar', seen: 0 });
    await decideAs(store, 'Sari', id, { action: 'accept', seen: 0 }, two);
    const { findings } = (await decidedDocument(store, id)) ?? {};
    expect(findings).toEqual([{ ...one, waiver: { reason: 'sudah benar', by: 'Sari', date: '2026-01-01' } }, two]);
  });

  it('and corrections are kept with texts of all kinds', async () => {
    const store = await testStore();
    const id = await saveMade(store, { name: 'a', findings: [one] });
    const text = `<script>\u202e'"\\$1\u0000`;
    await decideAs(store, 'Sari', id, { action: 'comment', text, seen: 0 });
    expect(await decisionsOn(store, { documentId: id, fingerprint: one.fingerprint })).toMatchObject([
      { text: text.replace('\u0000', '\ufffd') },
    ]);
    const place = { page: 3, box: [1, 2, 3, 4], text: '96' } as const;
    await addCorrection(store, id, { place, original: '96', text: '69', seen: 0 }, { by: 'Sari', at: AT });
    const late = addCorrection(store, id, { place, original: '96', text: '68', seen: 0 }, { by: 'Budi', at: AT });
    await expect(late).rejects.toMatchObject({ code: 'stale' });
    const { sha256 } = await store.db('documents').where({ id }).first('sha256');
    expect(await correctionsOf(store.db, sha256)).toEqual([
      { id: 1, place, original: '96', text: '69', by: 'Sari', at: AT },
    ]);
  });
});
