import { storableText } from '../insert-rows.js';
import { type Store, transaction } from '../store.js';
import { requireCurrent } from './lineage.js';
import { Refusal } from './refusal.js';

/** Notes that the review of a document is done. @throws Refusal */
export async function finish(
  store: Store,
  documentId: number,
  { by, at, note }: { by: string; at: string; note: string },
): Promise<void> {
  const document = await store.db('documents').where({ id: documentId }).first('sha256');
  if (!document) throw new Refusal('not-found', 'there is no such document');
  await transaction(store, async (trx) => {
    await trx('finishes').insert({ sha256: document.sha256, by, at, note: storableText(note) });
    await requireCurrent(trx, documentId);
  });
}
