import type { SourceDocument } from '../document/document.js';
import { passagesOf } from '../extract/passages.js';
import type { AuditedDocument, AuditFinding, Check } from '../findings/audit.js';
import type { Finding, Language } from '../findings/finding.js';
import { withFingerprints } from '../findings/fingerprint.js';
import { orderFindings } from '../findings/order.js';
import type { Report, Unread } from '../records/report.js';
import type { runRules } from '../rules/run.js';
import type { Corrected } from './corrections/apply-corrections.js';
import { nothingRecognised, refusedCorrection } from './texts.js';

type Judged = ReturnType<typeof runRules>;

function localised(finding: Finding & { fingerprint: string }, language: Language): AuditFinding {
  const { code, kind, severity, gross, stated, recomputed, places, subject, fingerprint } = finding;
  const title = finding.title[language];
  const message = finding.message[language];
  return { code, kind, severity, gross, title, message, stated, recomputed, places, subject, fingerprint };
}

/** The findings as audit.json has them, in order, each root with the fingerprints of its consequences. */
export function auditFindings(findings: Finding[], language: Language): AuditFinding[] {
  const ordered = orderFindings(findings);
  const result = withFingerprints(ordered).map((finding) => localised(finding, language));
  const entryOf = new Map(ordered.map((finding, index) => [finding, result[index]]));
  for (const [finding, entry] of entryOf) {
    if (!finding.rootCause || !entry) continue;
    const { place, printed, consistent } = finding.rootCause;
    const consequences = finding.rootCause.consequences.flatMap((consequence) => entryOf.get(consequence) ?? []);
    for (const consequence of consequences) consequence.causedBy = entry.fingerprint;
    entry.rootCause = { place, printed, consistent, consequences: consequences.map((own) => own.fingerprint) };
  }
  return result;
}

function byFrequency(reasons: string[]): string[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason]) => reason);
}

function check(judged: Judged['checks'][number], language: Language): Check {
  const { code, satisfied, violated, notJudged } = judged;
  const reasons = byFrequency(notJudged.map(({ reason }) => reason[language]));
  return { code, satisfied, violated, notJudged: notJudged.length, reasons };
}

/** How many rows hold a value that could not be read: places in one row of a table, or on one line, are one row. */
function rowsUnread(unread: Unread[]): number {
  const rows = unread.map(({ place: { table, row, page, line, box } }) =>
    table !== undefined && row !== undefined ? `${table} ${row}` : (line ?? `${page} ${box?.[1]}`),
  );
  return new Set(rows).size;
}

/** What one document's audit puts together. `recognised` is false when no table of it gave a record. */
export interface DocumentParts {
  document: SourceDocument;
  report: Report;
  judged: Judged;
  recognised: boolean;
  corrections: Pick<Corrected, 'applied' | 'refused'>;
}

/** The entry in audit.json of a document that was read, with texts in the language given. */
export function auditedDocument(parts: DocumentParts, language: Language): AuditedDocument {
  const { document, report, judged, recognised, corrections } = parts;
  const problems: AuditedDocument['problems'] = [...document.problems];
  if (!recognised) problems.push({ code: 'NO_RECORDS', reason: nothingRecognised(language) });
  for (const refused of corrections.refused) problems.push(refusedCorrection(refused, language));
  const findings = auditFindings(judged.findings, language);
  const { rows, unread } = report.coverage;
  return {
    file: document.file,
    sha256: document.sha256,
    kind: document.kind,
    pages: document.pageCount,
    status: problems.length > 0 ? 'partial' : 'audited',
    problems,
    entity: report.entity,
    policy: report.policy,
    scale: report.scale,
    records: report.records,
    findings,
    checks: judged.checks.map((entry) => check(entry, language)),
    passages: passagesOf(report),
    coverage: {
      rows,
      checked: Math.max(0, rows - rowsUnread(unread)),
      unread,
      ...(corrections.applied.length > 0 && { corrections: corrections.applied }),
    },
  };
}
