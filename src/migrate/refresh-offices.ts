import type { Check } from '../findings/audit.js';
import type { Language } from '../findings/finding.js';
import { auditFindings } from '../pipeline/audited-document.js';
import { canonicalName } from '../records/offices/canonical-name.js';
import { crossReportFindings } from '../rules/cross-report/cross-report-findings.js';
import { officeReports, printedNames, saveOfficeFindings, staleOffices } from '../store/office-reports.js';
import { type Store, transaction } from '../store/store.js';

const CODE = 'LTS-01';

/**
 * Compares the reports of each office that changed with one another, and gives it the best of its printed names. One transaction an
 * office: stopped in between, the rest is done the next time.
 * @returns how many offices were compared
 */
export async function refreshOffices(store: Store, language: Language, signal?: AbortSignal): Promise<number> {
  const ids = await staleOffices(store);
  for (const id of ids) {
    signal?.throwIfAborted();
    await transaction(store, async (trx) => refreshOffice({ ...store, db: trx }, id, language));
  }
  return ids.length;
}

async function refreshOffice(store: Store, id: number, language: Language): Promise<void> {
  await store.db('offices').where({ id }).update({ stale: false });
  const { names, named } = await printedNames(store, id);
  if (!named && names.length > 0)
    await store
      .db('offices')
      .where({ id })
      .update({ name: canonicalName(names) });
  const reports = await officeReports(store, id);
  const idOf = new Map(reports.map(({ sha256, documentId }) => [sha256, documentId]));
  for (const { sha256, judged } of crossReportFindings(reports)) {
    const { satisfied, violated, notJudged, reasons } = judged.check;
    const check: Check = { code: CODE, satisfied, violated, notJudged, reasons: reasons.map((text) => text[language]) };
    const documentId = idOf.get(sha256);
    if (documentId !== undefined)
      await saveOfficeFindings(store, documentId, { findings: auditFindings(judged.findings, language), check });
  }
}
