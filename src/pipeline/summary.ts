import { type Audit, type AuditedDocument, countedFindings } from '../findings/audit.js';
import type { Language, Severity } from '../findings/finding.js';
import { tool } from './tool.js';

/** The regulation whose scale, formulas and components are the fallback where a report states none of its own. */
const PROFILE = 'permenpan-rb-53-2014';

export interface AuditParts {
  documents: AuditedDocument[];
  skipped: Audit['skipped'];
  language: Language;
  generatedAt: Date;
}

function summarise(documents: AuditedDocument[], skipped: number): Audit['summary'] {
  const ofStatus = (status: AuditedDocument['status']) => documents.filter((entry) => entry.status === status).length;
  const findings = documents.flatMap(countedFindings);
  const ofSeverity = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const checks = documents.flatMap((entry) => entry.checks);
  return {
    documents: documents.length,
    audited: ofStatus('audited'),
    partial: ofStatus('partial'),
    unreadable: ofStatus('unreadable'),
    skipped,
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    infos: ofSeverity('info'),
    checks: checks.reduce((sum, { satisfied, violated }) => sum + satisfied + violated, 0),
  };
}

/** The content of audit.json. Its only part that differs between two runs on the same bytes is `generatedAt`. */
export function buildAudit({ documents, skipped, language, generatedAt }: AuditParts): Audit {
  return {
    tool: tool(),
    generatedAt: generatedAt.toISOString(),
    language,
    profile: PROFILE,
    documents,
    skipped,
    summary: summarise(documents, skipped.length),
  };
}
