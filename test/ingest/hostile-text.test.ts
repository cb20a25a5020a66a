import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuditedDocument } from '../../src/findings/audit.js';
import { MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from '../../src/ingest/limits.js';
import { parseSource } from '../../src/ingest/read.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { docxParts, paragraph, zipOf } from '../support/office-files.js';

const MEGABYTE = 1024 * 1024;
const REPORT = `LAPORAN KINERJA KECAMATAN CONTOH TAHUN 2023

No\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian
1\tMeningkatnya pelayanan\tIKM\t90\t45\t50%
`;

async function audited(text: string | Uint8Array): Promise<AuditedDocument> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const source = { file: 'laporan.txt', bytes, sha256: '' };
  const outcome = await auditDocument({ file: 'laporan.txt', named: true }, { language: 'id' }, undefined, source);
  if (outcome.type !== 'document') throw new Error('a named file is never skipped');
  return outcome.document;
}

const reasons = ({ problems }: AuditedDocument) => problems.map(({ reason }) => reason);
const measured = ({ records }: AuditedDocument) => records.realization.flatMap(({ rows }) => rows).length;

describe('texts that no report has', () => {
  it.each([
    ['of one letter', 'a'],
    ['of digits', '1'],
    ['of brackets', '('],
    ['of amounts', 'Rp 1.000 '],
    ['of a table row', '1\t'],
    ['of a Markdown row', '| '],
  ])('a line of 10 MB %s is named and left out; the rest is read', async (_, piece) => {
    const document = await audited(`${REPORT}\n${piece.repeat((10 * MEGABYTE) / piece.length)}\n`);
    expect(document.status).toBe('partial');
    expect(reasons(document)).toEqual([
      expect.stringMatching(/^teks sepanjang 104857\d\d karakter \(baris 6\) .*tidak dibaca/),
    ]);
    expect(measured(document)).toBe(1);
  });

  it.each([
    ['a million newlines', '\n'.repeat(1_000_000)],
    ['a million carriage returns', '\r'.repeat(1_000_000)],
  ])('%s cost nothing', async (_, text) => {
    const document = await audited(REPORT + text);
    expect([document.status, measured(document)]).toEqual(['audited', 1]);
  });

  it('a million tabs are one line that is left out', async () => {
    const document = await audited(REPORT + '\t'.repeat(1_000_000));
    expect([document.status, measured(document)]).toEqual(['partial', 1]);
  });

  it('a text full of controls is no text', async () => {
    const document = await audited(REPORT + '\u0001\u0002\u001b'.repeat(1000));
    expect(document.problems).toMatchObject([{ code: expect.stringMatching(/^(?:BAD_ENCODING|UNSUPPORTED_TYPE)$/) }]);
  });

  it('rows at the limit of columns are read, one beyond it is not', async () => {
    const row = (cells: number) =>
      `LAPORAN KINERJA\n\n${Array(cells).fill('x').join('\t')}\n${Array(2).fill('y').join('\t')}\n`;
    const read = async (text: string) =>
      (await parseSource({ file: 'a', bytes: new TextEncoder().encode(text), sha256: '' })).problems.length;
    expect([await read(row(MAX_COLUMNS)), await read(row(MAX_COLUMNS + 1))]).toEqual([0, 1]);
  });

  it('more rows than any report has are refused', async () => {
    const document = await audited(`${REPORT}${'1\tSasaran\t10\t90%\n'.repeat(MAX_ROWS)}`);
    expect(document.problems).toMatchObject([{ code: 'TOO_COMPLEX', reason: expect.stringContaining('50002 baris') }]);
  });

  it('a count of 400 digits is unread, not the end of the document', async () => {
    const report = readFileSync('fixtures/reports/000_sumbersari.txt', 'utf8');
    const changed = report.replace('\tPAUD\t105', `\tPAUD\t${'9'.repeat(400)}`);
    expect(changed).not.toBe(report);
    const { records } = await audited(changed);
    const schools = records.counts.flatMap(({ rows }) => rows).filter(({ label }) => label === 'PAUD');
    expect(schools).toMatchObject([{ jumlah: null }]);
  });

  it('hundreds of overlong lines are told in sum', async () => {
    const document = await audited(`${REPORT}${`${'x'.repeat(MAX_TEXT + 1)}\n`.repeat(500)}`);
    expect(reasons(document)).toHaveLength(21);
    expect(reasons(document).at(-1)).toBe('480 teks panjang lain juga tidak dibaca');
  });

  it('an overlong paragraph of a Word file is left out as well', async () => {
    const parts = docxParts(paragraph('Sasaran pertama') + paragraph('x'.repeat(MAX_TEXT + 1)));
    const { blocks, problems } = await parseSource({ file: 'a.docx', bytes: await zipOf(parts), sha256: '' });
    expect(blocks).toMatchObject([{ text: 'Sasaran pertama' }]);
    expect(problems).toMatchObject([{ reason: expect.stringContaining('(baris 2)') }]);
  });
});
