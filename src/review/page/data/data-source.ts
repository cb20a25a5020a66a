import type { Records } from '../../../records/report.js';
import type {
  Decision,
  DocumentSummary,
  DocumentView,
  Facets,
  FindingDetail,
  FindingState,
  InboxPage,
  InboxQuery,
  Login,
  NewCorrection,
  NewDecision,
  OcrAnswer,
  OcrRequest,
  ReviewEvent,
  Session,
} from '../../api.js';

/** Where pdf.js gets a file from: an address that it may read in parts, or the bytes. */
export type FileSource = { url: string } | { data: Uint8Array };

/** Where the page's data come from: the server, or the scripts of a static copy. All methods throw `SourceError`. */
export interface DataSource {
  session(): Promise<Session>;
  login(login: Login): Promise<Session>;
  facets(): Promise<Facets>;
  inbox(query: InboxQuery): Promise<InboxPage>;
  documents(): Promise<DocumentSummary[]>;
  document(id: number): Promise<DocumentView>;
  records(id: number): Promise<Records>;
  file(id: number): Promise<FileSource>;
  lines(id: number): Promise<string[]>;
  finding(id: number, fingerprint: string): Promise<FindingDetail>;
  decide(id: number, fingerprint: string, decision: NewDecision): Promise<FindingState>;
  ocr(id: number, request: OcrRequest): Promise<OcrAnswer>;
  correct(id: number, correction: NewCorrection): Promise<DocumentView>;
  finish(id: number, note: string): Promise<DocumentSummary>;
  /** Addresses of the papers of a document, by the name of the file. */
  papers(id: number): Promise<{ name: string; url: string }[]>;
  /** Tells what others did; gives back what ends it. */
  listen(listener: (event: ReviewEvent) => void): () => void;
}

/** A request that was answered with an error. */
export class SourceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 0,
  ) {
    super(message);
  }
}

/** Somebody else was faster. */
export class StaleError extends SourceError {
  constructor(
    message: string,
    readonly state: FindingState | undefined,
    readonly decisions: readonly Decision[],
  ) {
    super('stale', message, 409);
  }
}
