import type { AuditedDocument } from '../findings/audit.js';
import type { Records } from '../records/report.js';
import { findingsOf } from './finding-rows.js';
import { integer, known, recordsOf } from './record-rows.js';
import type { Store } from './store.js';

/** The records of a document, as they were extracted. */
export async function loadRecords({ db }: Store, documentId: number): Promise<Records> {
  const own = { document_id: documentId };
  const tables = await db('record_tables').where(own).orderBy('position');
  const records = await db('records').where(own).orderBy('position');
  const values = await db('record_values').where(own).orderBy(['record_position', 'position']);
  return recordsOf(tables, records, values);
}

/**
 * A document with all that was found in it, as it was saved; `file` is the path under which it was seen (the first of several).
 * @returns undefined where there is no such document
 */
export async function loadDocument(store: Store, documentId: number): Promise<AuditedDocument | undefined> {
  const { db } = store;
  const own = { document_id: documentId };
  const row = await db('documents').where({ id: documentId }).first();
  if (!row) return undefined;
  const file = await db('document_files').where(own).orderBy('path').first('path');
  const problems = await db('problems').where(own).orderBy('position');
  const checks = await db('checks').where(own).orderBy('position');
  const unread = await db('unread').where(own).orderBy('position');
  const findings = await db('findings').where(own).orderBy(['scope', 'position']);
  const places = await db('finding_places').where(own).orderBy(['fingerprint', 'position']);
  return {
    file: file?.path ?? '',
    sha256: row.sha256,
    kind: row.kind,
    pages: row.pages,
    status: row.status,
    problems: problems.map((problem) => known(problem, ['page', 'code', 'reason'])) as AuditedDocument['problems'],
    entity: { name: row.entity_name, regency: row.entity_regency, year: integer(row.year) },
    policy: JSON.parse(row.policy),
    scale: JSON.parse(row.scale),
    records: await loadRecords(store, documentId),
    findings: findingsOf(findings, places),
    checks: checks.map(({ code, satisfied, violated, not_judged, reasons }) => ({
      ...{ code, satisfied, violated, notJudged: not_judged },
      reasons: JSON.parse(reasons),
    })),
    ...(row.passages !== null && { passages: JSON.parse(row.passages) }),
    coverage: {
      rows: row.coverage_rows,
      checked: row.coverage_checked,
      unread: unread.map(({ place, reason }) => ({ place: JSON.parse(place), reason })),
      ...(row.corrections !== null && { corrections: JSON.parse(row.corrections) }),
    },
  };
}
