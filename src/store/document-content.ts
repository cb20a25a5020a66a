import type { Store } from './store.js';

/** What is known of the file that a document was read from. */
export interface KnownContent {
  sha256: string;
  auditKey: string;
  /** Where it was last seen; empty where other files took its places. */
  paths: string[];
  /** Its bytes, where they are kept. */
  bytes?: Uint8Array;
}

/** @returns undefined where there is no such document */
export async function documentContent({ db }: Store, documentId: number): Promise<KnownContent | undefined> {
  const document = await db('documents').where({ id: documentId }).first('sha256', 'audit_key');
  if (!document) return undefined;
  const own = { document_id: documentId };
  const paths = await db('document_files').where(own).orderBy('path').pluck('path');
  const kept = await db('document_contents').where(own).first('bytes');
  const { sha256, audit_key: auditKey } = document;
  return { sha256, auditKey, paths, ...(kept && { bytes: new Uint8Array(kept.bytes) }) };
}
