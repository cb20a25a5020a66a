import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { exportReview } from '../../src/cli/export-review.js';
import type { StaticDocument, StaticIndex } from '../../src/review/static-format.js';
import type { Store } from '../../src/store/store.js';
import { describeDatabases, openTestStore, type TestDatabase } from '../support/databases.js';
import { migrateTexts } from '../support/migrated.js';
import { temporaryFolder } from '../support/temporary.js';
import { yearlyReport } from '../support/yearly-report.js';

/** Would end the script, or the string that it stands in. */
const HOSTILE = '</script><script>alert(1)</script>\u2028";alert(2)//';

const report = (office: string, year: number) =>
  yearlyReport({
    ...{ office, regency: 'Kabupaten Banyusari', year },
    programs: [[`Program Pelayanan ${HOSTILE}`, '70.000.000', '61.250.000', '78,50']],
    total: ['70.000.000', '61.250.000', '87,50'],
  });

async function filled(database: TestDatabase): Promise<Store> {
  const url = await database.make();
  await migrateTexts(url, {
    '<b>..%2f.txt': report('Kecamatan Sukamaju', 2023),
    'b.txt': report('Kecamatan Sukamaju', 2022),
    'c.txt': report('Kecamatan Mekarsari', 2023),
  });
  return openTestStore(url);
}

function builtPage(): string {
  const page = temporaryFolder();
  mkdirSync(join(page, 'wasm'));
  const files = { 'index.html': 'served', 'static.html': 'copied', 'page.js': '1', 'wasm/openjpeg.wasm': 'wasm' };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(page, name), content);
  return page;
}

const SETTINGS = { language: 'id', version: '1', jobs: 1, exportedAt: new Date('2024-03-01T08:00:00Z') } as const;
const namesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** What the data scripts of a copy leave in the global object. */
function loaded(folder: string): Record<string, unknown> {
  const context = createContext({
    alert: () => {
      throw new Error('a text of a document was run');
    },
  });
  for (const name of namesIn(join(folder, 'data'))) {
    const text = readFileSync(join(folder, 'data', name), 'utf8');
    expect(text).not.toMatch(/<|\u2028/);
    runInContext(text, context);
  }
  return JSON.parse(runInContext('JSON.stringify(__LKJIP__)', context));
}

describeDatabases('a read-only copy of the review', (database) => {
  it('holds the page, the data as scripts, and the papers; texts stay texts', async () => {
    const [store, page, folder] = [await filled(database), builtPage(), join(temporaryFolder(), 'copy')];
    await exportReview(store, { ...SETTINGS, folder, page });
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('copied');
    expect(namesIn(folder).filter((name) => !/^[\w./-]+$/.test(name))).toEqual([]);
    const data = loaded(folder);
    const index = data.index as StaticIndex;
    expect(index).toMatchObject({
      format: 1,
      exportedAt: '2024-03-01T08:00:00.000Z',
      session: { readOnly: true, csrf: '' },
    });
    expect(index.documents).toHaveLength(3);
    expect(index.facets.years).toEqual([2023, 2022]);
    expect(index.rows.length).toBeGreaterThan(2);
    const finding = index.rows.find(({ code }) => code === 'PRS-01');
    const document = data[`document-${finding?.documentId}`] as StaticDocument;
    const detail = document.details[finding?.fingerprint ?? ''];
    expect(detail?.arithmetic[0]).toContain('= 87,50% — tercetak 78,50');
    const { lines } = data[`lines-${finding?.documentId}`] as { lines: string[] };
    expect(lines).toContainEqual(expect.stringContaining(HOSTILE));
    expect(document.papers).toContain('KKR.xlsx');
    for (const name of document.papers)
      expect(existsSync(join(folder, 'papers', String(finding?.documentId), name))).toBe(true);
    expect(data.decoders).toEqual({ 'openjpeg.wasm': Buffer.from('wasm').toString('base64') });
  });

  it('gives the same bytes again; a later copy of less leaves nothing of the earlier one behind', async () => {
    const [store, page, folder] = [await filled(database), builtPage(), temporaryFolder()];
    await exportReview(store, { ...SETTINGS, folder, page });
    const contents = () => namesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
    const first = contents();
    await exportReview(store, { ...SETTINGS, folder, page });
    expect(contents().filter(([name, bytes], at) => first[at]?.[0] !== name || first[at]?.[1] !== bytes)).toEqual([]);
    const { id: office } = await store.db('offices').where({ name: 'Kecamatan Mekarsari' }).first('id');
    writeFileSync(join(folder, 'catatan.txt'), 'milik pengguna');
    await exportReview(store, { ...SETTINGS, folder, page, office, year: 2023 });
    const index = loaded(folder).index as StaticIndex;
    expect(index.documents.map(({ office }) => office)).toEqual(['Kecamatan Mekarsari']);
    expect(index.facets.offices.map(({ name }) => name)).toEqual(['Kecamatan Mekarsari']);
    expect(JSON.stringify(loaded(folder))).not.toContain('ukamaju');
    expect(namesIn(folder).filter((name) => name.startsWith('data/document-'))).toHaveLength(1);
    expect(namesIn(folder)).toContain('catatan.txt');
  });

  it('never writes into a folder of anything else', async () => {
    const store = await openTestStore(await database.make());
    const [page, folder] = [builtPage(), temporaryFolder()];
    for (const manifest of ['{"copyOf":"lkjip review","files":["../data"]}', '[]', '']) {
      writeFileSync(join(folder, 'lkjip-review.json'), manifest);
      await expect(exportReview(store, { ...SETTINGS, folder, page })).rejects.toThrow('is not empty');
      expect(namesIn(folder)).toEqual(['lkjip-review.json']);
    }
    await expect(exportReview(store, { ...SETTINGS, folder, page: folder })).rejects.toThrow('not built');
  });
});
