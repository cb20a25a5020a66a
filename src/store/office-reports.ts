import type { AuditFinding, Check } from '../findings/audit.js';
import type { Entity, Policy, Records } from '../records/report.js';
import { findingRows } from './finding-rows.js';
import { insertRows } from './insert-rows.js';
import { loadRecords } from './load-document.js';
import { integer } from './record-rows.js';
import { findingEntries } from './search-rows.js';
import type { Store } from './store.js';

/** A report of an office that its files hold today: what was superseded is left out. */
export interface OfficeReport {
  documentId: number;
  sha256: string;
  file: string;
  entity: Entity;
  records: Records;
  policy: Policy;
}

/** Ids of the offices whose reports changed since they were last compared with one another. */
export async function staleOffices({ db }: Store): Promise<number[]> {
  const rows = await db('offices').where({ stale: true }).orderBy('id').select('id');
  return rows.map(({ id }) => id);
}

/** The reports of an office whose year is known, oldest first. */
export async function officeReports(store: Store, officeId: number): Promise<OfficeReport[]> {
  const rows = await store
    .db('documents')
    .where({ office_id: officeId })
    .whereNotNull('year')
    .whereNot({ status: 'unreadable' })
    .whereIn('id', store.db('document_files').select('document_id'))
    .orderBy(['year', 'sha256']);
  const reports: OfficeReport[] = [];
  for (const row of rows) {
    const file = await store.db('document_files').where({ document_id: row.id }).orderBy('path').first('path');
    reports.push({
      documentId: row.id,
      sha256: row.sha256,
      file: file.path,
      entity: { name: row.entity_name, regency: row.entity_regency, year: integer(row.year) },
      records: await loadRecords(store, row.id),
      policy: JSON.parse(row.policy),
    });
  }
  return reports;
}

/** Names under which an office was printed, and whether a user gave it its own. */
export async function printedNames({ db }: Store, officeId: number): Promise<{ names: string[]; named: boolean }> {
  const office = await db('offices').where({ id: officeId }).first('named');
  const rows = await db('documents').where({ office_id: officeId }).distinct('entity_name').orderBy('entity_name');
  return { names: rows.map(({ entity_name }) => entity_name), named: Boolean(office?.named) };
}

/** Replaces what a document's figures come to against other reports of its office. */
export async function saveOfficeFindings(
  { db, dialect }: Store,
  documentId: number,
  judged: { findings: AuditFinding[]; check: Check },
): Promise<void> {
  const old = await db('findings').where({ document_id: documentId, scope: 'office' }).pluck('fingerprint');
  await db('finding_places').where({ document_id: documentId }).whereIn('fingerprint', old).delete();
  await db('findings').where({ document_id: documentId, scope: 'office' }).delete();
  await db('search_entries').where({ document_id: documentId, kind: 'finding' }).whereIn('ref', old).delete();
  const { code, satisfied, violated, notJudged, reasons } = judged.check;
  const rows = findingRows(judged.findings, documentId, 'office');
  await insertRows(db, dialect, 'findings', rows.findings);
  await insertRows(db, dialect, 'finding_places', rows.finding_places);
  await insertRows(db, dialect, 'search_entries', findingEntries(judged.findings, documentId));
  const last = await db('checks')
    .where({ document_id: documentId })
    .whereNot({ code })
    .max({ last: 'position' })
    .first();
  const check = { position: (last?.last ?? -1) + 1, satisfied, violated, not_judged: notJudged };
  await db('checks')
    .insert({ document_id: documentId, code, ...check, reasons: JSON.stringify(reasons) })
    .onConflict(['document_id', 'code'])
    .merge();
}
