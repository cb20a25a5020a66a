import type { Correction as CorrectedValue } from '../document/correction.js';
import type { AuditFinding } from './audit.js';
import type { Severity } from './finding.js';

/** What reviewers make of findings, as the database keeps it and the review page shows it. */

export type Role = 'reader' | 'reviewer';

/** What has been decided of a finding: `open` until somebody does. */
export type Status = 'open' | 'accepted' | 'dismissed' | 'clarify';

/** What a reviewer does to a finding. `undo` takes the last of the reviewer's own back. */
export type Action = 'accept' | 'dismiss' | 'clarify' | 'comment' | 'assign' | 'undo';

/** One row of the trail: never changed, never deleted. */
export interface Decision {
  id: number;
  action: Action;
  by: string;
  /** ISO 8601. */
  at: string;
  before: Status;
  after: Status;
  /** Reason of a dismissal, text of a comment or a question. */
  text: string | null;
  assignee: string | null;
  /** Of an undo: the decision taken back. */
  undoes: number | null;
}

export interface FindingState {
  status: Status;
  assignee: string | null;
  comments: number;
  /** Id of the newest decision on it, 0 when there is none: what a later decision says it has seen. */
  seen: number;
}

export interface NewDecision {
  action: Action;
  text?: string;
  assignee?: string;
  /** `FindingState.seen` as the page knows it; another value is answered with 409 Stale. */
  seen: number;
}

export interface InboxQuery {
  year?: number;
  office?: number;
  kind?: string;
  code?: string;
  severity?: Severity;
  status?: Status;
  assignee?: string;
  /** Words that must all be in the title, message or subject. */
  text?: string;
  /** 'worst': errors that change a conclusion first. */
  sort?: 'worst' | 'office' | 'newest' | 'code';
  offset?: number;
  /** At most 500. */
  limit?: number;
}

/** Texts are cut at 2,000 characters; the document has them whole. */
export interface InboxRow extends FindingState {
  documentId: number;
  fingerprint: string;
  code: string;
  kind: string;
  severity: Severity;
  gross: boolean;
  title: string;
  message: string;
  stated: string;
  recomputed: string;
  office: string | null;
  year: number | null;
  page: number | null;
  line: number | null;
  /** Findings that follow from this one. */
  consequences: number;
}

export interface InboxPage {
  /** Rows that answer to the filters. */
  total: number;
  /** By status, of the rows that answer to all filters but that of the status. */
  counts: Record<Status, number>;
  rows: InboxRow[];
}

export interface Facets {
  offices: { id: number; name: string; regency: string | null; open: number }[];
  years: number[];
  kinds: string[];
  codes: string[];
  reviewers: string[];
}

export interface DocumentSummary {
  id: number;
  office: string | null;
  regency: string | null;
  year: number | null;
  /** Its name, without folders. */
  file: string;
  /** 2 for a report that was handed in again, and so on. */
  version: number;
  status: 'audited' | 'partial' | 'unreadable';
  /** Findings to decide on, and those still open. */
  findings: number;
  open: number;
  /** The findings to decide on, by status. */
  counts: Record<Status, number>;
  finished: { by: string; at: string; note: string } | null;
}

export interface ReviewFinding extends Omit<AuditFinding, 'status'>, FindingState {
  /** Against the version before this one: decided on there, or not there. */
  change: 'new' | 'still-there' | null;
}

/** A value that was misread, as a reviewer reads it. */
export interface NewCorrection extends CorrectedValue {
  /** Number of corrections of the document that the page knows of. */
  seen: number;
}

export interface Correction extends CorrectedValue {
  id: number;
  by: string;
  /** ISO 8601. */
  at: string;
}
