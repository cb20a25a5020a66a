import type { Knex } from 'knex';
import type { Decision } from '../../findings/review.js';

/** The columns of a decision. */
export const TRAIL_COLUMNS = ['id', 'action', 'by', 'at', 'before', 'after', 'text', 'assignee', 'undoes'] as const;

/** What was decided on a finding in the versions given, oldest first. */
export async function trailOf(db: Knex, hashes: readonly string[], fingerprint: string): Promise<Decision[]> {
  return db('decisions').whereIn('sha256', hashes).where({ fingerprint }).orderBy('id').select(TRAIL_COLUMNS);
}
