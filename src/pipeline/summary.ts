import {
  AUDIT_SCHEMA,
  type Audit,
  type AuditedDocument,
  type AuditFinding,
  countedFindings,
} from '../findings/audit.js';
import { type Baseline, compareWithBaseline } from '../findings/baseline.js';
import type { Language, Severity } from '../findings/finding.js';
import { applyWaivers, type Waiver } from '../findings/waivers.js';
import { tool } from './tool.js';

export interface AuditParts {
  documents: AuditedDocument[];
  skipped: Audit['skipped'];
  language: Language;
  generatedAt: Date;
  profile: { name: string; sha256?: string };
  settings?: Audit['settings'];
  /** Findings that were accepted. `complete` is false when the command line left rules out. */
  waivers?: { list: readonly Waiver[]; complete: boolean };
  /** An earlier audit to compare with, and the name of its file. */
  baseline?: { file: string; content: Baseline };
}

const counted = (documents: readonly AuditedDocument[]) => documents.flatMap(countedFindings);

const ofSeverity = (findings: readonly AuditFinding[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length;

function changes(documents: readonly AuditedDocument[]): Audit['summary']['changes'] {
  const findings = counted(documents);
  const fresh = findings.filter(({ status }) => status === 'new');
  return {
    new: fresh.length,
    unchanged: findings.length - fresh.length,
    fixed: documents.reduce((sum, { fixed }) => sum + (fixed?.length ?? 0), 0),
    newErrors: ofSeverity(fresh, 'error'),
    newWarnings: ofSeverity(fresh, 'warning'),
  };
}

function summarise(documents: AuditedDocument[], { skipped, waivers, baseline }: AuditParts): Audit['summary'] {
  const ofStatus = (status: AuditedDocument['status']) => documents.filter((entry) => entry.status === status).length;
  const findings = counted(documents);
  const waived = documents.flatMap((entry) => entry.findings).filter(({ waiver }) => waiver).length;
  const checks = documents.flatMap((entry) => entry.checks);
  return {
    documents: documents.length,
    audited: ofStatus('audited'),
    partial: ofStatus('partial'),
    unreadable: ofStatus('unreadable'),
    skipped: skipped.length,
    errors: ofSeverity(findings, 'error'),
    warnings: ofSeverity(findings, 'warning'),
    infos: ofSeverity(findings, 'info'),
    checks: checks.reduce((sum, { satisfied, violated }) => sum + satisfied + violated, 0),
    ...(waivers && { waived }),
    ...(baseline && { changes: changes(documents) }),
  };
}

/** The day of the audit where it is made, YYYY-MM-DD: a waiver holds until its last day is over there. */
export function localDay(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The content of audit.json. Its only part that differs between two runs on the same bytes is `generatedAt`. */
export function buildAudit(parts: AuditParts): Audit {
  const { skipped, language, generatedAt, profile, settings, waivers, baseline } = parts;
  const waived =
    waivers &&
    applyWaivers(parts.documents, waivers.list, { today: localDay(generatedAt), complete: waivers.complete });
  const compared = baseline && compareWithBaseline(waived?.documents ?? parts.documents, baseline.content);
  const documents = compared?.documents ?? waived?.documents ?? parts.documents;
  return {
    tool: tool(),
    generatedAt: generatedAt.toISOString(),
    language,
    schema: AUDIT_SCHEMA,
    profile: profile.name,
    ...(profile.sha256 !== undefined && { profileSha256: profile.sha256 }),
    ...(settings && { settings }),
    ...(waived && { waivers: waived.waivers }),
    ...(baseline &&
      compared && {
        baseline: {
          file: baseline.file,
          generatedAt: baseline.content.generatedAt,
          version: baseline.content.tool.version,
          missing: compared.missing,
        },
      }),
    documents,
    skipped,
    summary: summarise(documents, parts),
  };
}
