import { AUDIT_SCHEMA, type Audit, countedFindings } from '../findings/audit.js';
import { type Baseline, compareWithBaseline } from '../findings/baseline.js';
import type { AuditRun, DocumentList } from '../findings/document-list.js';
import type { Language } from '../findings/finding.js';
import { applyWaivers, type Waiver } from '../findings/waivers.js';
import { tool } from './tool.js';

export interface AuditParts {
  documents: DocumentList;
  skipped: Audit['skipped'];
  /** Files that an interrupted run did not come to; they are among `skipped`. */
  unreached?: number;
  language: Language;
  generatedAt: Date;
  profile: { name: string; sha256?: string };
  settings?: Audit['settings'];
  /** Findings that were accepted. `complete` is false when the command line left rules out. */
  waivers?: { list: readonly Waiver[]; complete: boolean };
  /** An earlier audit to compare with, and the name of its file. */
  baseline?: { file: string; content: Baseline };
}

function summarise(
  documents: DocumentList,
  { skipped, unreached = 0, waivers, baseline }: AuditParts,
): Audit['summary'] {
  const statuses = { audited: 0, partial: 0, unreadable: 0 };
  const severities = { error: 0, warning: 0, info: 0 };
  const changes = { new: 0, unchanged: 0, fixed: 0, newErrors: 0, newWarnings: 0 };
  let checks = 0;
  let waived = 0;
  for (const document of documents) {
    statuses[document.status]++;
    for (const { severity, status } of countedFindings(document)) {
      severities[severity]++;
      if (status !== 'new') changes.unchanged++;
      else {
        changes.new++;
        if (severity === 'error') changes.newErrors++;
        if (severity === 'warning') changes.newWarnings++;
      }
    }
    changes.fixed += document.fixed?.length ?? 0;
    for (const { satisfied, violated } of document.checks) checks += satisfied + violated;
    waived += document.findings.filter(({ waiver }) => waiver).length;
  }
  return {
    documents: documents.length,
    ...statuses,
    skipped: skipped.length,
    ...(unreached > 0 && { unreached }),
    errors: severities.error,
    warnings: severities.warning,
    infos: severities.info,
    checks,
    ...(waivers && { waived }),
    ...(baseline && { changes }),
  };
}

/** The day of the audit where it is made, YYYY-MM-DD: a waiver holds until its last day is over there. */
export function localDay(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The content of audit.json. Its only part that differs between two runs on the same bytes is `generatedAt`. */
export function buildAudit(parts: AuditParts): AuditRun {
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
