import type { Knex } from 'knex';
import type { AuditedDocument } from '../findings/audit.js';
import { findingRows } from './finding-rows.js';
import { insertRows, type Row } from './insert-rows.js';
import { officeOf } from './offices.js';
import { recordRows } from './record-rows.js';
import { carryStates } from './review/states.js';
import { beginWriting } from './runs.js';
import { searchRows } from './search-rows.js';
import { type Store, transaction } from './store.js';

/** What a document's audit is kept with. */
export interface DocumentEntry {
  document: AuditedDocument;
  /** The file itself, where it is to be kept. */
  content?: Uint8Array;
  /** Stands for everything that the result rests on besides the file: the tool's version, profile, rules. */
  auditKey: string;
  toolVersion: string;
  language: string;
  profile: { name: string; sha256?: string };
  runId: number;
}

const CHILDREN = [
  'problems',
  'checks',
  'unread',
  'record_values',
  'records',
  'record_tables',
  'search_entries',
] as const;

/**
 * Saves a document with all that was found in it, in one transaction: it is there whole, or as it was before. A document known by its
 * content is replaced; another content under the same path is a new version beside the old one.
 * @returns the document's id
 */
export async function saveDocument(store: Store, entry: DocumentEntry): Promise<number> {
  return transaction(store, async (trx) => {
    await beginWriting(trx, entry.runId);
    return saveWithin(trx, store, entry);
  });
}

/** As saveDocument, as part of a transaction of the caller's. */
export async function saveWithin(trx: Knex, { dialect }: Store, entry: DocumentEntry): Promise<number> {
  const { document } = entry;
  const id = await upsert(trx, entry);
  for (const table of CHILDREN) await trx(table).where({ document_id: id }).delete();
  // Findings against other reports of its office go too: the office is compared anew.
  for (const table of ['findings', 'finding_places']) await trx(table).where({ document_id: id }).delete();
  const rows: Record<string, Row[]> = {
    problems: document.problems.map(({ page, code, reason }, position) => ({
      document_id: id,
      position,
      page,
      code,
      reason,
    })),
    checks: document.checks.map(({ code, satisfied, violated, notJudged, reasons }, position) => ({
      ...{ document_id: id, code, position, satisfied, violated },
      not_judged: notJudged,
      reasons: JSON.stringify(reasons),
    })),
    unread: document.coverage.unread.map(({ place, reason }, position) => ({
      ...{ document_id: id, position, page: place.page, line: place.line, place: JSON.stringify(place), reason },
    })),
    ...recordRows(document.records, id),
    ...findingRows(document.findings, id, 'document'),
    search_entries: searchRows(document, id),
  };
  for (const [table, list] of Object.entries(rows)) await insertRows(trx, dialect, table, list);
  if (entry.content) await keepContent(trx, id, entry.content);
  await placeFile(trx, id, document.file);
  await trx('run_files')
    .insert({ run_id: entry.runId, path: document.file, outcome: document.status, document_id: id })
    .onConflict(['run_id', 'path'])
    .merge();
  await trx('failed_files').where({ path: document.file }).delete();
  return id;
}

async function upsert(trx: Knex, entry: DocumentEntry): Promise<number> {
  const { document } = entry;
  const { entity, coverage } = document;
  const before = await trx('documents').where({ sha256: document.sha256 }).first('id', 'office_id', 'attempts');
  const office = await officeOf(trx, entity);
  const row = {
    status: document.status,
    kind: document.kind,
    language: entry.language,
    profile: entry.profile.name,
    profile_sha256: entry.profile.sha256 ?? null,
    tool_version: entry.toolVersion,
    audit_key: entry.auditKey,
    audited_at: new Date().toISOString(),
    pages: document.pages,
    attempts: (before?.attempts ?? 0) + 1,
    coverage_rows: coverage.rows,
    coverage_checked: coverage.checked,
    entity_name: entity.name,
    entity_regency: entity.regency,
    office_key: office?.key ?? null,
    year: entity.year,
    office_id: office?.id ?? null,
    policy: JSON.stringify(document.policy),
    scale: JSON.stringify(document.scale),
    corrections: coverage.corrections ? JSON.stringify(coverage.corrections) : null,
    passages: document.passages ? JSON.stringify(document.passages) : null,
  };
  const [saved] = await trx('documents')
    .insert({ ...row, sha256: document.sha256, version: 1 })
    .onConflict('sha256')
    .merge(row) // without the key: PostgreSQL would lock it against the findings that refer to it
    .returning('id');
  const stale = [before?.office_id, office?.id].filter((id) => id !== null && id !== undefined);
  if (stale.length > 0) await trx('offices').whereIn('id', stale).update({ stale: true });
  return saved.id;
}

/** Notes that a file holds this document now; what it held before becomes the earlier version. */
export async function placeFile(trx: Knex, id: number, path: string): Promise<void> {
  const before = await trx('document_files').where({ path }).first('document_id');
  if (before?.document_id === id) return;
  await trx('document_files').insert({ path, document_id: id }).onConflict('path').merge();
  if (!before) return;
  const old = await trx('documents').where({ id: before.document_id }).first('version', 'office_id');
  const isFirst = await trx('documents').where({ id, version: 1 }).whereNull('supersedes_id').first('id');
  const follows = await trx('documents').where({ supersedes_id: id }).first('id');
  if (old && isFirst && !follows) {
    await trx('documents')
      .where({ id })
      .update({ supersedes_id: before.document_id, version: old.version + 1 });
    await carryStates(trx, before.document_id, id);
  }
  if (old?.office_id) await trx('offices').where({ id: old.office_id }).update({ stale: true });
}

async function keepContent(trx: Knex, id: number, content: Uint8Array): Promise<void> {
  await trx('document_contents')
    .insert({ document_id: id, bytes: Buffer.from(content) })
    .onConflict('document_id')
    .ignore();
}
