import { expect, it } from 'vitest';
import type { InboxQuery } from '../../src/findings/review.js';
import { decide } from '../../src/store/review/decisions.js';
import { documentSummaries } from '../../src/store/review/documents.js';
import { facets, inbox } from '../../src/store/review/inbox.js';
import { addUser } from '../../src/store/review/users.js';
import type { Store } from '../../src/store/store.js';
import { madeFinding, saveMade } from '../review/support/made-document.js';
import { describeDatabases, openTestStore } from '../support/databases.js';

const titles = async (store: Store, query: InboxQuery) => (await inbox(store, query)).rows.map(({ title }) => title);

/** Two offices, three reports, and a row of every sort. */
async function fill(store: Store): Promise<void> {
  const ids = [
    await saveMade(store, {
      ...{ name: 'a', office: 'Kecamatan Wuluhan', year: 2023 },
      findings: [
        madeFinding('peringatan', { severity: 'warning', code: 'JML-01', kind: 'total_mismatch' }),
        madeFinding('kesalahan biasa', { message: 'Serapan 100% tercetak 10_0%' }),
        madeFinding('kesalahan besar', { gross: true, places: [{ page: 4, box: [1, 2, 3, 4] }] }),
      ],
    }),
    await saveMade(store, {
      ...{ name: 'b', office: 'Dinas Kesehatan', year: 2022 },
      findings: [madeFinding('catatan', { severity: 'info', subject: 'Angka Kematian' }), madeFinding('dinas')],
    }),
    await saveMade(store, { name: 'c', findings: [madeFinding('tanpa instansi', { code: 'ARI-01' })] }),
  ];
  const [first = 0] = ids;
  const { fingerprint } = madeFinding('kesalahan biasa');
  const key = { documentId: first, fingerprint };
  const at = '2026-01-01T00:00:00.000Z';
  const { seen } = await decide(store, key, { action: 'assign', assignee: 'Budi', seen: 0 }, { by: 'Sari', at });
  await decide(store, key, { action: 'accept', seen }, { by: 'Tono', at });
}

describeDatabases('the inbox', (database) => {
  const filled = async () => {
    const store = await openTestStore(await database.make());
    await fill(store);
    return store;
  };

  it('is sorted as asked for, the worst first unless told', async () => {
    const store = await filled();
    const worst = ['kesalahan besar', 'kesalahan biasa', 'dinas', 'tanpa instansi', 'peringatan', 'catatan'];
    expect(await titles(store, {})).toEqual(worst);
    expect(await titles(store, { sort: 'worst', offset: 1, limit: 2 })).toEqual(worst.slice(1, 3));
    expect(await titles(store, { offset: 6 })).toEqual([]);
    const byOffice = ['catatan', 'dinas', 'peringatan', 'kesalahan biasa', 'kesalahan besar', 'tanpa instansi'];
    expect(await titles(store, { sort: 'office' })).toEqual(byOffice);
    expect((await titles(store, { sort: 'code' })).at(0)).toBe('tanpa instansi');
    expect((await titles(store, { sort: 'code' })).at(-1)).toBe('peringatan');
    expect((await titles(store, { sort: 'newest' })).at(0)).toBe('tanpa instansi');
  });

  it.each<[InboxQuery, string[]]>([
    [{ year: 2022 }, ['dinas', 'catatan']],
    [{ kind: 'total_mismatch' }, ['peringatan']],
    [{ code: 'ARI-01' }, ['tanpa instansi']],
    [{ severity: 'info' }, ['catatan']],
    [{ status: 'accepted' }, ['kesalahan biasa']],
    [{ status: 'open', severity: 'error' }, ['kesalahan besar', 'dinas', 'tanpa instansi']],
    [{ assignee: 'Budi' }, ['kesalahan biasa']],
    [{ text: 'KEMATIAN angka' }, ['catatan']],
    [{ text: '10_0%' }, ['kesalahan biasa']],
    [{ text: '1_0' }, []],
    [{ text: `' or 1=1 --` }, []],
  ])('is filtered by %j', async (query, expected) => {
    expect(await titles(await filled(), query)).toEqual(expected);
  });

  it('counts by status whatever status is shown', async () => {
    const store = await filled();
    const counts = { open: 5, accepted: 1, dismissed: 0, clarify: 0 };
    expect(await inbox(store, {})).toMatchObject({ total: 6, counts });
    expect(await inbox(store, { status: 'open', limit: 1 })).toMatchObject({ total: 5, counts });
    expect(await inbox(store, { status: 'accepted' })).toMatchObject({ total: 1, counts });
  });

  it('says of each row what a list needs', async () => {
    const store = await filled();
    const { rows } = await inbox(store, {});
    expect(rows.slice(0, 2)).toMatchObject([
      {
        title: 'kesalahan besar',
        gross: true,
        page: 4,
        line: null,
        status: 'open',
        assignee: null,
        comments: 0,
        seen: 0,
      },
      {
        office: 'Kecamatan Wuluhan',
        year: 2023,
        gross: false,
        page: null,
        line: 12,
        status: 'accepted',
        assignee: 'Budi',
        seen: 2,
      },
    ]);
  });

  it('tells what it can be filtered by', async () => {
    const store = await filled();
    await addUser(store, { name: 'Wati', role: 'reviewer', password: 'kata sandi' });
    await addUser(store, { name: 'Pembaca', role: 'reader', password: 'kata sandi' });
    expect(await facets(store)).toEqual({
      offices: [
        { id: expect.any(Number), name: 'Dinas Kesehatan', regency: 'Kabupaten Jember', open: 2 },
        { id: expect.any(Number), name: 'Kecamatan Wuluhan', regency: 'Kabupaten Jember', open: 2 },
      ],
      years: [2023, 2022],
      kinds: ['capaian_formula', 'total_mismatch'],
      codes: ['ARI-01', 'CAP-01', 'JML-01'],
      reviewers: ['Budi', 'Sari', 'Tono', 'Wati'],
    });
    const [office] = (await facets(store)).offices;
    expect(await titles(store, { office: office?.id })).toEqual(['dinas', 'catatan']);
    expect(await documentSummaries(store, { office: office?.id })).toMatchObject([
      { file: 'b.txt', findings: 2, open: 2 },
    ]);
    expect(await documentSummaries(store, { year: 2023 })).toMatchObject([{ findings: 3, open: 2, finished: null }]);
  });
});
