import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditedDocument } from '../../src/findings/audit.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { ROOT } from '../support/command.js';
import { missingScorer, recordsF1 } from '../support/gold.js';
import { missingShared, shared } from '../support/shared.js';
import { temporaryFolder } from '../support/temporary.js';

async function audit(file: string): Promise<AuditedDocument> {
  const outcome = await auditDocument({ file, named: true }, { language: 'id' });
  if (outcome.type === 'skipped') throw new Error(`${file} was skipped`);
  return outcome.document;
}

/** Tags that the render shows as text, since it was made of the text export. */
const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/<\/?i>|\*\*/g, '') : value);

/** What a record says, without where it stands. */
function values({ records }: AuditedDocument) {
  const facts = (row: object) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([key]) => !['line', 'page', 'places'].includes(key))
        .map(([key, value]) => [key, plain(value)]),
    );
  return Object.fromEntries(
    (['realization', 'trend', 'program_performance', 'budget', 'pk', 'pk_budget'] as const).map((kind) => [
      kind,
      records[kind].flatMap(({ rows }) => rows.map(facts)),
    ]),
  );
}

const errors = ({ findings }: AuditedDocument) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, stated, recomputed }) => `${code} ${stated} ${recomputed}`)
    .sort();

describe('a report as DOCX and as text export', () => {
  it('gives the same records and the same errors, each with the row that it stands in', async () => {
    const text = await audit(join(ROOT, 'fixtures/reports/001_semboro.txt'));
    const docx = await audit(join(ROOT, 'fixtures/renders/001_semboro.docx'));
    expect(docx).toMatchObject({ kind: 'docx', status: 'audited', entity: text.entity });
    expect(values(docx)).toEqual(values(text));
    expect(errors(docx)).toEqual(errors(text));
    for (const { places, message } of docx.findings) expect(places[0]?.line, message).toBeGreaterThan(0);
  });
});

const RENDERS = ['000_sumbersari.docx', '001_semboro.docx', '001_semboro.odt', '001_semboro.fodt', '002_gumukmas.docx'];
const unscored = missingShared(`renders/${RENDERS[0]}`) ?? missingScorer();

describe.skipIf(unscored)(`renders of text exports${unscored ? ` (skipped: ${unscored})` : ''}`, () => {
  it.each(RENDERS)('%s gives the records of the answer key and the errors of the text export', async (render) => {
    const [name = ''] = render.split('.');
    const text = await audit(join(ROOT, `fixtures/reports/${name}.txt`));
    const document = await audit(shared(`renders/${render}`) ?? '');
    const folder = temporaryFolder();
    const file = join(folder, 'audit.json');
    writeFileSync(file, JSON.stringify({ documents: [document] }));
    expect(recordsF1(name, [[1, Number.POSITIVE_INFINITY]], file, folder)).toBeGreaterThanOrEqual(0.97);
    expect(errors(document).length).toBeGreaterThan(5);
    expect(errors(document)).toEqual(errors(text));
  });
});

const workbook = 'reports/wonosobo2017_diskominfo_realisasi-anggaran.xlsx';
const missing = missingShared(workbook);

describe.skipIf(missing)(`a published workbook${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it('gives its two budgets with their programmes, and accuses nothing but that they have no total', async () => {
    const { kind, pages, records, findings, checks } = await audit(shared(workbook) ?? '');
    expect({ kind, pages }).toEqual({ kind: 'xlsx', pages: 1 });
    const programmes = records.budget.map(({ rows }) => rows.filter(({ level }) => level === 'program').length);
    expect(programmes).toEqual([7, 9]);
    expect(records.budget[0]?.rows[0]).toMatchObject({ name: '01 Pelayanan Administrasi Perkantoran', line: 9 });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['LKP-02', 'info']]);
    expect(checks.reduce((sum, { satisfied }) => sum + satisfied, 0)).toBeGreaterThan(10);
  });
});
