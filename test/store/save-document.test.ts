import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Audit, AuditedDocument } from '../../src/findings/audit.js';
import { loadDocument } from '../../src/store/load-document.js';
import { startRun } from '../../src/store/runs.js';
import { saveDocument } from '../../src/store/save-document.js';
import type { Store } from '../../src/store/store.js';
import { lkjip } from '../support/command.js';
import { describeDatabases, openTestStore } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary.js';

/** The audit of a file as audit.json has it. */
async function audited(...args: string[]): Promise<AuditedDocument> {
  const folder = temporaryFolder();
  await lkjip(['audit', ...args, '--out', folder, '--no-pictures', '--no-config']);
  const { documents }: Audit = JSON.parse(readFileSync(`${folder}/audit.json`, 'utf8'));
  const [document] = documents;
  if (!document) throw new Error('no document');
  return document;
}

const save = async (store: Store, document: AuditedDocument) =>
  saveDocument(store, {
    document,
    auditKey: 'k',
    toolVersion: '0',
    language: 'id',
    profile: { name: 'p' },
    runId: await startRun(store, { toolVersion: '0', settings: {} }),
  });

describeDatabases('a document in the database', (database) => {
  it.each([
    'fixtures/reports/000_sumbersari.txt',
    'fixtures/reports/001_semboro.txt',
    'fixtures/reports/004_sumobito.txt',
  ])('%s is what was saved', async (file) => {
    const store = await openTestStore(await database.make());
    const document = await audited(file);
    expect(document.findings.length).toBeGreaterThan(5);
    expect(await loadDocument(store, await save(store, document))).toEqual(document);
    expect(await loadDocument(store, await save(store, document))).toEqual(document);
  });

  it('a PDF keeps the boxes of its cells', async () => {
    const store = await openTestStore(await database.make());
    const document = await audited('fixtures/renders/001_semboro.pdf');
    expect(document.findings.some(({ places }) => places.some(({ box }) => box))).toBe(true);
    expect(await loadDocument(store, await save(store, document))).toEqual(document);
  });

  it('loses no digit of an amount, and refuses one that JavaScript could', async () => {
    const store = await openTestStore(await database.make());
    const document = await audited('fixtures/reports/001_semboro.txt');
    const row = document.records.budget[0]?.rows.find(({ pagu }) => pagu !== null);
    if (!row) throw new Error('no amount');
    row.pagu = 9_007_199_254_740_991;
    const id = await save(store, document);
    expect(await loadDocument(store, id)).toEqual(document);
    await expect(store.db('records').where({ document_id: id }).update({ pagu: '9007199254740992' })).rejects.toThrow();
  });

  it('keeps texts that no database takes as they are, without their control characters', async () => {
    const store = await openTestStore(await database.make());
    const document = await audited('fixtures/reports/001_semboro.txt');
    const [finding] = document.findings;
    if (!finding) throw new Error('no finding');
    finding.title = `a\u0000b\ud800c 'quoted' "?" \\ $1 😀`;
    const loaded = await loadDocument(store, await save(store, document));
    expect(loaded?.findings[0]?.title).toBe(`a\ufffdb\ufffdc 'quoted' "?" \\ $1 😀`);
  });
});
