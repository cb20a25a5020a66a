import type { Language } from '../findings/finding.js';
import type { AuditOptions } from '../pipeline/audit-document.js';
import type { OcrSettings } from '../pipeline/ocr.js';
import { loadRun } from '../store/runs.js';
import type { Store } from '../store/store.js';

/** What results rest on; kept with the run, so that every worker that takes a document of it, and every audit with corrections, audits alike. */
export interface RecordedSettings {
  auditKey: string;
  language: Language;
  /** Name and hash of the profile, as they are kept with the results. */
  profileOf: { name: string; sha256?: string };
  audit: Pick<AuditOptions, 'only' | 'ignore' | 'severities' | 'profile' | 'tables'>;
  ocr: OcrSettings['mode'];
}

/** The settings of a run, and the version of the tool that it wants. */
export interface JobSettings extends RecordedSettings {
  toolVersion: string;
}

/** Settings of runs, each read once. */
export class RunSettings {
  readonly #known = new Map<number, Promise<JobSettings>>();

  constructor(private readonly store: Store) {}

  of(runId: number): Promise<JobSettings> {
    const known = this.#known.get(runId) ?? this.#load(runId);
    this.#known.set(runId, known);
    return known;
  }

  async #load(runId: number): Promise<JobSettings> {
    const { settings, toolVersion } = await loadRun(this.store, runId);
    // Those who began the run wrote it.
    return { ...(settings as RecordedSettings), toolVersion };
  }
}
