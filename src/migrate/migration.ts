import { resolve } from 'node:path';
import { UnreadableError } from '../document/errors.js';
import type { Language } from '../findings/finding.js';
import { readSource } from '../ingest/read.js';
import type { FoundFile } from '../ingest/walk.js';
import type { Auditor } from '../pipeline/auditor.js';
import { unreadableReason } from '../pipeline/texts.js';
import { lookUp, noteFailed, noteKnown, notePassedOver } from '../store/known-files.js';
import type { FileOutcome } from '../store/runs.js';
import { saveDocument } from '../store/save-document.js';
import type { Store } from '../store/store.js';

/** What the results of a migration rest on, and what is kept. */
export interface MigrationSettings {
  /** Stands for the tool's version and everything set that changes findings. */
  auditKey: string;
  toolVersion: string;
  language: Language;
  profile: { name: string; sha256?: string };
  /** Audits everything anew. */
  force: boolean;
  /** Audits anew what could not be read. */
  retryFailed: boolean;
  /** Keeps the files themselves in the database. */
  storeFiles: boolean;
}

/** Files into the database one by one; safe to call for several at a time. */
export class Migration {
  constructor(
    private readonly store: Store,
    private readonly auditor: Auditor,
    private readonly runId: number,
    private readonly settings: MigrationSettings,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Takes one file in: looks it up by its content, audits it where it is new, saves it. When this resolves, it is committed.
   * @returns undefined where the run was stopped before the file was saved
   * @throws StoreError
   */
  async take(found: FoundFile): Promise<FileOutcome | undefined> {
    const { store, runId, settings } = this;
    const path = resolve(found.file);
    let bytes: Uint8Array;
    let sha256: string;
    try {
      ({ bytes, sha256 } = await readSource(found.file));
    } catch (error) {
      if (error instanceof UnreadableError) return this.failed(path, error);
      throw error;
    }
    const { auditKey, retryFailed } = settings;
    const known = settings.force ? { type: 'new' as const } : await lookUp(store, sha256, { auditKey, retryFailed });
    if (known.type === 'document') {
      await noteKnown(store, runId, path, known.id);
      return 'known';
    }
    if (known.type === 'not-a-report' && !found.named) {
      await notePassedOver(store, runId, { path, sha256, auditKey, reason: known.reason });
      return 'not-a-report';
    }
    const content = settings.storeFiles ? bytes : undefined;
    const length = bytes.length;
    bytes = new Uint8Array();
    const outcome = await this.auditor.audit(found);
    if (this.signal?.aborted) return undefined;
    if (outcome.type === 'skipped') {
      await notePassedOver(store, runId, { path, sha256, auditKey, reason: outcome.reason });
      return 'not-a-report';
    }
    // A thread that crashed knows no hash; a file that was changed meanwhile has another one.
    const document = { ...outcome.document, file: path, sha256: outcome.document.sha256 || sha256 };
    const { toolVersion, language, profile } = settings;
    const kept = document.sha256 === sha256 ? content : undefined;
    await saveDocument(store, {
      ...{ document, bytes: length, content: kept, auditKey, toolVersion, language, profile, runId },
    });
    return document.status;
  }

  /** Notes a file or folder that could not be opened. */
  async failed(path: string, error: UnreadableError): Promise<FileOutcome> {
    const reason = unreadableReason(error, this.settings.language);
    await noteFailed(this.store, this.runId, { path: resolve(path), code: error.code, reason });
    return 'failed';
  }
}
