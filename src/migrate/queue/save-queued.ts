import type { Knex } from 'knex';
import type { AuditedDocument } from '../../findings/audit.js';
import { noteKnownWithin } from '../../store/known-files.js';
import { moveContent } from '../../store/queue/contents.js';
import type { JobData } from '../../store/queue/jobs.js';
import { saveWithin } from '../../store/save-document.js';
import type { Store } from '../../store/store.js';
import type { JobSettings } from '../run-settings.js';

/** Saves the document of a job under the paths of all its files, within a transaction. */
export async function saveQueued(
  trx: Knex,
  store: Store,
  document: AuditedDocument,
  { files, sha256, stored }: JobData,
  { auditKey, toolVersion, language, profileOf: profile }: JobSettings,
): Promise<void> {
  const [first, ...others] = files;
  if (!first) throw new Error(`a job without files: ${sha256}`);
  const own = { ...document, file: first.path, sha256 };
  const id = await saveWithin(trx, store, {
    ...{ document: own, auditKey, toolVersion, language, profile, runId: first.runId },
  });
  for (const { path, runId } of others) await noteKnownWithin(trx, runId, path, id);
  if (stored) await moveContent(trx, sha256, id);
}
