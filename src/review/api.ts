/**
 * What the review page and its server say to each other. Everything is JSON under /api; the session is a cookie (HttpOnly,
 * SameSite=Strict), and whatever changes something carries the header `x-lkjip-csrf` with the token of GET /api/session.
 * Errors are `ApiError` with the fitting HTTP status: 400 wrong request, 401 no session, 403 not allowed, 404 not there, 409 stale.
 *
 *   GET  /?token=…                              one-time link: begins a session, redirects to /
 *   POST /api/login                             Login → Session (with accounts only)
 *   POST /api/logout
 *   GET  /api/session                           Session
 *   GET  /api/facets                            Facets
 *   GET  /api/inbox?…InboxQuery                 InboxPage
 *   GET  /api/documents?office=&year=           DocumentSummary[]
 *   GET  /api/documents/:id                     DocumentView
 *   GET  /api/documents/:id/records             Records (src/records/report.ts)
 *   GET  /api/documents/:id/file                the file's bytes (PDF)
 *   GET  /api/documents/:id/lines               { lines: string[] }, of a text export
 *   GET  /api/documents/:id/findings/:fingerprint   FindingDetail
 *   POST /api/documents/:id/findings/:fingerprint/decisions   NewDecision → FindingState, 409 Stale
 *   POST /api/documents/:id/ocr                 OcrRequest → OcrAnswer
 *   POST /api/documents/:id/corrections         NewCorrection → DocumentView (after the re-audit), 409 Stale
 *   POST /api/documents/:id/finish              { note: string } → DocumentSummary
 *   GET  /api/documents/:id/download/:name      CHR.docx, KKR.xlsx, Formulir-Reviu.docx, report.html
 *   GET  /api/events                            server-sent events: ReviewEvent
 */
import type { Place } from '../document/place.js';
import type { AuditFinding } from '../findings/audit.js';
import type { Language, Severity } from '../findings/finding.js';

export interface ApiError {
  /** 'stale', 'forbidden', 'not-found', 'invalid', 'unauthorized', 'too-many', 'internal' */
  code: string;
  message: string;
}

export type Role = 'reader' | 'reviewer';

export interface Login {
  name: string;
  password: string;
}

export interface Session {
  user: { name: string; role: Role };
  csrf: string;
  language: Language;
  /** The copy of `--export-static`: nothing can be decided. */
  readOnly: boolean;
  version: string;
}

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

/** What changed since the page last looked. */
export interface Stale extends ApiError {
  code: 'stale';
  state: FindingState;
  decisions: Decision[];
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
  /** Of those, by status. */
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
  file: string;
  /** 2 for a report that was handed in again, and so on. */
  version: number;
  status: 'audited' | 'partial' | 'unreadable';
  /** Findings to decide on, and those still open. */
  findings: number;
  open: number;
  finished: { by: string; at: string; note: string } | null;
}

export interface ReviewFinding extends Omit<AuditFinding, 'status'>, FindingState {
  /** Against the version before this one: decided on there, or not there. */
  change: 'new' | 'still-there' | null;
}

export interface DocumentView extends DocumentSummary {
  kind: 'pdf' | 'scan' | 'docx' | 'odt' | 'xml' | 'xlsx' | 'text' | null;
  pages: number;
  /** Whether its bytes can be shown: kept in the database, or still at their place. */
  hasFile: boolean;
  reviewed: ReviewFinding[];
  /** Findings of the version before this one that are gone. */
  fixed: { fingerprint: string; code: string; title: string }[];
  unread: { place: Place; reason: string }[];
  corrections: Correction[];
  problems: { page?: number; code?: string; reason: string }[];
}

export interface FindingDetail {
  finding: ReviewFinding;
  /** The arithmetic line by line, in the language of the session. */
  arithmetic: string[];
  rule: { code: string; title: string; basis: string; explanation: string };
  consequences: ReviewFinding[];
  /** The same values elsewhere in the report. */
  elsewhere: Place[];
  decisions: Decision[];
}

export interface OcrRequest {
  page: number;
  /** PDF points from the top left of the page as displayed. */
  box: readonly [number, number, number, number];
}

export interface OcrAnswer {
  text: string;
  /** Two readings that agree. */
  certain: boolean;
}

/** A value that was misread, as a reviewer reads it. */
export interface NewCorrection {
  place: Place;
  /** As it was read; '' where nothing was. */
  original: string;
  text: string;
  /** Number of corrections of the document that the page knows of. */
  seen: number;
}

export interface Correction {
  id: number;
  place: Place;
  original: string;
  text: string;
  by: string;
  at: string;
}

export type ReviewEvent =
  | { type: 'decision'; documentId: number; fingerprint: string; state: FindingState; by: string }
  | { type: 'document'; documentId: number; by: string };
