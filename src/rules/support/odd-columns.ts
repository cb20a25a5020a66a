import { indicatorGroups, type Occurrence } from './indicator-index.js';
import type { Source } from './indicator-tables.js';
import { sameMeasure } from './measures.js';
import { oncePerReport } from './memo.js';

/** Tables that compare with another year or plan, so that a column may belong to another year than it seems to. */
const COMPARISONS: ReadonlySet<Source> = new Set(['trend', 'renstra_progress', 'comparison']);
const FEWEST = 3;
const COMPARISON_SHARE = 0.5;
/** In a table of results many copies may really differ (a report of a hospital: 11 of 18), but hardly all. */
const RESULTS_SHARE = 0.9;

export function columnId({ tableId, measure, year }: Pick<Occurrence, 'tableId' | 'measure' | 'year'>): string {
  return [tableId, measure, year].join('|');
}

/**
 * Columns whose values differ from those of another table in most indicators: they hold another year, another plan, or raw values under the heading
 * "capaian". Their values are not compared. Tables of efficiency are never set aside, nor are tables of results of the reporting year unless nearly
 * every value differs.
 */
export const oddColumns = oncePerReport((report): Set<string> => {
  const counts = new Map<string, { id: string; share: number; same: number; different: number }>();
  for (const group of indicatorGroups(report)) {
    for (const a of group.occurrences) {
      if (a.source === 'efficiency') continue;
      const weak = COMPARISONS.has(a.source) || a.year !== report.entity.year;
      const share = weak ? COMPARISON_SHARE : RESULTS_SHARE;
      for (const b of group.occurrences) {
        if (a.tableId === b.tableId || a.measure !== b.measure || a.year !== b.year || b.source === 'efficiency')
          continue;
        const verdict =
          a.value.type === 'number' && a.value.number.unit && a.measure === 'capaian'
            ? false
            : sameMeasure(a.value, b.value);
        if (verdict === null) continue;
        const key = `${columnId(a)}|${b.tableId}`;
        const count = counts.get(key) ?? { id: columnId(a), share, same: 0, different: 0 };
        if (verdict) count.same += 1;
        else count.different += 1;
        counts.set(key, count);
      }
    }
  }
  const odd = [...counts.values()].filter(
    ({ same, different, share }) => different >= FEWEST && different > (same + different) * share,
  );
  return new Set(odd.map(({ id }) => id));
});
