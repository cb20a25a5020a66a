import type { Place } from '../../document/place.js';
import type { Interval } from '../../numbers/interval.js';
import type { ScaleBand } from '../../records/report.js';
import { predicateOf } from '../../scoring/predicate.js';
import { short } from './evidence.js';
import { both, type Tally } from './outcome.js';
import { bandsNamed } from './scale.js';

const NOT_ON_SCALE = both('predikat tidak ada pada skala laporan', "the category is not on the report's scale");
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

/** Compares a printed category with the band of each value that it may be about; one that fits is enough. */
export function judgeCategory(tally: Tally, check: CategoryCheck, scale: readonly ScaleBand[]): void {
  const named = bandsNamed(check.printed, scale);
  const [shown] = check.values;
  if (named.length === 0 || !shown) {
    tally.skip(NOT_ON_SCALE, check.place);
    return;
  }
  let expected: ScaleBand | null = null;
  for (const { value } of check.values) {
    const found = predicateOf(value, scale);
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
  tally.find({
    severity: 'error',
    gross: true,
    title: both('Predikat tidak cocok dengan skala laporan', "Category does not fit the report's scale"),
    message: both(
      `${check.where}: “${short(check.name)}” bernilai ${shown.text} disebut “${check.printed}”, sedangkan pada skala laporan (${expected.printed || label}) nilai itu ${label}.`,
      `${check.where}: “${short(check.name)}” with ${shown.text} is called “${check.printed}”, but on the report's scale (${expected.printed || label}) that value is ${label}.`,
    ),
    stated: check.printed,
    recomputed: label,
    places: [check.place, ...check.values.flatMap(({ place }) => (place ? [place] : [])), expected.place],
    subject: check.name,
  });
}
