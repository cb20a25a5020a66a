import type { Knex } from 'knex';
import type PgBoss from 'pg-boss';
import type { Localized } from '../../findings/finding.js';
import { internalError } from '../../pipeline/texts.js';
import { unreadableDocument } from '../../pipeline/unreadable.js';
import { failClaim, orphanedClaims } from '../../store/queue/claims.js';
import { type JobData, MAX_TRIES } from '../../store/queue/jobs.js';
import { buryWorkers } from '../../store/queue/workers.js';
import type { Store } from '../../store/store.js';
import type { RunSettings } from '../run-settings.js';
import { saveQueued } from './save-queued.js';

/** The code of a try whose worker died. */
export const WORKER_LOST = 'WORKER_LOST';

/** A document of a dead worker, for another try or given up. */
export interface TakenOver {
  file: string;
  host: string;
  pid: number;
  givenUp: boolean;
}

/**
 * Puts the documents of dead workers back into the queue. One whose workers died again and again is given up: it is saved as
 * unreadable, with the reason.
 */
export async function takeOver(store: Store, boss: PgBoss, runSettings: RunSettings): Promise<TakenOver[]> {
  const taken: TakenOver[] = [];
  for (const claim of await orphanedClaims(store)) {
    const { host, pid, worker, data } = claim;
    const settings = await runSettings.of(data.files[0]?.runId ?? 0);
    const by = `${host}, ${pid}`;
    const reason: Localized = {
      id: `proses pekerja berhenti ${MAX_TRIES} kali saat memeriksa dokumen ini (terakhir ${by})`,
      en: `the worker ended ${MAX_TRIES} times while it audited this document (last ${by})`,
    };
    const giveUp = (trx: Knex, latest: JobData) => {
      const error = internalError('worker', reason[settings.language], settings.language);
      const document = unreadableDocument({ file: '' }, error, settings.language);
      return saveQueued(trx, store, document, latest, settings);
    };
    const failure = { code: WORKER_LOST, reason: reason[settings.language], host, worker };
    const became = await failClaim(store, boss, claim, failure, { ofDeadWorker: true, giveUp });
    if (became === 'taken-over') continue;
    taken.push({ file: data.files[0]?.path ?? '', host, pid, givenUp: became === 'given-up' });
  }
  await buryWorkers(store);
  return taken;
}
