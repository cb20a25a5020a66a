import type { AuditedDocument } from '../../../src/findings/audit.js';
import type { Language } from '../../../src/findings/finding.js';
import { auditDocument } from '../../../src/pipeline/audit-document.js';
import { tool } from '../../../src/pipeline/tool.js';
import { type Paper, paperOf } from '../../../src/render/papers/paper.js';
import { loadTemplates } from '../../../src/render/papers/templates.js';
import { ALL_RULES } from '../../../src/rules/registry.js';
import { worksheetsOf } from '../../../src/worksheets/worksheets.js';

/** A committed report, audited. */
export async function auditedFixture(name: string, language: Language = 'id'): Promise<AuditedDocument> {
  const outcome = await auditDocument({ file: `fixtures/reports/${name}`, named: true }, { language });
  if (outcome.type !== 'document') throw new Error(outcome.reason);
  return outcome.document;
}

/** What the papers of a document are made from, with the standard texts. */
export async function makePaper(
  document: AuditedDocument,
  language: Language = 'id',
  templates?: string,
): Promise<Paper> {
  return paperOf({
    audit: { tool: tool(), language },
    document,
    worksheets: worksheetsOf(document),
    rules: new Map(
      ALL_RULES.map(({ code, title, about, basis }) => [
        code,
        { title: title[language], about: about[language], basis: basis[language] },
      ]),
    ),
    templates: await loadTemplates(language, templates),
  });
}
