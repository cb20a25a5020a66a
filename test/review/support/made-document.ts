import { createHash } from 'node:crypto';
import type { AuditedDocument, AuditFinding } from '../../../src/findings/audit.js';
import { type RecordKind, recordsSchema } from '../../../src/records/report.js';
import { startRun } from '../../../src/store/runs.js';
import { saveDocument } from '../../../src/store/save-document.js';
import type { Store } from '../../../src/store/store.js';

/** A fingerprint as the program makes them. */
export const fingerprintOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A finding made by hand; its fingerprint is that of its title. */
export function madeFinding(title: string, own: Partial<AuditFinding> = {}): AuditFinding {
  return {
    code: 'CAP-01',
    kind: 'capaian_formula',
    severity: 'error',
    gross: false,
    title,
    message: `${title}: 96%, bukan 97%`,
    stated: '96%',
    recomputed: '97%',
    places: [{ line: 12, text: '96%' }],
    subject: title,
    fingerprint: fingerprintOf(title),
    ...own,
  };
}

export interface MadeDocument {
  /** Stands for the content. */
  name: string;
  file?: string;
  office?: string;
  year?: number;
  findings: AuditFinding[];
  status?: AuditedDocument['status'];
  content?: Uint8Array;
}

/** Saves a document made by hand, as an audit would. @returns its id */
export async function saveMade(store: Store, made: MadeDocument): Promise<number> {
  const {
    name,
    file = `/reports/${name}.txt`,
    office = null,
    year = null,
    findings,
    status = 'audited',
    content,
  } = made;
  const records = Object.fromEntries((Object.keys(recordsSchema.shape) as RecordKind[]).map((kind) => [kind, []]));
  const document: AuditedDocument = {
    file,
    sha256: createHash('sha256')
      .update(content ?? name)
      .digest('hex'),
    kind: 'text',
    pages: 0,
    status,
    problems: [],
    entity: { name: office, regency: office && 'Kabupaten Jember', year },
    policy: { cap_over_100: null, negative_formula: null, negative_formula_stated: false, places: [] },
    scale: [],
    records: recordsSchema.parse(records),
    findings,
    checks: [],
    coverage: { rows: 0, checked: 0, unread: [] },
  };
  return saveDocument(store, {
    ...{ document, content, auditKey: 'k', toolVersion: '0', language: 'id', profile: { name: 'p' } },
    runId: await startRun(store, { toolVersion: '0', settings: {} }),
  });
}
