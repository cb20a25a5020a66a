import { type AuditedDocument, type AuditFinding, countedFindings } from '../findings/audit.js';

function rank({ waiver, status }: AuditFinding): number {
  if (waiver) return 2;
  return status === 'unchanged' ? 1 : 0;
}

/** New findings first, then those that an earlier audit had too, waived ones last; each in the audit's order. */
export function newFirst(findings: readonly AuditFinding[]): AuditFinding[] {
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** The findings of a document that count, new ones first. */
export function standing(document: Pick<AuditedDocument, 'findings'>): AuditFinding[] {
  return newFirst(countedFindings(document));
}
