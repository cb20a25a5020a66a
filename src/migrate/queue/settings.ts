import type { Language } from '../../findings/finding.js';
import type { AuditOptions } from '../../pipeline/audit-document.js';
import type { OcrSettings } from '../../pipeline/ocr.js';
import { loadRun } from '../../store/runs.js';
import type { Store } from '../../store/store.js';

/** What the results of queued documents rest on; kept with the run that queued them, so that every worker audits alike. */
export interface QueueSettings {
  auditKey: string;
  language: Language;
  /** Name and hash of the profile, as they are kept with the results. */
  profileOf: { name: string; sha256?: string };
  audit: Pick<AuditOptions, 'only' | 'ignore' | 'severities' | 'profile' | 'tables'>;
  ocr: OcrSettings['mode'];
}

/** The settings of a run, and the version of the tool that it wants. */
export interface JobSettings extends QueueSettings {
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
    // enqueueFiles wrote it.
    return { ...(settings as QueueSettings), toolVersion };
  }
}
