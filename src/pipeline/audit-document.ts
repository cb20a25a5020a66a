import type { Correction } from '../document/correction.js';
import type { Block, SourceDocument } from '../document/document.js';
import { UnreadableError } from '../document/errors.js';
import type { AuditedDocument } from '../findings/audit.js';
import type { Language, Severity } from '../findings/finding.js';
import { parseSource, readSource, type SourceFile, UnsupportedTypeError } from '../ingest/read.js';
import type { FoundFile } from '../ingest/walk.js';
import type { Profile } from '../records/profile.js';
import type { Report } from '../records/report.js';
import type { TableSource } from '../tables/table-source.js';
import { auditedDocument } from './audited-document.js';
import { blocksOf } from './blocks.js';
import { applyCorrections } from './corrections/apply-corrections.js';
import { NO_OCR, type OcrService, type OcrSettings, ocrRun } from './ocr.js';
import { internalError, skipReason } from './texts.js';
import { type KnownFile, unreadableDocument } from './unreadable.js';
import { Tracker, type WorkStage } from './whereabouts.js';

export interface AuditOptions {
  language: Language;
  /** Codes of the only rules to apply; all when absent. */
  only?: string[];
  /** Codes of rules to leave out. */
  ignore?: string[];
  /** The severity of a rule's typical finding, by code, where it is not the rule's own. */
  severities?: Record<string, Severity>;
  /** What holds where a report states nothing of its own. Options are sent to worker threads: plain data only. */
  profile?: Profile;
  /** What the tables of PDFs are found by; `auto` when absent. */
  tables?: TableSource;
  /** Opens PDFs that are locked; not part of any output. */
  password?: string;
  /** How pictures of pages are recognised; not at all when absent. */
  ocr?: OcrSettings;
  /** What a reviewer read otherwise. */
  corrections?: readonly Correction[];
}

/** What became of a file: an entry of the audit, or left out because it is no report (only in a walked folder). */
export type Outcome =
  | { type: 'document'; document: AuditedDocument }
  | { type: 'skipped'; file: string; reason: string };

const REPORT_WORDS = /LAPORAN\s+(?:AKUNTABILITAS\s+)?KINERJA|PERJANJIAN\s+KINERJA|\bL(?:AKIP|KJIP|KIP|KJ)\b/i;

function text(block: Block): string {
  return block.type === 'paragraph' ? block.text : block.grid.cells.map((cell) => cell.text).join(' ');
}

/** A PDF may always be a report; a text file or web page (a README, a list) only when it speaks of one. */
function looksLikeReport(document: SourceDocument): boolean {
  return (
    (document.kind !== 'text' && document.kind !== 'xml') ||
    document.blocks.some((block) => REPORT_WORDS.test(text(block)))
  );
}

function hasRecords(report: Report): boolean {
  return Object.values(report.records).some((tables) => tables.some((table) => table.rows.length > 0));
}

const NO_TABLES = 'tidak ada tabel laporan kinerja di dalamnya; periksa apakah berkasnya benar';

/** Carries the run through one document, so that a failure can be told with its stage. */
class Run {
  private stage: WorkStage = 'read';
  private known: KnownFile;

  constructor(
    private readonly found: FoundFile,
    private readonly options: AuditOptions,
    private readonly ocr: OcrService | undefined,
    private readonly source: SourceFile | undefined,
    private readonly tracker: Tracker,
  ) {
    this.known = { file: found.file };
  }

  private enter(stage: WorkStage): void {
    this.stage = stage;
    this.tracker.at(stage);
  }

  async outcome(): Promise<Outcome> {
    this.enter('read');
    const source = this.source ?? (await readSource(this.found.file));
    this.known.sha256 = source.sha256;
    const ocr = await ocrRun(this.found.file, this.options.ocr ?? NO_OCR, this.ocr);
    const document = await parseSource(source, {
      password: this.options.password,
      ocr,
      onPage: (page) => this.tracker.at('read', page),
    });
    this.known = { ...this.known, kind: document.kind, pages: document.pageCount };

    this.enter('layout');
    const read = await blocksOf(document, this.options.tables);
    const { blocks, ...corrections } = applyCorrections(read, this.options.corrections ?? []);

    this.enter('extract');
    const { extractReport } = await import('../extract/report.js');
    const report = extractReport(blocks);
    const recognised = hasRecords(report);
    if (!recognised && !looksLikeReport(document)) return this.noReport();
    if (!blocks.some((block) => block.type === 'table')) throw new UnreadableError('NO_TABLES', NO_TABLES);

    this.enter('rules');
    const { runRules } = await import('../rules/run.js');
    const { only, ignore, severities, profile } = this.options;
    const judged = runRules(report, { only, ignore, severities, profile });
    return {
      type: 'document',
      document: auditedDocument({ document, report, judged, recognised, corrections }, this.options.language),
    };
  }

  failed(cause: unknown): Outcome {
    const { language } = this.options;
    if (cause instanceof UnsupportedTypeError) {
      if (!this.found.named && !cause.mayBeReport) return this.skipped(cause.type);
      this.known.kind = cause.kind;
    }
    const error = cause instanceof UnreadableError ? cause : internalError(this.stage, cause, language);
    if (process.env.LKJIP_DEBUG === '1') process.stderr.write(`${error.stack ?? error.message}\n`);
    return { type: 'document', document: unreadableDocument(this.known, error, language) };
  }

  private noReport(): Outcome {
    if (this.found.named) throw new UnreadableError('NO_TABLES', NO_TABLES);
    return this.skipped();
  }

  private skipped(type?: string): Outcome {
    const reason = skipReason('not-a-report', this.options.language, type);
    return { type: 'skipped', file: this.found.file, reason };
  }
}

/**
 * Audits one file: reads it, lays its tables out, extracts the records, applies the rules.
 * Pages are recognised by `ocr`; a `source` that is given is not read again; `tracker` is told how far it is. Never throws: a file that cannot be read, or a bug met on the way, is an entry with the status `unreadable` and its reason.
 */
export async function auditDocument(
  found: FoundFile,
  options: AuditOptions,
  ocr?: OcrService,
  source?: SourceFile,
  tracker = new Tracker(),
): Promise<Outcome> {
  const run = new Run(found, options, ocr, source, tracker);
  try {
    return await run.outcome();
  } catch (cause) {
    return run.failed(cause);
  }
}
