import type { Box } from '../../document/place.js';
import type { AuditedDocument } from '../../findings/audit.js';

/** A piece cut out of a page, with its cells marked. Width and height in pixels. */
export interface Picture {
  dataUri: string;
  width: number;
  height: number;
  /** 1-based. */
  page: number;
}

/** The pictures that belong to a finding of a file, or to an unread value (`unreadKey`); an empty array where there are none. */
export interface EvidencePictures {
  get(file: string, fingerprint: string): readonly Picture[];
}

/** For audits without pictures. */
export const NO_PICTURES: EvidencePictures = { get: () => [] };

/** Boxes to mark on one 1-based page, the box to look at first in front; PDF points from the top left. */
export interface EvidenceRequest {
  fingerprint: string;
  page: number;
  boxes: Box[];
}

/** What to cut out for a document's findings, in their order: one request for each of its pages that a finding has boxes on. */
export function evidenceRequests(document: Pick<AuditedDocument, 'findings'>): EvidenceRequest[] {
  return document.findings.flatMap(({ fingerprint, places }) => {
    const byPage = new Map<number, Box[]>();
    for (const { page, box, source } of places) {
      if (page === undefined || box === undefined || source) continue;
      byPage.set(page, [...(byPage.get(page) ?? []), box]);
    }
    return [...byPage].map(([page, boxes]): EvidenceRequest => ({ fingerprint, page, boxes }));
  });
}

/** What the picture of an unread value goes by: its position among those of its document. */
export function unreadKey(index: number): string {
  return `unread-${index}`;
}

/** What to cut out for the values of a document that could not be read. */
export function unreadRequests({ coverage }: Pick<AuditedDocument, 'coverage'>): EvidenceRequest[] {
  return coverage.unread.flatMap(({ place: { page, box } }, index) =>
    page === undefined || box === undefined ? [] : [{ fingerprint: unreadKey(index), page, boxes: [box] }],
  );
}
