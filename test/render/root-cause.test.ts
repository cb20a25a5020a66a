import { describe, expect, it } from 'vitest';
import { countedFindings } from '../../src/findings/audit.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { buildAudit } from '../../src/pipeline/summary.js';
import { NO_PICTURES } from '../../src/render/html/evidence.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { renderSummary } from '../../src/render/terminal.js';

const FILE = 'fixtures/reports/000_sumbersari.txt';
const EXPLAINS = 'Bila “31.495.000” di sini 34.495.000, temuan ini dan 2 temuan lain tidak ada lagi';

async function audited() {
  const outcome = await auditDocument({ file: FILE, named: true }, { language: 'id' });
  if (outcome.type === 'skipped') throw new Error('it was skipped');
  return buildAudit({
    documents: [outcome.document],
    skipped: [],
    language: 'id',
    generatedAt: new Date(0),
    profile: { name: 'permenpan-53-2014' },
  });
}

describe('findings with one root', () => {
  it('name each other by fingerprint and count once', async () => {
    const { documents, summary } = await audited();
    const findings = [...documents].flatMap((document) => document.findings);
    const root = findings.find(({ rootCause }) => rootCause?.printed === '31.495.000');
    const caused = findings.filter(({ causedBy }) => causedBy === root?.fingerprint);
    expect(caused.map(({ code }) => code).sort()).toEqual(['JML-02', 'NIL-01']);
    expect(root?.rootCause?.consequences.toSorted()).toEqual(caused.map(({ fingerprint }) => fingerprint).toSorted());
    const consequences = findings.filter(({ causedBy }) => causedBy !== undefined).length;
    expect(summary.errors + summary.warnings + summary.infos).toBe(findings.length - consequences);
  });

  it('stand as one in HTML, the consequences inside the root', async () => {
    const audit = await audited();
    const page = renderHtml(audit, NO_PICTURES);
    expect(page).toContain(EXPLAINS);
    const [document] = audit.documents;
    const outer = page.replace(/<div class="consequences">[\s\S]*?<\/div>\s*<\/article>/g, '</article>');
    expect(outer.match(/<article class="finding/g)).toHaveLength(document ? countedFindings(document).length : -1);
  });

  it('say so on the terminal and in Markdown', async () => {
    const audit = await audited();
    expect(renderSummary(audit, { colour: false, width: 160 })).toContain(`${EXPLAINS}.`);
    expect([...renderMarkdown(audit)].join('')).toContain('Akibat dari');
  });
});
