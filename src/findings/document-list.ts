import type { Audit, AuditedDocument } from './audit.js';

/**
 * The documents of an audit in the order of their paths. They may lie on a disk: each walk and each `at` gives them anew, so they
 * are told apart by their file, not as objects. An array is such a list.
 */
export interface DocumentList extends Iterable<AuditedDocument> {
  readonly length: number;
  at(index: number): AuditedDocument | undefined;
}

/** An audit whose documents need not be in memory all at once. */
export type AuditRun = Omit<Audit, 'documents'> & { documents: DocumentList };

/** The documents as `change` makes them, each time that they are looked at. */
export function mapDocuments(
  documents: DocumentList,
  change: (document: AuditedDocument) => AuditedDocument,
): DocumentList {
  return {
    length: documents.length,
    at: (index) => {
      const document = documents.at(index);
      return document && change(document);
    },
    *[Symbol.iterator]() {
      for (const document of documents) yield change(document);
    },
  };
}
