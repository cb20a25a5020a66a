import type { Knex } from 'knex';
import type { Facets, InboxPage, InboxQuery, InboxRow, Status } from '../../findings/review.js';
import { groupBy } from '../group-by.js';
import type { Store } from '../store.js';

/** Rows of one page at most, and unless told. */
export const MOST_ROWS = 500;
const ROWS = 100;
/** Characters of a text in a list; a cell of a report may hold a megabyte. */
const MOST_TEXT = 2000;
/** Words of a search at most; the rest of it is not looked at. */
const MOST_WORDS = 10;

/** The index findings_worst has the same expression. */
const SEVERITY = `(case findings.severity when 'error' then 0 when 'warning' then 1 else 2 end)`;
const STATUS = `coalesce(finding_states.status, 'open')`;
const IN_DOCUMENT = 'findings.document_id, findings.scope, findings.position';

const TEXTS = ['title', 'message', 'stated', 'recomputed'];

const ORDER: Record<NonNullable<InboxQuery['sort']>, string> = {
  worst: `${SEVERITY}, findings.gross desc, ${IN_DOCUMENT}`,
  office: `lower(offices.name) nulls last, documents.year desc nulls last, ${IN_DOCUMENT}`,
  newest: `documents.audited_at desc, ${IN_DOCUMENT}`,
  code: `findings.code, ${IN_DOCUMENT}`,
};

/**
 * The findings to decide on: of documents that files hold today, without those that are waived or follow from another one. With the
 * tables documents, offices and finding_states.
 */
function toDecide(db: Knex): Knex.QueryBuilder {
  return db('findings')
    .join('documents', 'documents.id', 'findings.document_id')
    .leftJoin('offices', 'offices.id', 'documents.office_id')
    .leftJoin('finding_states', (join) => {
      join.on('finding_states.sha256', 'documents.sha256').on('finding_states.fingerprint', 'findings.fingerprint');
    })
    .whereNull('findings.caused_by')
    .whereNull('findings.waiver')
    .whereIn('documents.id', db('document_files').select('document_id'));
}

function filtered(db: Knex, query: Omit<InboxQuery, 'status'>): Knex.QueryBuilder {
  const { year, office, kind, code, severity, assignee, text } = query;
  const rows = toDecide(db);
  const equal = {
    'documents.year': year,
    'documents.office_id': office,
    'findings.kind': kind,
    'findings.code': code,
    'findings.severity': severity,
    'finding_states.assignee': assignee,
  };
  for (const [column, value] of Object.entries(equal)) if (value !== undefined) rows.where(column, value);
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  for (const word of words)
    rows.whereRaw(
      `lower(findings.title || ' ' || findings.message || ' ' || coalesce(findings.subject, '')) like ? escape '\\'`,
      [`%${word.replace(/[\\%_]/g, '\\$&')}%`],
    );
  return rows;
}

/** One page of the inbox, and how many rows there are by status. */
export async function inbox({ db }: Store, query: InboxQuery): Promise<InboxPage> {
  const { status, sort = 'worst', offset = 0, limit = ROWS } = query;
  const counted: { status: Status; count: string | number }[] = await filtered(db, query)
    .groupByRaw(STATUS)
    .select(db.raw(`${STATUS} as status`))
    .count({ count: '*' });
  const counts = { open: 0, accepted: 0, dismissed: 0, clarify: 0 };
  for (const row of counted) counts[row.status] = Number(row.count);
  const page = filtered(db, query);
  if (status) page.whereRaw(`${STATUS} = ?`, [status]);
  const rows: Stored[] = await page
    .orderByRaw(ORDER[sort])
    .offset(offset)
    .limit(Math.min(limit, MOST_ROWS))
    .select('findings.document_id', 'findings.fingerprint', 'findings.code', 'findings.kind', 'severity', 'gross')
    .select(...TEXTS.map((column) => db.raw(`substr(findings.${column}, 1, ${MOST_TEXT}) as ${column}`)))
    .select('finding_states.assignee', 'comments', 'seen')
    .select({ office: 'offices.name', year: 'documents.year' }, db.raw(`${STATUS} as status`));
  return {
    total: status ? counts[status] : Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    rows: await completed(db, rows),
  };
}

interface Stored extends Omit<InboxRow, 'documentId' | 'page' | 'line' | 'consequences' | 'comments' | 'seen'> {
  document_id: number;
  comments: number | null;
  seen: number | null;
}

/** Adds what is looked up for the rows of a page alone: their first places and how many findings follow from them. */
async function completed(db: Knex, rows: readonly Stored[]): Promise<InboxRow[]> {
  const documents = [...new Set(rows.map(({ document_id }) => document_id))];
  const fingerprints = [...new Set(rows.map(({ fingerprint }) => fingerprint))];
  const places = await db('finding_places')
    .whereIn('document_id', documents)
    .whereIn('fingerprint', fingerprints)
    .where({ position: 0 })
    .select('document_id', 'fingerprint', 'page', 'line');
  const following = await db('findings')
    .whereIn('document_id', documents)
    .whereIn('caused_by', fingerprints)
    .select('document_id', { fingerprint: 'caused_by' });
  const key = (row: { document_id: number; fingerprint: string }) => `${row.document_id} ${row.fingerprint}`;
  const placeOf = new Map(places.map((place) => [key(place), place]));
  const followingOf = groupBy(following, key);
  return rows.map((row) => {
    const { document_id: documentId, gross, comments, seen, ...rest } = row;
    const { page = null, line = null } = placeOf.get(key(row)) ?? {};
    return {
      ...{ ...rest, documentId, page, line, gross: Boolean(gross), comments: comments ?? 0, seen: seen ?? 0 },
      consequences: followingOf.get(key(row))?.length ?? 0,
    };
  });
}

/** What the inbox can be filtered by. */
export async function facets({ db }: Store): Promise<Facets> {
  const offices = await toDecide(db)
    .whereNotNull('offices.id')
    .groupBy('offices.id', 'offices.name', 'offices.regency')
    .orderByRaw('offices.name, offices.id')
    .select('offices.id', 'offices.name', 'offices.regency')
    .select(db.raw(`sum(case when ${STATUS} = 'open' then 1 else 0 end) as open`));
  const distinct = async (column: string) =>
    (await toDecide(db).whereNotNull(column).distinct({ value: column }).orderBy('value')).map(({ value }) => value);
  const names = [
    ...(await db('users').where({ role: 'reviewer' }).pluck('name')),
    ...(await db('decisions').distinct('by').pluck('by')),
    ...(await db('finding_states').whereNotNull('assignee').distinct('assignee').pluck('assignee')),
  ];
  return {
    offices: offices.map(({ id, name, regency, open }) => ({ id, name, regency, open: Number(open) })),
    years: (await distinct('documents.year')).reverse(),
    kinds: await distinct('findings.kind'),
    codes: await distinct('findings.code'),
    reviewers: [...new Set<string>(names)].sort(),
  };
}
