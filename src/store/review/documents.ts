import type { Knex } from 'knex';
import type { AuditedDocument } from '../../findings/audit.js';
import type { DocumentSummary, ReviewFinding, Status } from '../../findings/review.js';
import { loadDocument } from '../load-document.js';
import type { Store } from '../store.js';
import { isCurrent, lineage, type Version } from './lineage.js';
import { statesOf, UNDECIDED } from './states.js';

/** The last part of a path: folders of the machine are nobody's business. */
const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? '';

/** Documents that files hold today, by office and year; one document where its id is given, whatever holds it. */
export async function documentSummaries(
  { db }: Store,
  { office, year, id }: { office?: number; year?: number; id?: number },
): Promise<DocumentSummary[]> {
  const rows = db('documents').leftJoin('offices', 'offices.id', 'documents.office_id');
  if (office !== undefined) rows.where('documents.office_id', office);
  if (year !== undefined) rows.where('documents.year', year);
  if (id !== undefined) rows.where('documents.id', id);
  else rows.whereIn('documents.id', db('document_files').select('document_id'));
  const documents = await rows
    .orderByRaw('lower(offices.name) nulls last, documents.year desc nulls last, documents.id')
    .select('documents.id', 'documents.sha256', 'documents.year', 'documents.version', 'documents.status')
    .select({ office: 'offices.name', regency: 'offices.regency' })
    .select(db('document_files').whereRaw('document_id = documents.id').min('path').as('file'));
  const countsOf = await countsByStatus(db, id);
  const finishOf = await finishes(db, id);
  return documents.map((row) => {
    const counts = countsOf.get(row.id) ?? { ...NONE };
    return {
      ...{ id: row.id, office: row.office, regency: row.regency, year: row.year, file: nameOf(row.file ?? '') },
      ...{ version: row.version, status: row.status },
      findings: Object.values(counts).reduce((sum, count) => sum + count, 0),
      open: counts.open,
      counts,
      finished: finishOf.get(row.sha256) ?? null,
    };
  });
}

const NONE: Readonly<Record<Status, number>> = { open: 0, accepted: 0, dismissed: 0, clarify: 0 };

interface Counted {
  document_id: number;
  status: Status;
  count: string | number;
}

/** How many findings to decide on each document has, by status. */
async function countsByStatus(db: Knex, id?: number): Promise<Map<number, Record<Status, number>>> {
  const rows = db('findings')
    .join('documents', 'documents.id', 'findings.document_id')
    .leftJoin('finding_states', (join) => {
      join.on('finding_states.sha256', 'documents.sha256').on('finding_states.fingerprint', 'findings.fingerprint');
    })
    .whereNull('caused_by')
    .whereNull('waiver');
  if (id !== undefined) rows.where('document_id', id);
  const status = "coalesce(finding_states.status, 'open')";
  const counted: Counted[] = await rows
    .groupByRaw(`document_id, ${status}`)
    .select('document_id', db.raw(`${status} as status`), db.raw('count(*) as count'));
  const counts = new Map<number, Record<Status, number>>();
  for (const { document_id, status: of, count } of counted)
    counts.set(document_id, { ...(counts.get(document_id) ?? NONE), [of]: Number(count) });
  return counts;
}

/** The last time that each document was finished, by its content. */
async function finishes(db: Knex, id?: number): Promise<Map<string, NonNullable<DocumentSummary['finished']>>> {
  const rows = db('finishes').orderBy('id').select('sha256', 'by', 'at', 'note');
  if (id !== undefined) rows.whereIn('sha256', db('documents').where({ id }).select('sha256'));
  return new Map((await rows).map(({ sha256, by, at, note }) => [sha256, { by, at, note }]));
}

/** A document under review: as it was audited, with what was decided and how it differs from the version before it. */
export interface ReviewedDocument {
  summary: DocumentSummary;
  document: AuditedDocument;
  reviewed: ReviewFinding[];
  fixed: { fingerprint: string; code: string; title: string }[];
  superseded: boolean;
}

/** @returns undefined where there is no such document */
export async function reviewedDocument(store: Store, id: number): Promise<ReviewedDocument | undefined> {
  const [summary] = await documentSummaries(store, { id });
  const document = await loadDocument(store, id);
  if (!summary || !document) return undefined;
  const states = await statesOf(store.db, document.sha256);
  const earlier = await earlierFindings(store.db, await lineage(store.db, id));
  const now = new Set(document.findings.map(({ fingerprint }) => fingerprint));
  const change = (fingerprint: string) => (earlier?.all.has(fingerprint) ? 'still-there' : 'new');
  return {
    summary,
    document: { ...document, file: summary.file },
    reviewed: document.findings.map(({ status: _, places, ...finding }) => ({
      ...finding,
      ...(states.get(finding.fingerprint) ?? UNDECIDED),
      places: places.map((place) =>
        place.source ? { ...place, source: { ...place.source, file: nameOf(place.source.file) } } : place,
      ),
      change: earlier ? change(finding.fingerprint) : null,
    })),
    fixed: (earlier?.counted ?? []).filter(({ fingerprint }) => !now.has(fingerprint)),
    superseded: !(await isCurrent(store.db, id)),
  };
}

/** What was found in the version before; undefined where there is none that could be read. */
async function earlierFindings(db: Knex, [, before]: readonly Version[]) {
  if (!before || before.status === 'unreadable') return undefined;
  const rows = await db('findings')
    .where({ document_id: before.id })
    .orderBy(['scope', 'position'])
    .select('fingerprint', 'code', 'title', { causedBy: 'caused_by' }, 'waiver');
  const counted = rows.filter(({ causedBy, waiver }) => causedBy === null && waiver === null);
  return {
    all: new Set<string>(rows.map(({ fingerprint }) => fingerprint)),
    counted: counted.map(({ fingerprint, code, title }) => ({ fingerprint, code, title })),
  };
}
