import type { Place } from '../../document/place.js';
import type { Localized } from '../../findings/finding.js';
import { columnId } from '../support/odd-columns.js';
import { both, OTHER_YEAR, type Tally } from '../support/outcome.js';
import { isRaw } from '../support/raw-capaian.js';
import { anyAgrees } from './agreement.js';
import type { Counterparts } from './counterparts.js';
import { type Difference, differenceOf } from './difference.js';
import { judgeValue } from './judge-value.js';
import { printed, type Saying, sayingOf, type Value, valuesOf } from './sayings.js';
import type { Dated } from './year-report.js';

interface Compared {
  value: Value;
  sayings: Saying[];
}

const FROM_RENSTRA = both(
  'target yang tercetak adalah target Renstra untuk tahun itu',
  'the target printed is the one of the Renstra for that year',
);
const RAW = both(
  'kolom capaian tampaknya memuat realisasinya sendiri',
  'the column of capaian seems to hold the realisasi itself',
);
const FEWEST = 3;

/**
 * A table of results may keep the title of last year over the figures of this one. Its values count as those of the earlier year only where the
 * report has another table with this year's results of the indicator.
 */
function isStaleTitle(value: Value, { year }: Dated): boolean {
  const current = value.group.occurrences.some((other) => other.source === 'realization' && other.year === year);
  return !current && value.occurrences.some(({ source }) => source === 'realization');
}

/** Columns of which most values differ, three at least, are of another year or were read wrongly. */
function oddAgainst(compared: readonly Compared[]): Set<string> {
  const counts = new Map<string, { same: number; different: number }>();
  for (const { value, sayings } of compared)
    for (const occurrence of value.occurrences) {
      const others = sayings.flatMap((saying) => (saying.type === 'value' ? saying.occurrences : []));
      const verdict = anyAgrees([occurrence], others);
      if (verdict === null) continue;
      const count = counts.get(columnId(occurrence)) ?? { same: 0, different: 0 };
      if (verdict) count.same += 1;
      else count.different += 1;
      counts.set(columnId(occurrence), count);
    }
  const odd = [...counts].filter(([, { same, different }]) => different >= FEWEST && different > same);
  return new Set(odd.map(([id]) => id));
}

/** Tables of several years often print the targets of the Renstra where the agreement of a year set others. */
function isOfRenstra({ value, sayings }: Compared, later: Dated): boolean {
  if (value.quantity !== 'target') return false;
  const planned = [
    ...printed(later, value.group, 'target Renstra'),
    ...sayings.flatMap((saying) =>
      saying.type === 'value' ? printed(saying.from, saying.group, 'target Renstra') : [],
    ),
  ].filter(({ year }) => year === value.year);
  return anyAgrees(value.occurrences, planned) === true;
}

/** Why a difference says nothing, if so. */
function harmless(compared: Compared, { own, others }: Difference, later: Dated): Localized | null {
  const { group } = compared.value;
  const raw =
    own.occurrences.every((occurrence) => isRaw(occurrence, group)) ||
    others.some((said) => said.occurrences.every((occurrence) => isRaw(occurrence, said.group)));
  if (raw) return RAW;
  return isOfRenstra(compared, later) ? FROM_RENSTRA : null;
}

/** LTS-01 for earlier years: what the later report says was agreed and reached, against the reports of those years. */
export function checkPastValues(
  tally: Tally,
  later: Dated,
  earlier: readonly Dated[],
  counterparts: Counterparts,
): void {
  const past = valuesOf(later, ['target', 'realisasi', 'capaian'])
    .filter((value) => value.year < later.year && !isStaleTitle(value, later))
    .map((value): Compared => {
      const ofYear = earlier.filter(({ year }) => year === value.year);
      return { value, sayings: ofYear.map((report) => sayingOf(value, report, counterparts)) };
    });
  const odd = oddAgainst(past);
  for (const compared of past) {
    const place: Place | undefined = compared.value.occurrences[0]?.place;
    const occurrences = compared.value.occurrences.filter((occurrence) => !odd.has(columnId(occurrence)));
    if (occurrences.length === 0) {
      tally.skip(OTHER_YEAR, place);
      continue;
    }
    const value = { ...compared.value, occurrences };
    const judgement = judgeValue(later, value, compared.sayings);
    if (judgement.type === 'holds') tally.hold();
    else if (judgement.type === 'not_judged') tally.skip(judgement.reason, place);
    else {
      const reason = harmless({ ...compared, value }, judgement, later);
      if (reason) tally.skip(reason, place);
      else tally.find(differenceOf(later, value, judgement));
    }
  }
}
