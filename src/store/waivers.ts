import { isAbout, type Waiver, type WaiverOutcome } from '../findings/waivers.js';
import { beginWriting } from './runs.js';
import { type Store, transaction } from './store.js';

/** The waivers kept by an earlier run. */
export async function keptWaivers({ db }: Store): Promise<Waiver[]> {
  const rows = await db('waivers')
    .orderBy('position')
    .select('fingerprint', 'reason', 'by', 'date', 'until', 'file', 'office');
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Waiver);
}

/**
 * Keeps the waivers of the configuration, in place of those before, and marks the findings that they accept.
 * @param today YYYY-MM-DD; a waiver whose last day is over accepts nothing
 * @returns the waivers that accept nothing in the database
 */
export async function keepWaivers(
  store: Store,
  runId: number,
  waivers: readonly Waiver[],
  today: string,
): Promise<WaiverOutcome> {
  return transaction(store, async (trx) => {
    await beginWriting(trx, runId);
    // Two that replaced them at once would both add theirs.
    if (store.dialect === 'postgres') await trx.raw('lock table waivers in exclusive mode');
    await trx('waivers').delete();
    for (const [position, { file = null, office = null, until = null, ...waiver }] of waivers.entries())
      await trx('waivers').insert({ position, ...waiver, file, office, until });
    await trx('findings').whereNotNull('waiver').update({ waiver: null });
    const holding = waivers.filter(({ until }) => until === undefined || until >= today);
    const found = await trx('findings')
      .join('documents', 'documents.id', 'findings.document_id')
      .leftJoin('document_files', 'document_files.document_id', 'documents.id')
      .whereIn(
        'fingerprint',
        holding.map(({ fingerprint }) => fingerprint),
      )
      .select('findings.document_id', 'fingerprint', 'entity_name', 'path');
    const matched = new Set<Waiver>();
    for (const { document_id, fingerprint, entity_name, path } of found) {
      const document = { file: path ?? '', entity: { name: entity_name, regency: null, year: null } };
      const waiver = holding.find((entry) => entry.fingerprint === fingerprint && isAbout(entry, document));
      if (!waiver) continue;
      matched.add(waiver);
      const { reason, by, date, until } = waiver;
      const kept = JSON.stringify({ reason, by, date, ...(until !== undefined && { until }) });
      await trx('findings').where({ document_id, fingerprint }).update({ waiver: kept });
    }
    return {
      unmatched: holding.filter((waiver) => !matched.has(waiver)),
      expired: waivers.filter((waiver) => !holding.includes(waiver)),
    };
  });
}
