import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditedDocument } from '../../src/findings/audit.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { ROOT } from '../support/command.js';
import { missingShared, shared } from '../support/shared.js';

async function audit(file: string): Promise<AuditedDocument> {
  const outcome = await auditDocument({ file: resolve(ROOT, 'fixtures', file), named: true }, { language: 'id' });
  if (outcome.type === 'skipped') throw new Error(`${file} was skipped`);
  return outcome.document;
}

const errors = ({ findings }: AuditedDocument) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, stated, recomputed }) => `${code} ${stated} ${recomputed}`)
    .sort();

const amounts = ({ records }: AuditedDocument) =>
  records.budget.flatMap(({ rows }) => rows.map(({ level, pagu, realisasi }) => ({ level, pagu, realisasi })));

describe('001_semboro as OpenDocument', () => {
  const flat = shared('renders/001_semboro.fodt');

  async function comparesWithText(file: string): Promise<void> {
    const text = await audit('reports/001_semboro.txt');
    const odt = await audit(file);
    expect([odt.kind, odt.status, odt.entity]).toEqual(['odt', 'audited', text.entity]);
    expect(amounts(odt)).toEqual(expect.arrayContaining(amounts(text)));
    expect(errors(odt).length).toBeGreaterThan(5);
    expect(errors(odt)).toEqual(errors(text));
    for (const { places, message } of odt.findings) expect(places[0]?.line, message).toBeGreaterThan(0);
  }

  it('ODT gives the records and errors of the text export, with the cells', () =>
    comparesWithText('renders/001_semboro.odt'));

  it.skipIf(!flat)(`FODT does too${flat ? '' : `: skipped, ${missingShared('renders/001_semboro.fodt')}`}`, () =>
    comparesWithText(flat ?? ''),
  );
});

describe.each(['000_sumbersari', '001_semboro'])('%s as PDF and as text export', (name) => {
  it('gives the same records and the same errors, the PDF with page and box', async () => {
    const text = await audit(`reports/${name}.txt`);
    const pdf = await audit(`renders/${name}.pdf`);
    expect(pdf.entity).toEqual(text.entity);
    expect(amounts(pdf)).toEqual(expect.arrayContaining(amounts(text)));
    expect(errors(pdf)).toEqual(errors(text));
    for (const finding of pdf.findings) {
      expect(finding.places[0]?.page, finding.message).toBeGreaterThan(0);
      expect(finding.places[0]?.box, finding.message).toHaveLength(4);
    }
  });
});
