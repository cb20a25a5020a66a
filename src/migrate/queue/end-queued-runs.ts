import type { WaiverOutcome } from '../../findings/waivers.js';
import { localDay } from '../../pipeline/summary.js';
import { type Store, transaction } from '../../store/store.js';
import { keepWaivers, keptWaivers } from '../../store/waivers.js';

/**
 * Ends the runs whose files workers were to audit, when they are through: marks the findings that waivers accept.
 * @returns the waivers that accept nothing in the database; undefined where no run was to be ended
 */
export async function endQueuedRuns(store: Store): Promise<WaiverOutcome | undefined> {
  return transaction(store, async (trx) => {
    const ids = await trx('runs').where({ status: 'queued' }).orderBy('id').forUpdate().pluck('id');
    const [first] = ids;
    if (first === undefined) return undefined;
    const within = { ...store, db: trx };
    const outcome = await keepWaivers(within, first, await keptWaivers(within), localDay(new Date()));
    const finished_at = new Date().toISOString();
    await trx('runs').whereIn('id', ids).update({ status: 'finished', finished_at });
    return outcome;
  });
}
