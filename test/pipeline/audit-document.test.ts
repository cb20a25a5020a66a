import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditedDocumentSchema } from '../../src/findings/audit.js';
import type { Language } from '../../src/findings/finding.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

function fileWith(content: string | Uint8Array): string {
  const file = join(temporaryFolder(), 'berkas');
  writeFileSync(file, content);
  return file;
}

const audit = (file: string, named: boolean, language: Language = 'id') => auditDocument({ file, named }, { language });

async function unreadable(file: string, named: boolean, language?: Language) {
  const outcome = await audit(file, named, language);
  if (outcome.type === 'skipped') return 'skipped';
  const { status, problems, records } = auditedDocumentSchema.parse(outcome.document);
  expect(status).toBe('unreadable');
  expect(Object.values(records).flat()).toEqual([]);
  return problems[0]?.code;
}

const PICTURE = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
const MEETING = 'Rapat hari Senin.\nno\tnama\n1\tAni\n2\tBudi\n';
const COVER = 'LAPORAN KINERJA\nKECAMATAN CONTOH\n';
const UNKNOWN_XML = '<?xml version="1.0"?><mets></mets>';

describe('auditDocument', () => {
  it('audits a report: the contract of its entry holds', async () => {
    const outcome = await audit(join(ROOT, 'fixtures/reports/001_semboro.txt'), true);
    if (outcome.type === 'skipped') throw new Error('it was skipped');
    const document = auditedDocumentSchema.parse(outcome.document);
    expect(document).toMatchObject({ kind: 'text', pages: 0, status: 'audited', problems: [] });
    expect(document.sha256).toBe('bdd6d9fc97ce68dad2796ac42686e53b548dce372e3ae74a96e8c202001c7b9c');
    expect(document.coverage.checked).toBeLessThanOrEqual(document.coverage.rows);
    const prints = document.findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it.each([
    ['a picture', PICTURE, 'UNSUPPORTED_TYPE', 'skipped'],
    ['a list that is no report', MEETING, 'NO_TABLES', 'skipped'],
    ['a text that speaks of a report but has no table', COVER, 'NO_TABLES', 'NO_TABLES'],
    ['a report in a form that is not read yet', UNKNOWN_XML, 'UNSUPPORTED_TYPE', 'UNSUPPORTED_TYPE'],
  ])('%s: named by the user, or met in a folder', async (_, content, whenNamed, whenMet) => {
    const file = fileWith(content);
    expect(await unreadable(file, true)).toBe(whenNamed);
    expect(await unreadable(file, false)).toBe(whenMet);
  });

  it('gives the reason in the language of the audit', async () => {
    const reason = async (language: Language) => {
      const outcome = await audit(fileWith(''), true, language);
      return outcome.type === 'document' ? outcome.document.problems[0]?.reason : null;
    };
    expect(await reason('id')).toMatch(/^berkas kosong/);
    expect(await reason('en')).toMatch(/^the file is empty/);
  });

  it('keeps the digest and the kind of a document that could not be read', async () => {
    const outcome = await audit(join(ROOT, 'fixtures/bad/no-tables.pdf'), true);
    expect(outcome).toMatchObject({
      document: { kind: 'pdf', pages: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });
});
