import type { AuditedDocument, AuditFinding } from '../../src/findings/audit.js';
import { emptyRecords } from '../../src/records/report.js';

/** A finding whose fingerprint ends in the digits given. */
export function finding(id: number, more: Partial<AuditFinding> = {}): AuditFinding {
  return {
    code: 'JML-01',
    kind: 'total_mismatch',
    severity: 'error',
    gross: false,
    title: 'Jumlah tidak cocok',
    message: 'Jumlah baris berbeda.',
    stated: String(id),
    recomputed: String(id + 1),
    places: [{ page: id }],
    subject: 'anggaran',
    fingerprint: String(id).padStart(16, '0'),
    ...more,
  };
}

/** An audited document with the findings given, of Kecamatan Contoh 2023. */
export function document(file: string, findings: AuditFinding[], more: Partial<AuditedDocument> = {}): AuditedDocument {
  return {
    file,
    sha256: '',
    kind: 'pdf',
    pages: 9,
    status: 'audited',
    problems: [],
    entity: { name: 'Kecamatan Contoh', regency: null, year: 2023 },
    policy: { cap_over_100: null, negative_formula: null, negative_formula_stated: false, places: [] },
    scale: [],
    records: emptyRecords(),
    findings,
    checks: [{ code: 'JML-01', satisfied: 1, violated: findings.length, notJudged: 0, reasons: [] }],
    coverage: { rows: 0, checked: 0, unread: [] },
    ...more,
  };
}
