import type { PkTable, Report } from '../../records/report.js';
import type { IndicatorGroup, Occurrence } from './indicator-index.js';
import { pksInOrder } from './pk-in-force.js';

export interface Agreed {
  targets: Occurrence[];
  kind: PkTable['kind'];
}

/** Kinds of agreements, the one in force first. */
export const IN_FORCE = ['pk_perubahan', 'pk', 'body'] as const;

/** The targets of the best agreement that has the indicator. */
export function agreedTargets(group: IndicatorGroup, report: Report, kinds: readonly PkTable['kind'][]): Agreed | null {
  const targets = group.occurrences.filter(({ measure }) => measure === 'target_pk');
  for (const kind of kinds) {
    const ids = new Set(pksInOrder(report).flatMap((table) => (table.kind === kind ? table.id : [])));
    const ofKind = targets.filter(({ tableId }) => ids.has(tableId));
    if (ofKind.length > 0) return { targets: ofKind, kind };
  }
  return null;
}
