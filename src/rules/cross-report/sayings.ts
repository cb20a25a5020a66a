import type { Localized } from '../../findings/finding.js';
import { agreedTargets, IN_FORCE } from '../support/agreed-targets.js';
import { copiesThatAgree } from '../support/agreement-of-copies.js';
import { type IndicatorGroup, indicatorGroups, type MeasureName, type Occurrence } from '../support/indicator-index.js';
import { columnId, oddColumns } from '../support/odd-columns.js';
import { both } from '../support/outcome.js';
import type { Counterparts } from './counterparts.js';
import type { Dated } from './year-report.js';

export type Quantity = 'target' | 'realisasi' | 'capaian' | 'target Renstra';

/** A value of an indicator in a year, with every place where the report prints it. */
export interface Value {
  group: IndicatorGroup;
  quantity: Quantity;
  year: number;
  occurrences: Occurrence[];
}

/** What an earlier report says of such a value. */
export type Saying =
  | { type: 'value'; from: Dated; group: IndicatorGroup; certain: boolean; occurrences: Occurrence[] }
  | { type: 'unclear'; reason: Localized }
  | { type: 'absent' };

const CONTRADICTS_ITSELF = both(
  'laporan tahun sebelumnya sendiri mencetak nilai yang berbeda-beda',
  'the earlier report itself prints different values',
);

const MEASURES: Readonly<Record<Quantity, readonly MeasureName[]>> = {
  target: ['target'],
  realisasi: ['realisasi'],
  capaian: ['capaian'],
  'target Renstra': ['target_renstra', 'target_akhir'],
};

/** What a report prints of a quantity, without columns that hold something else than their headers say. */
export function printed(
  { report }: Dated,
  group: IndicatorGroup,
  quantity: Quantity,
): (Occurrence & { year: number })[] {
  const odd = oddColumns(report);
  return group.occurrences.flatMap((occurrence) => {
    const { measure, year } = occurrence;
    if (!MEASURES[quantity].includes(measure) || year === null) return [];
    return odd.has(columnId(occurrence)) ? [] : [{ ...occurrence, year }];
  });
}

/** All values of some quantities in a report, one for each indicator and year. */
export function valuesOf(dated: Dated, quantities: readonly Quantity[]): Value[] {
  return indicatorGroups(dated.report).flatMap((group) =>
    quantities.flatMap((quantity) => {
      const all = printed(dated, group, quantity);
      const years = [...new Set(all.map(({ year }) => year))];
      return years.map(
        (year): Value => ({ group, quantity, year, occurrences: all.filter((other) => other.year === year) }),
      );
    }),
  );
}

/** Beside the target that a report measures against stands the one that was agreed: of the agreement in force. */
function agreed({ report, year }: Dated, group: IndicatorGroup, value: Value): Occurrence[] {
  if (value.quantity !== 'target' || value.year !== year) return [];
  return agreedTargets(group, report, IN_FORCE)?.targets ?? [];
}

export function sayingOf(value: Value, earlier: Dated, counterparts: Counterparts): Saying {
  const counterpart = counterparts.of(value.group, earlier);
  if (!counterpart) return { type: 'absent' };
  const { group, certain } = counterpart;
  const ofYear = printed(earlier, group, value.quantity).filter(({ year }) => year === value.year);
  const occurrences = [...ofYear, ...agreed(earlier, group, value)];
  if (occurrences.length === 0) return { type: 'absent' };
  if (copiesThatAgree(occurrences).length > 1) return { type: 'unclear', reason: CONTRADICTS_ITSELF };
  return { type: 'value', from: earlier, group, certain, occurrences };
}
