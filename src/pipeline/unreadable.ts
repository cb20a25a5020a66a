import type { DocumentKind } from '../document/document.js';
import type { UnreadableError } from '../document/errors.js';
import type { AuditedDocument } from '../findings/audit.js';
import type { Language } from '../findings/finding.js';
import { type Records, recordsSchema } from '../records/report.js';
import { unreadableReason } from './texts.js';

function noRecords(): Records {
  return recordsSchema.parse(Object.fromEntries(Object.keys(recordsSchema.shape).map((kind) => [kind, []])));
}

/** What is known of a document before it was read. */
export interface KnownFile {
  file: string;
  sha256?: string;
  kind?: DocumentKind | null;
  pages?: number;
}

/** The entry in audit.json of a document that could not be read: nothing but the reason. */
export function unreadableDocument(known: KnownFile, error: UnreadableError, language: Language): AuditedDocument {
  return {
    file: known.file,
    sha256: known.sha256 ?? '',
    kind: known.kind ?? null,
    pages: known.pages ?? 0,
    status: 'unreadable',
    problems: [
      {
        ...(error.page !== undefined && { page: error.page }),
        code: error.code,
        reason: unreadableReason(error, language),
      },
    ],
    entity: { name: null, regency: null, year: null },
    policy: { cap_over_100: null, negative_formula: null, negative_formula_stated: false, places: [] },
    scale: [],
    records: noRecords(),
    findings: [],
    checks: [],
    coverage: { rows: 0, checked: 0, unread: [] },
  };
}
