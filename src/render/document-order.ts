import { type AuditedDocument, countedFindings } from '../findings/audit.js';
import type { Severity } from '../findings/finding.js';

export type SeverityCounts = Record<Severity, number>;

/** Number of findings of each severity, without waived ones and consequences. */
export function countSeverities(document: Pick<AuditedDocument, 'findings'>): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, info: 0 };
  for (const finding of countedFindings(document)) counts[finding.severity]++;
  return counts;
}

/**
 * Worst first: by errors, warnings, notes, unread places; documents that could not be read come last, equal ones by
 * file.
 */
export function worstFirst(documents: readonly AuditedDocument[]): AuditedDocument[] {
  const rank = new Map(documents.map((document) => [document, rankOf(document)]));
  return [...documents].sort((a, b) => {
    const [left, right] = [rank.get(a) ?? [], rank.get(b) ?? []];
    for (const [index, value] of left.entries()) {
      const difference = (right[index] ?? 0) - value;
      if (difference !== 0) return difference;
    }
    return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  });
}

function rankOf(document: AuditedDocument): number[] {
  const counts = countSeverities(document);
  return [
    document.status === 'unreadable' ? 0 : 1,
    counts.error,
    counts.warning,
    counts.info,
    document.coverage.unread.length,
  ];
}
