import { type DocumentFilter, narrowed } from './filter.js';
import type { Store } from './store.js';

export const SEARCH_KINDS = ['indicator', 'sasaran', 'program', 'finding'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A text that holds all the words looked for. */
export interface Hit {
  kind: SearchKind;
  text: string;
  office: string | null;
  year: number | null;
  /** A path under which the document was seen. */
  file: string;
  page: number | null;
  line: number | null;
  documentId: number;
  /** Fingerprint of a finding; position of a record. */
  ref: string;
}

export interface SearchResult {
  /** How many there are, shown or not. */
  total: number;
  hits: Hit[];
}

export interface SearchOptions extends DocumentFilter {
  kind?: SearchKind;
  limit: number;
}

/** The words of a query as both full-text engines take them; everything else in it is punctuation to them. */
function wordsOf(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Texts with all words of the query, each as the beginning of a word ("kepuas" finds "kepuasan"): newest year first, then by office.
 * Findings tell more than names, so they come first within a year.
 */
export async function search(store: Store, query: string, options: SearchOptions): Promise<SearchResult> {
  const { db, dialect } = store;
  const words = wordsOf(query);
  if (words.length === 0) return { total: 0, hits: [] };
  const matching = () => {
    const found = db('search_entries').join('documents', 'documents.id', 'search_entries.document_id');
    if (dialect === 'postgres') {
      const pattern = words.map((word) => `'${word}':*`).join(' & ');
      found.whereRaw(`search_entries.words @@ to_tsquery('simple', ?)`, [pattern]);
    } else {
      const pattern = words.map((word) => `"${word}"*`).join(' ');
      const ids = db('search_words').whereRaw('search_words match ?', [pattern]).select('rowid');
      found.whereIn('search_entries.id', ids);
    }
    if (options.kind) found.where('search_entries.kind', options.kind);
    return narrowed(found, db, options);
  };
  const [count] = await matching().count({ total: '*' });
  const rows = await matching()
    .leftJoin('offices', 'offices.id', 'documents.office_id')
    .leftJoin('records', (join) => {
      join.on('records.document_id', 'search_entries.document_id');
      join
        .andOn(db.raw(`cast(records.position as text) = search_entries.ref`))
        .andOnVal('search_entries.kind', '<>', 'finding');
    })
    .leftJoin('finding_places', (join) => {
      join.on('finding_places.document_id', 'search_entries.document_id');
      join.on('finding_places.fingerprint', 'search_entries.ref').onVal('finding_places.position', 0);
    })
    .orderByRaw(
      `documents.year desc nulls last, offices.name, search_entries.kind, search_entries.text, documents.sha256`,
    )
    .limit(options.limit)
    .select('search_entries.kind', 'search_entries.ref', 'search_entries.text', 'documents.id', 'documents.year')
    .select({ office: 'offices.name', recordPage: 'records.page', recordLine: 'records.line' })
    .select({ page: 'finding_places.page', line: 'finding_places.line' });
  const files = await db('document_files')
    .whereIn(
      'document_id',
      rows.map(({ id }) => id),
    )
    .groupBy('document_id')
    .select('document_id')
    .min({ path: 'path' });
  const fileOf = new Map(files.map((row: { document_id?: number; path?: string }) => [row.document_id, row.path]));
  return {
    total: Number(count?.total ?? 0),
    hits: rows.map(({ id, kind, ref, text, office, year, page, line, recordPage, recordLine }) => ({
      ...{ kind, text, office, year, ref },
      file: fileOf.get(id) ?? '',
      page: page ?? recordPage,
      line: line ?? recordLine,
      documentId: id,
    })),
  };
}
