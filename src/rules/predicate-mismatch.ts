/**
 * PRD-01: a category (predikat) in a table or sentence against the report's own scale.
 *
 * Why: the word is what readers remember; a "Sangat Baik" that the scale does not give changes the conclusion.
 * Basis: the scale printed in the report (commonly after Permendagri 86/2017 or Permenpan RB 88/2021). Without a printed scale nothing is judged.
 *
 * Raises: 71,4% called "Baik" where the scale says 55 to 75 is "Cukup"; 100% labelled "Memuaskan" where above 90 is "Sangat Memuaskan".
 * Must not raise: 105,2% in the top band that ends at 100; 75,5% between two bands of whole numbers; a word that the scale does not have.
 */

import type { Decimal } from 'decimal.js';
import type { Place } from '../document/place.js';
import type { Interval } from '../numbers/interval.js';
import { exactly } from '../numbers/interval.js';
import { isAbsent, readNumber } from '../numbers/printed-number.js';
import type { Report, ScaleBand } from '../records/report.js';
import { predicateOf } from '../scoring/predicate.js';
import { checkCategoryClaims } from './predicate-claims.js';
import type { Rule } from './rule.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, Tally } from './support/outcome.js';
import { bandsNamed } from './support/scale.js';

const NO_SCALE = both('laporan tidak mencetak skala predikat', 'the report prints no scale of categories');
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

/** "8,726" is 8,726 or, in the other notation, 8726: both are tried. */
function readings(text: string): Decimal[] {
  const kinds = [{ kind: 'percent' }, { kind: 'count' }] as const;
  const values = kinds.flatMap((context) => readNumber(text.replace('%', ''), context)?.value ?? []);
  const [percent, count] = values;
  if (!percent || !count || percent.eq(count)) return values.slice(0, 1);
  return values;
}

export const predicateMismatch: Rule = {
  code: 'PRD-01',
  kind: 'predicate_mismatch',
  severity: 'error',
  title: both('Predikat cocok dengan skala laporan', "Categories fit the report's scale"),
  about: both(
    'Predikat atau kategori di tabel (juga kolom centang) dan di kalimat dibandingkan dengan skala yang dicetak laporan itu sendiri. Nilai di celah skala tidak dinilai; nilai di atas 100 masuk kategori teratas.',
    "Categories in tables (tick columns too) and sentences are compared with the report's own printed scale. Values in a gap of the scale are not judged; values above 100 belong to the top category.",
  ),
  basis: both('Skala yang dicetak laporan', "The report's printed scale"),
  check(report: Report) {
    const tally = new Tally();
    for (const table of report.records.realization) {
      for (const row of table.rows) {
        if (row.predikat === null || isAbsent(row.predikat)) continue;
        const place = cellPlace(table, row, 'predikat', row.predikat);
        const capaian = readNumber(row.capaian ?? '', { kind: 'percent' });
        if (report.scale.length === 0 || !capaian) {
          tally.skip(NO_SCALE, place);
          continue;
        }
        const check: CategoryCheck = {
          name: row.indikator || row.sasaran,
          printed: row.predikat,
          place,
          values: readings(row.capaian ?? '').map((value) => ({
            text: capaian.text,
            value: exactly(value),
            place: cellPlace(table, row, 'capaian', row.capaian),
          })),
          where: tableName(table),
        };
        judgeCategory(tally, check, report.scale);
      }
    }
    if (report.scale.length > 0) checkCategoryClaims(tally, report);
    return tally;
  },
};
