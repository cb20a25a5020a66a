import type { Language } from '../findings/finding.js';
import { printedNames, staleOffices } from '../store/office-reports.js';
import { type Store, transaction } from '../store/store.js';

/**
 * Compares the reports of each office that changed with one another, and gives it the best of its printed names. One transaction an
 * office: stopped in between, the rest is done the next time.
 * @returns how many offices were compared
 */
export async function refreshOffices(store: Store, _language: Language, signal?: AbortSignal): Promise<number> {
  const ids = await staleOffices(store);
  for (const id of ids) {
    signal?.throwIfAborted();
    await transaction(store, async (trx) => {
      await trx('offices').where({ id }).update({ stale: false });
      const { names, named } = await printedNames({ ...store, db: trx }, id);
      if (!named && names[0]) await trx('offices').where({ id }).update({ name: names[0] });
    });
  }
  return ids.length;
}
