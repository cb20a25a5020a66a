import type { Knex } from 'knex';
import type { Correction } from '../document/correction.js';
import type { AuditedDocument } from '../findings/audit.js';
import type { Auditor } from '../pipeline/auditor.js';
import type { OcrSettings } from '../pipeline/ocr.js';
import { localDay } from '../pipeline/summary.js';
import { tool } from '../pipeline/tool.js';
import { documentContent } from '../store/review/contents.js';
import { endRun, runsOfDocument, startRun } from '../store/runs.js';
import { saveWithin } from '../store/save-document.js';
import { type Store, transaction } from '../store/store.js';
import { keepWaivers, keptWaivers } from '../store/waivers.js';
import { refreshOffices } from './refresh-offices.js';
import type { RecordedSettings } from './run-settings.js';

/**
 * Why a document cannot be audited anew. `NO_DOCUMENT`: there is none of that id. `NO_FILE`: nothing holds its bytes any more.
 * `SUPERSEDED`: its file holds another report by now. `NO_SETTINGS`: what its audit rested on was not recorded. `UNREADABLE`: the
 * audit failed; what was there is kept.
 */
export type ReauditCode = 'NO_DOCUMENT' | 'NO_FILE' | 'SUPERSEDED' | 'NO_SETTINGS' | 'UNREADABLE';

export class ReauditError extends Error {
  constructor(
    readonly code: ReauditCode,
    message: string,
  ) {
    super(message);
    this.name = 'ReauditError';
  }
}

/** What a document is audited anew with. */
export interface ReauditTools {
  /** Started with recognition, where scans are to be corrected. */
  auditor: Auditor;
  /** How this machine recognises pages; whether it does is as recorded. */
  ocr: OcrSettings;
  /** Opens the file, where it is locked. */
  password?: string;
  /** Done first in the transaction that saves the document as audited; what it throws leaves everything as it was. */
  alongside?: (trx: Knex, document: AuditedDocument) => Promise<void>;
}

/**
 * Audits a document of the database anew, as it was audited before but with the corrections, all of them, and saves it in their
 * light: findings, records, what its office's reports say of one another, waivers; in one transaction.
 * @throws ReauditError, StoreError, and what `alongside` throws
 */
export async function reauditWithCorrections(
  store: Store,
  documentId: number,
  corrections: readonly Correction[],
  tools: ReauditTools,
): Promise<AuditedDocument> {
  const known = await store.db('documents').where({ id: documentId }).first('audit_key');
  if (!known) throw new ReauditError('NO_DOCUMENT', `no document ${documentId}`);
  const [file] = await store.db('document_files').where({ document_id: documentId }).orderBy('path').pluck('path');
  if (file === undefined)
    throw new ReauditError('SUPERSEDED', 'its file holds a later version of the report; correct that one');
  const settings = await settingsOf(store, documentId, known.audit_key);
  const content = await documentContent(store, documentId);
  if (!content)
    throw new ReauditError('NO_FILE', 'the file is gone or was changed; migrate with --store-files keeps it');
  const { audit, language, ocr, profileOf: profile, auditKey } = settings;
  const source = { file, bytes: new Uint8Array(content.bytes), sha256: content.sha256 };
  const outcome = await tools.auditor.audit(
    { file, named: true },
    {
      source,
      options: { ...audit, language, corrections, password: tools.password, ocr: { ...tools.ocr, mode: ocr } },
    },
  );
  if (outcome.type === 'skipped') throw new ReauditError('UNREADABLE', outcome.reason);
  const { document } = outcome;
  if (document.status === 'unreadable') throw new ReauditError('UNREADABLE', document.problems[0]?.reason ?? '');
  const toolVersion = tool().version;
  await transaction(store, async (trx) => {
    const within = { ...store, db: trx };
    const runId = await startRun(within, { toolVersion, settings });
    await tools.alongside?.(trx, document);
    await saveWithin(trx, store, { document, auditKey, toolVersion, language, profile, runId });
    await refreshOffices(within, language);
    await keepWaivers(within, runId, await keptWaivers(within), localDay(new Date()));
    await endRun(within, runId, 'finished', { reaudited: documentId, corrections: corrections.length });
  });
  return document;
}

async function settingsOf(store: Store, documentId: number, key: string): Promise<RecordedSettings> {
  const recorded = (await runsOfDocument(store, documentId))
    // Earlier versions of the program recorded less.
    .map(({ settings }) => settings as Partial<RecordedSettings>)
    .find(({ auditKey, audit }) => audit !== undefined && auditKey === key);
  if (!recorded)
    throw new ReauditError('NO_SETTINGS', 'how it was audited is not recorded; migrate it again with --force');
  return recorded as RecordedSettings;
}
