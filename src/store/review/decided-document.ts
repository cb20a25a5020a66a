import type { AuditedDocument } from '../../findings/audit.js';
import type { Decision } from '../../findings/review.js';
import { dismissalOf } from '../../findings/trail.js';
import { groupBy } from '../group-by.js';
import { loadDocument } from '../load-document.js';
import type { Store } from '../store.js';
import { lineage } from './lineage.js';
import { TRAIL_COLUMNS } from './trail-rows.js';

/**
 * A document as its papers show it: what reviewers dismissed is waived, by whom and why.
 * @returns undefined where there is no such document
 */
export async function decidedDocument(store: Store, id: number): Promise<AuditedDocument | undefined> {
  const document = await loadDocument(store, id);
  if (!document) return undefined;
  const versions = await lineage(store.db, id);
  const rows: (Decision & { fingerprint: string })[] = await store
    .db('decisions')
    .whereIn(
      'sha256',
      versions.map(({ sha256 }) => sha256),
    )
    .orderBy('id')
    .select(...TRAIL_COLUMNS, 'fingerprint');
  const trails = groupBy(rows, ({ fingerprint }) => fingerprint);
  return {
    ...document,
    findings: document.findings.map((finding) => {
      const dismissal = dismissalOf(trails.get(finding.fingerprint) ?? []);
      if (!dismissal || finding.waiver) return finding;
      const { by, at, text } = dismissal;
      return { ...finding, waiver: { reason: text ?? '', by, date: at.slice(0, 'YYYY-MM-DD'.length) } };
    }),
  };
}
