import { nameLikeness } from '../records/names.js';
import type { Records } from '../records/report.js';

const SAME_NAME = 0.8;

function closest(name: string, others: Set<string>): number {
  let best = 0;
  for (const other of others) best = Math.max(best, nameLikeness(name, other));
  return best;
}

/**
 * Tables that list sasaran and indicators in one column without saying which is which: a row whose name other tables
 * give as a sasaran is the sasaran of the rows after it, not an indicator.
 */
export function settleObjectives(records: Records): void {
  const objectives = new Set<string>();
  const indicators = new Set<string>();
  for (const row of [...records.pk, ...records.realization, ...records.iku].flatMap((table) => table.rows)) {
    if (row.sasaran === '') continue;
    objectives.add(row.sasaran);
    indicators.add(row.indikator);
  }
  for (const table of records.realization) {
    if (table.rows.length < 2 || table.rows.some((row) => row.sasaran !== '')) continue;
    let sasaran = '';
    const rows: typeof table.rows = [];
    for (const row of table.rows) {
      const likeness = closest(row.indikator, objectives);
      if (likeness >= SAME_NAME && likeness > closest(row.indikator, indicators)) sasaran = row.indikator;
      else rows.push({ ...row, sasaran });
    }
    if (rows.length > 0) table.rows = rows;
  }
}
