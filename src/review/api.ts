/**
 * What the review page and its server say to each other. Everything is JSON under /api; the session is a cookie (HttpOnly,
 * SameSite=Strict), and whatever changes something carries the header `x-lkjip-csrf` with the token of GET /api/session.
 * Errors are `ApiError` with the fitting HTTP status: 400 wrong request, 401 no session, 403 not allowed, 404 not there, 409 stale,
 * 429 too many tries, 501 not built into this server. Parameters that are not listed here are refused.
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
 *   GET  /api/documents/:id/findings/:fingerprint?lang=   FindingDetail
 *   POST /api/documents/:id/findings/:fingerprint/decisions   NewDecision → FindingState, 409 Stale
 *   POST /api/documents/:id/ocr                 OcrRequest → OcrAnswer
 *   POST /api/documents/:id/corrections         NewCorrection → DocumentView (after the re-audit), 409 Stale
 *   POST /api/documents/:id/finish              { note: string } → DocumentSummary
 *   GET  /api/documents/:id/download/:name?lang=   CHR.docx, KKR.xlsx, Formulir-Reviu.docx, report.html
 *   GET  /api/events                            server-sent events: ReviewEvent
 */
import type { Place } from '../document/place.js';
import type { Language } from '../findings/finding.js';
import type { Correction, Decision, DocumentSummary, FindingState, ReviewFinding, Role } from '../findings/review.js';

export type {
  Action,
  Correction,
  Decision,
  DocumentSummary,
  Facets,
  FindingState,
  InboxPage,
  InboxQuery,
  InboxRow,
  NewCorrection,
  NewDecision,
  ReviewFinding,
  Role,
  Status,
} from '../findings/review.js';

export interface ApiError {
  /** 'stale', 'forbidden', 'not-found', 'invalid', 'unauthorized', 'too-many', 'internal' */
  code: string;
  message: string;
}

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

/** What changed since the page last looked. */
export interface Stale extends ApiError {
  code: 'stale';
  state: FindingState;
  decisions: Decision[];
}

export interface DocumentView extends DocumentSummary {
  kind: 'pdf' | 'scan' | 'docx' | 'odt' | 'xml' | 'xlsx' | 'text' | null;
  pages: number;
  /** Whether its bytes can be shown: kept in the database, or still at their place. */
  hasFile: boolean;
  /** All findings in the order of the audit; waived ones and consequences (`causedBy`) are not to decide on. */
  reviewed: ReviewFinding[];
  /** Whether a newer version took its place: nothing can be decided on this one then. */
  superseded: boolean;
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

export type ReviewEvent =
  | { type: 'decision'; documentId: number; fingerprint: string; state: FindingState; by: string }
  | { type: 'document'; documentId: number; by: string };
