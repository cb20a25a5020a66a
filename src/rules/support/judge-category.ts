import type { Place } from '../../document/place.js';
import type { Localized } from '../../findings/finding.js';
import type { Interval } from '../../numbers/interval.js';
import type { ScaleBand } from '../../records/report.js';
import { predicateOf } from '../../scoring/predicate.js';
import { short } from './evidence.js';
import { both, type Tally } from './outcome.js';
import { bandsNamed } from './scale.js';
import type { Scale } from './scales-in-force.js';

const NOT_ON_SCALE = both('predikat tidak ada pada skala', 'the category is not on the scale');
const IN_A_HOLE = both('nilai jatuh di celah antara dua kategori', 'the value falls into a gap between two categories');

export interface CategoryCheck {
  name: string;
  /** The category as printed, and where. */
  printed: string;
  place: Place;
  /** The values that it may be about; the first is the one to show. */
  values: { text: string; value: Interval; place?: Place }[];
  where: string;
}

/** How a message names a scale. */
export function scaleName({ fallback }: Scale): Localized {
  return fallback === null
    ? both('skala laporan', "the report's scale")
    : both(
        `skala cadangan ${fallback} (laporan tidak mencetak skala)`,
        `the fallback scale ${fallback} (the report prints none)`,
      );
}

/**
 * Compares a printed category with the band of each value that it may be about; one that fits is enough. A report need not follow a
 * scale that it does not print: by a fallback scale a finding is a warning.
 */
export function judgeCategory(tally: Tally, check: CategoryCheck, scale: Scale): void {
  const named = bandsNamed(check.printed, scale.bands);
  const [shown] = check.values;
  if (named.length === 0 || !shown) {
    tally.skip(NOT_ON_SCALE, check.place);
    return;
  }
  let expected: ScaleBand | null = null;
  for (const { value } of check.values) {
    const found = predicateOf(value, scale.bands);
    if (!found || 'hole' in found) continue;
    const bands = 'band' in found ? [found.band] : found.ambiguous;
    if (bands.some((band) => named.includes(band))) {
      tally.hold();
      return;
    }
    expected ??= bands[0] ?? null;
  }
  if (!expected) {
    tally.skip(IN_A_HOLE, check.place);
    return;
  }
  const label = expected.label === expected.category ? expected.category : `${expected.category} / ${expected.label}`;
  const own = scale.fallback === null;
  const name = scaleName(scale);
  tally.find({
    severity: own ? 'error' : 'warning',
    gross: true,
    title: own
      ? both('Predikat tidak cocok dengan skala laporan', "Category does not fit the report's scale")
      : both(
          `Predikat tidak cocok dengan skala ${scale.fallback}`,
          `Category does not fit the scale of ${scale.fallback}`,
        ),
    message: both(
      `${check.where}: “${short(check.name)}” bernilai ${shown.text} disebut “${check.printed}”, sedangkan pada ${name.id} (${expected.printed || label}) nilai itu ${label}.`,
      `${check.where}: “${short(check.name)}” with ${shown.text} is called “${check.printed}”, but on ${name.en} (${expected.printed || label}) that value is ${label}.`,
    ),
    stated: check.printed,
    recomputed: label,
    places: [check.place, ...check.values.flatMap(({ place }) => place ?? []), ...(own ? [expected.place] : [])],
    subject: check.name,
  });
}
