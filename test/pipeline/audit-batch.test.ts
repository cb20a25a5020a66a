import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UnreadableError } from '../../src/document/errors.js';
import { auditSchema, countedFindings } from '../../src/findings/audit.js';
import { findFiles } from '../../src/ingest/walk.js';
import { auditBatch, type BatchOptions } from '../../src/pipeline/audit-batch.js';
import { DocumentSpool } from '../../src/pipeline/document-spool.js';
import { buildAudit } from '../../src/pipeline/summary.js';
import { renderJson } from '../../src/render/json.js';
import { ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

const options = (): BatchOptions => {
  const spool = new DocumentSpool(temporaryFolder());
  onTestFinished(() => spool.close());
  return { language: 'id', jobs: 2, timeLimit: 60, spool };
};
const REPORT = join(ROOT, 'fixtures/reports/001_semboro.txt');

describe('auditBatch', () => {
  it('orders documents and skipped files by path, unreadable folders and files among them', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b', 'kosong.pdf'), '');
    writeFileSync(join(folder, 'x.tmp'), 'x');
    writeFileSync(join(folder, 'catatan.txt'), 'Rapat hari Senin.\n');
    const found = await findFiles([folder]);
    found.unreadable.push({ file: join(folder, 'a'), error: new UnreadableError('NO_PERMISSION', 'ditolak') });
    const done: string[] = [];
    const { documents, skipped } = await auditBatch(found, { ...options(), onDone: (file) => done.push(file) });
    expect(Array.from(documents, ({ file, problems }) => [file.slice(folder.length + 1), problems[0]?.code])).toEqual([
      ['a', 'NO_PERMISSION'],
      ['b/kosong.pdf', 'EMPTY_FILE'],
    ]);
    expect(skipped.map(({ file }) => file.slice(folder.length + 1))).toEqual(['catatan.txt', 'x.tmp']);
    expect(done.map((file) => file.slice(folder.length + 1)).sort()).toEqual(['b/kosong.pdf', 'catatan.txt']);
  });

  it('gives what is done when the signal is aborted, and names the rest', async () => {
    const controller = new AbortController();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.pdf'), '');
    copyFileSync(REPORT, join(folder, 'b.txt'));
    const stopAtFirst = { ...options(), signal: controller.signal, onDone: () => controller.abort(new Error('stop')) };
    const { documents, skipped, unreached } = await auditBatch(await findFiles([folder]), stopAtFirst);
    expect(Array.from(documents, ({ file }) => file)).toEqual([join(folder, 'a.pdf')]);
    expect(skipped).toEqual([{ file: join(folder, 'b.txt'), reason: 'belum diperiksa: proses dihentikan' }]);
    expect(unreached).toBe(1);
  });
});

describe('buildAudit', () => {
  it('sums the batch up, by the contract of audit.json', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'kosong.pdf'), '');
    const result = await auditBatch(await findFiles([REPORT, join(folder, 'kosong.pdf'), folder]), options());
    const generatedAt = new Date('2024-02-01T08:00:00Z');
    const audit = auditSchema.parse(
      JSON.parse(
        [...renderJson(buildAudit({ ...result, language: 'id', generatedAt, profile: { name: 'contoh' } }))].join(''),
      ),
    );
    const [report] = audit.documents.filter(({ status }) => status === 'audited');
    const counted = report ? countedFindings(report) : [];
    const count = (severity: string) => counted.filter((finding) => finding.severity === severity).length;
    expect(audit.generatedAt).toBe('2024-02-01T08:00:00.000Z');
    expect(audit.tool.name).toBe('lkjip-audit');
    expect(audit.summary).toMatchObject({ documents: 2, audited: 1, partial: 0, unreadable: 1, skipped: 0 });
    expect([audit.summary.errors, audit.summary.warnings, audit.summary.infos]).toEqual(
      ['error', 'warning', 'info'].map(count),
    );
  });
});
