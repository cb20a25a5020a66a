import { resolve } from 'node:path';
import { UnreadableError } from '../document/errors.js';
import type { Language } from '../findings/finding.js';
import { readSource } from '../ingest/read.js';
import type { FoundFile } from '../ingest/walk.js';
import type { Auditor } from '../pipeline/auditor.js';
import { unreadableReason } from '../pipeline/texts.js';
import { lookUp, noteFailed, noteKnown, notePassedOver } from '../store/known-files.js';
import { correctionsOf } from '../store/review/corrections.js';
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

/** A file to audit, by the content it had when it was looked up. */
export interface NewFile {
  found: FoundFile;
  sha256: string;
}

/** What became of a file, once it is committed. */
export interface Taken {
  file: string;
  outcome: FileOutcome;
  /** Why it could not be read. */
  code?: string;
  reason?: string;
}

/** Files into the database; `take` is safe to call for several at a time. */
export class Migration {
  constructor(
    private readonly store: Store,
    private readonly auditor: Auditor,
    private readonly runId: number,
    private readonly settings: MigrationSettings,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Looks files up by their contents, and notes those that are there already and those that cannot be opened.
   * @param done called for each file that is dealt with
   * @returns the files to audit
   * @throws StoreError
   */
  async survey(files: readonly FoundFile[], done: (taken: Taken) => void): Promise<NewFile[]> {
    const hashed: NewFile[] = [];
    for (const found of files) {
      try {
        hashed.push({ found, sha256: (await readSource(found.file)).sha256 });
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
        done(await this.failed(found.file, error));
      }
    }
    if (this.settings.force) return hashed;
    const hashes = hashed.map(({ sha256 }) => sha256);
    const known = await lookUp(this.store, hashes, this.settings);
    const documents: { taken: Taken; path: string; documentId: number }[] = [];
    const fresh: NewFile[] = [];
    for (const entry of hashed) {
      const { file, named } = entry.found;
      const what = known.get(entry.sha256);
      if (what?.type === 'document')
        documents.push({
          taken: { file, outcome: 'known', ...what.unreadable },
          path: resolve(file),
          documentId: what.id,
        });
      else if (what && !named) done(await this.passedOver(entry, what.reason));
      else fresh.push(entry);
    }
    await noteKnown(this.store, this.runId, documents);
    for (const { taken } of documents) done(taken);
    return fresh;
  }

  /**
   * Audits a file and saves it. When this resolves, it is committed.
   * @returns undefined where the run was stopped before the file was saved
   * @throws StoreError
   */
  async take(entry: NewFile): Promise<Taken | undefined> {
    const { store, runId, settings } = this;
    const { found, sha256 } = entry;
    const corrections = await correctionsOf(store.db, sha256);
    const outcome = await this.auditor.audit(found, { options: { corrections } });
    if (this.signal?.aborted) return undefined;
    if (outcome.type === 'skipped') return this.passedOver(entry, outcome.reason);
    // A thread that crashed knows no hash; a file that was changed meanwhile has another one.
    const document = { ...outcome.document, file: resolve(found.file), sha256: outcome.document.sha256 || sha256 };
    const { auditKey, toolVersion, language, profile } = settings;
    const content = settings.storeFiles ? await this.content(found.file, document.sha256) : undefined;
    await saveDocument(store, { document, content, auditKey, toolVersion, language, profile, runId });
    const [problem] = document.problems;
    const { status } = document;
    if (status !== 'unreadable') return { file: found.file, outcome: status };
    return { file: found.file, outcome: status, code: problem?.code, reason: problem?.reason };
  }

  /** Notes a file or folder that could not be opened. */
  async failed(file: string, error: UnreadableError): Promise<Taken> {
    const reason = unreadableReason(error, this.settings.language);
    await noteFailed(this.store, this.runId, { path: resolve(file), code: error.code, reason });
    return { file, outcome: 'failed', code: error.code, reason };
  }

  private async passedOver({ found, sha256 }: NewFile, reason: string): Promise<Taken> {
    const { auditKey } = this.settings;
    await notePassedOver(this.store, this.runId, { path: resolve(found.file), sha256, auditKey, reason });
    return { file: found.file, outcome: 'not-a-report' };
  }

  /** The file's bytes, unless it was changed since it was audited. */
  private async content(file: string, sha256: string): Promise<Uint8Array | undefined> {
    const source = await readSource(file).catch(() => undefined);
    return source?.sha256 === sha256 ? source.bytes : undefined;
  }
}
