import type { Knex } from 'knex';

/** Which documents are meant; all of them when nothing is said. */
export interface DocumentFilter {
  officeId?: number;
  regency?: string;
  year?: number;
  /** Also documents that a newer file took the place of. */
  superseded?: boolean;
}

/** Narrows a query that has the table "documents" in it. */
export function narrowed<Q extends Knex.QueryBuilder>(query: Q, db: Knex, filter: DocumentFilter): Q {
  const { officeId, regency, year, superseded } = filter;
  if (officeId !== undefined) query.where('documents.office_id', officeId);
  if (regency !== undefined) query.whereRaw('lower(documents.entity_regency) = ?', [regency.toLowerCase()]);
  if (year !== undefined) query.where('documents.year', year);
  if (!superseded) query.whereIn('documents.id', db('document_files').select('document_id'));
  return query;
}
