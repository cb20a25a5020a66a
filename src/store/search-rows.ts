import type { AuditedDocument, AuditFinding } from '../findings/audit.js';
import type { Row } from './insert-rows.js';
import { RECORD_KINDS } from './record-rows.js';

/** Fields of records that can be searched, and what they are called there. */
const SEARCHED = { indikator: 'indicator', sasaran: 'sasaran', program: 'program', name: 'program' } as const;

/** What can be found of a document by its words: each text of a kind once. */
export function searchRows({ records, findings }: AuditedDocument, documentId: number): Row[] {
  const rows = new Map<string, Row>();
  const add = (kind: string, ref: string, text: unknown) => {
    if (typeof text !== 'string' || text.trim() === '') return;
    const key = `${kind} ${text}`;
    if (!rows.has(key)) rows.set(key, { document_id: documentId, kind, ref, text });
  };
  let position = 0;
  for (const kind of RECORD_KINDS)
    for (const table of records[kind])
      for (const row of table.rows) {
        for (const [field, as] of Object.entries(SEARCHED))
          add(as, String(position), (row as Record<string, unknown>)[field]);
        position++;
      }
  return [...rows.values(), ...findingEntries(findings, documentId)];
}

/** What can be found of findings by its words. */
export function findingEntries(findings: readonly AuditFinding[], documentId: number): Row[] {
  return findings.map(({ fingerprint, title, message, subject }) => ({
    document_id: documentId,
    kind: 'finding',
    ref: fingerprint,
    text: [title, subject, message].filter(Boolean).join(' · '),
  }));
}
