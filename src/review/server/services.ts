import type { AuditedDocument, AuditFinding } from '../../findings/audit.js';
import type { Language } from '../../findings/finding.js';
import type { NewCorrection } from '../../findings/review.js';
import type { FindingDetail, OcrAnswer, OcrRequest } from '../api.js';
import { ReviewError } from './review-error.js';

/** The papers that can be downloaded of a document. */
export const DOWNLOADS = ['CHR.docx', 'KKR.xlsx', 'Formulir-Reviu.docx', 'report.html'] as const;
export type DownloadName = (typeof DOWNLOADS)[number];

/** A document with its bytes, where they can still be had. */
export interface DocumentSource {
  id: number;
  document: AuditedDocument;
  bytes: Uint8Array | undefined;
}

/** What a finding's page says besides what is kept of it. */
export type Explanation = Pick<FindingDetail, 'arithmetic' | 'rule' | 'elsewhere'>;

/** What the server cannot do by itself: it reads neither documents nor rules. The command line brings it along. */
export interface ReviewServices {
  explain(document: AuditedDocument, finding: AuditFinding, language: Language): Promise<Explanation>;
  /** The lines of a text export, as places count them. */
  lines(bytes: Uint8Array): Promise<string[]>;
  /** Recognises a box of a page. */
  ocr(source: DocumentSource, request: OcrRequest): Promise<OcrAnswer>;
  /** Keeps a correction and audits the document again with all of them. @throws Refusal */
  correct(source: DocumentSource, correction: NewCorrection, by: { by: string; at: string }): Promise<void>;
  download(document: AuditedDocument, name: DownloadName, language: Language): Promise<Uint8Array>;
}

const missing = async (): Promise<never> => {
  throw new ReviewError(501, 'internal', 'this server cannot do that yet');
};

/** Services that answer 501, for those that are not brought along. */
export const NO_SERVICES: ReviewServices = {
  explain: missing,
  lines: missing,
  ocr: missing,
  correct: missing,
  download: missing,
};
