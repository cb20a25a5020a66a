import { type AuditedDocument, countedFindings } from '../findings/audit.js';
import type { DocumentList } from '../findings/document-list.js';
import type { Severity } from '../findings/finding.js';

export type SeverityCounts = Record<Severity, number>;

/** Number of findings of each severity, without waived ones and consequences. */
export function countSeverities(document: Pick<AuditedDocument, 'findings'>): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, info: 0 };
  for (const finding of countedFindings(document)) counts[finding.severity]++;
  return counts;
}

/** What of a document goes on one line of an overview. */
export interface DocumentLine extends Pick<AuditedDocument, 'file' | 'entity' | 'status' | 'problems'> {
  /** Where the document is in its list. */
  index: number;
  counts: SeverityCounts;
  /** Places that could not be read. */
  unread: number;
}

/**
 * Worst first: by errors, warnings, notes, unread places; documents that could not be read come last, equal ones by
 * file.
 */
export function worstFirst(documents: DocumentList): DocumentLine[] {
  const lines = Array.from(documents, (document, index): DocumentLine => {
    const { file, entity, status, problems, coverage } = document;
    return { index, file, entity, status, problems, counts: countSeverities(document), unread: coverage.unread.length };
  });
  return lines.sort((a, b) => {
    const left = rankOf(a);
    for (const [index, value] of rankOf(b).entries()) {
      const difference = value - (left[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  });
}

const rankOf = ({ status, counts, unread }: DocumentLine): number[] => [
  status === 'unreadable' ? 0 : 1,
  counts.error,
  counts.warning,
  counts.info,
  unread,
];
