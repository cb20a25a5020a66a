import { bestPairs } from '../../records/best-pairs.js';
import { SAME_INDICATOR, SASARAN_WEIGHT } from '../../records/indicator-likeness.js';
import { isSameName, likenessTable } from '../../records/names.js';
import { type IndicatorGroup, indicatorGroups } from '../support/indicator-index.js';
import type { Dated } from './year-report.js';

/** An indicator of another report that is this one. */
export interface Counterpart {
  group: IndicatorGroup;
  /** The names leave no doubt: an indicator that was reworded may have been redefined, and its values with it. */
  certain: boolean;
}

function likeness(a: IndicatorGroup, b: IndicatorGroup): number {
  const name = Math.max(0, ...likenessTable(a.names, b.names).flat());
  const goal = Math.max(0, ...likenessTable(a.sasaran, b.sasaran).flat());
  return name < SAME_INDICATOR ? 0 : name + SASARAN_WEIGHT * goal;
}

/** The indicators of one report with those of another, one to one. */
function pairs(later: Dated, earlier: Dated): Map<IndicatorGroup, Counterpart> {
  const [own, others] = [indicatorGroups(later.report), indicatorGroups(earlier.report)];
  const table = own.map((group) => others.map((other) => likeness(group, other)));
  const found = new Map<IndicatorGroup, Counterpart>();
  for (const [i, j] of bestPairs(table, SAME_INDICATOR)) {
    const [mine, group] = [own[i], others[j]];
    if (!mine || !group) continue;
    const certain = mine.names.some((name) => group.names.some((other) => isSameName(name, other)));
    found.set(mine, { group, certain });
  }
  return found;
}

/** Finds indicators again in other reports; each pair of reports is matched once. */
export class Counterparts {
  private readonly known = new Map<Dated, Map<IndicatorGroup, Counterpart>>();

  constructor(private readonly later: Dated) {}

  of(group: IndicatorGroup, earlier: Dated): Counterpart | null {
    const known = this.known.get(earlier) ?? pairs(this.later, earlier);
    this.known.set(earlier, known);
    return known.get(group) ?? null;
  }
}
