import type { Knex } from 'knex';
import type { Correction, NewCorrection } from '../../findings/review.js';
import { storableText } from '../insert-rows.js';
import { type Store, transaction } from '../store.js';
import { Refusal, StaleDocument } from './refusal.js';

/** The values of a content that reviewers read otherwise, oldest first. */
export async function correctionsOf(db: Knex, sha256: string): Promise<Correction[]> {
  const rows = await db('corrections').where({ sha256 }).orderBy('id');
  return rows.map(({ id, place, original, text, by, at }) => ({
    ...{ id, place: JSON.parse(place), original, text, by, at },
  }));
}

/**
 * Adds a correction.
 * @throws Refusal; StaleDocument when there are others than the `seen` ones
 */
export async function addCorrection(
  store: Store,
  documentId: number,
  { place, original, text, seen }: NewCorrection,
  { by, at }: Pick<Correction, 'by' | 'at'>,
): Promise<void> {
  const document = await store.db('documents').where({ id: documentId }).first('sha256');
  if (!document) throw new Refusal('not-found', 'there is no such document');
  const { sha256 } = document;
  await transaction(store, async (trx) => {
    // Two at once would both count the same number of corrections before them.
    await trx('documents').where({ sha256 }).update({ sha256 });
    const known = await trx('corrections').where({ sha256 }).pluck('id');
    if (known.length !== seen) throw new StaleDocument();
    const kept = { place: storableText(JSON.stringify(place)), original: storableText(original) };
    await trx('corrections').insert({ sha256, ...kept, text: storableText(text), by, at });
  });
}
