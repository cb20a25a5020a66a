import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditedDocument } from '../../src/findings/audit.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { ROOT } from '../support/command.js';

async function audit(file: string): Promise<AuditedDocument> {
  const outcome = await auditDocument({ file: join(ROOT, 'fixtures', file), named: true }, { language: 'id' });
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
